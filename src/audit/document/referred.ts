import type { PageDocument, PageElement } from "./element.ts";
import { attribute } from "./query.ts";

/** The elements that the ids in an attribute refer to, in the same document or shadow root. */
export function referred(element: PageElement, name: string): PageElement[] {
  const ids = attribute(element, name).split(/\s+/).filter(Boolean);
  return ids.flatMap((id) => byId(element, id) ?? []);
}

/** The first element with the id in the same document. */
export function byId({ document }: PageElement, id: string): PageElement | undefined {
  const known = idsOf.get(document) ?? ids(document);
  idsOf.set(document, known);
  return known.get(id);
}

const idsOf = new WeakMap<PageDocument, ReadonlyMap<string, PageElement>>();

function ids({ elements }: PageDocument): Map<string, PageElement> {
  const found = new Map<string, PageElement>();
  for (const element of elements) {
    const id = element.attributes.get("id");
    if (id !== undefined && !found.has(id)) found.set(id, element);
  }
  return found;
}
