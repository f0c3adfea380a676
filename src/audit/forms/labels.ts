import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, closest, squeeze, texts } from "#audit/document/query.ts";
import { isDrawn } from "./lines.ts";

interface Labels {
  readonly elements: readonly PageElement[];
  readonly text: string;
}

/** The labels of each field as HTML and ARIA tie them, with what of them is seen. */
export function labelsOf(
  elements: readonly PageElement[],
  fields: readonly PageElement[],
): ReadonlyMap<PageElement, Labels> {
  const ids = new Map<string, PageElement>();
  const tied = new Map<string, PageElement[]>();
  for (const element of elements) {
    const id = element.attributes.get("id");
    if (id && !ids.has(id)) ids.set(id, element);
    const target = element.tag === "label" ? element.attributes.get("for") : undefined;
    if (target) tied.set(target, [...(tied.get(target) ?? []), element]);
  }
  const found = (field: PageElement) => {
    const id = field.attributes.get("id");
    const around = closest(
      field,
      ({ tag, attributes }) => tag === "label" && !attributes.has("for"),
    );
    const named = attribute(field, "aria-labelledby").split(/\s+/);
    return new Set([
      ...((id && tied.get(id)) || []),
      ...(around ? [around] : []),
      ...named.flatMap((id) => ids.get(id) ?? []),
    ]);
  };
  return new Map(
    fields.map((field) => {
      const labels = [...found(field)];
      const text = squeeze(labels.map((label) => seenText(label)).join(" "));
      return [field, { elements: labels, text }];
    }),
  );
}

/** What is read of a label or the like; what is off the page, cut away, or in a field or list in it apart. */
export function seenText(label: PageElement): string {
  const read = texts(label, { generated: true }).filter(
    (run) => isDrawn(run) && ![run.parent, ...ancestors(run.parent)].some(isFieldContent),
  );
  return squeeze(read.map(({ text }) => text).join(" "));
}

function isFieldContent({ tag }: PageElement): boolean {
  return tag === "select" || tag === "textarea" || tag === "option" || tag === "datalist";
}
