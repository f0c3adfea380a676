import type { PageElement } from "#audit/document/element.ts";
import { ancestors, closest, squeeze, texts } from "#audit/document/query.ts";
import { referred } from "#audit/document/referred.ts";
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
  const tied = new Map<PageElement, PageElement[]>();
  for (const label of elements.filter(({ tag }) => tag === "label"))
    for (const field of referred(label, "for"))
      tied.set(field, [...(tied.get(field) ?? []), label]);
  const found = (field: PageElement) => {
    const around = closest(
      field,
      ({ tag, attributes }) => tag === "label" && !attributes.has("for"),
    );
    return new Set([
      ...(tied.get(field) ?? []),
      ...(around ? [around] : []),
      ...referred(field, "aria-labelledby"),
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
