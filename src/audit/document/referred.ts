import type { PageDocument, PageElement } from "./element.ts";
import { attribute } from "./query.ts";
import { type Scope, scopeOf } from "./scope.ts";

/** The elements that the ids in an attribute refer to, in the same document or shadow root. */
export function referred(element: PageElement, name: string): PageElement[] {
  const ids = attribute(element, name).split(/\s+/).filter(Boolean);
  return ids.flatMap((id) => byId(element, id) ?? []);
}

/** The first element with the id in the same document or shadow root. */
export function byId(element: PageElement, id: string): PageElement | undefined {
  return withId(element, id)[0];
}

/** Every element with the id in the same document or shadow root. */
export function withId(element: PageElement, id: string): readonly PageElement[] {
  const { document } = element;
  const known = idsOf.get(document) ?? ids(document);
  idsOf.set(document, known);
  return known.get(scopeOf(element))?.get(id) ?? [];
}

type Ids = Map<Scope, Map<string, PageElement[]>>;
const idsOf = new WeakMap<PageDocument, Ids>();

function ids({ elements }: PageDocument): Ids {
  const found: Ids = new Map();
  for (const element of elements) {
    const id = element.attributes.get("id");
    if (!id) continue;
    const scope = scopeOf(element);
    const inScope = found.get(scope) ?? new Map<string, PageElement[]>();
    found.set(scope, inScope.set(id, [...(inScope.get(id) ?? []), element]));
  }
  return found;
}
