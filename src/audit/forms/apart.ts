import type { PageElement } from "#audit/document/element.ts";
import { closest } from "#audit/document/query.ts";
import type { Field } from "#audit/evidence/fields.ts";
import { isDrawn } from "./lines.ts";

const REPEATED = new Set(["li", "tr", "article", "dd", "dialog"]);

/** Fields that are called the same as an earlier one of the same form, with nothing to be seen between them that tells them apart. */
export function confused(fields: readonly Field[]): ReadonlySet<Field> {
  const found = new Set<Field>();
  const groups = Map.groupBy(fields, ({ kind, label, form, element }) =>
    kind === "choice" || !label || isRepeated(element) ? "" : `${form?.selector ?? ""}\n${label}`,
  );
  for (const [key, group] of groups) {
    if (key === "") continue;
    for (const [index, field] of group.entries()) {
      const earlier = group[index - 1];
      if (earlier && sameName(earlier, field) && !isTextBetween(earlier, field, fields))
        found.add(field);
    }
  }
  return found;
}

function sameName(one: Field, other: Field): boolean {
  const [a, b] = [one.element.exposed, other.element.exposed];
  return a?.name === b?.name && a?.description === b?.description;
}

/** What repeats a form per row or item is told apart by the row. */
function isRepeated(element: PageElement): boolean {
  return closest(element, ({ tag }) => REPEATED.has(tag)) !== undefined;
}

function isTextBetween(one: Field, other: Field, fields: readonly Field[]): boolean {
  const { elements } = one.element.document;
  const labels = new Set(fields.flatMap(({ labels }) => labels));
  const isLabel = (element: PageElement) => closest(element, (at) => labels.has(at)) !== undefined;
  const [from, to] = [elements.indexOf(one.element), elements.indexOf(other.element)];
  return elements
    .slice(from + 1, to)
    .some(
      (element) =>
        element.tag === "img" ||
        element.tag === "hr" ||
        element.content.some(
          (run) => run.kind === "text" && run.text.trim() && isDrawn(run) && !isLabel(element),
        ),
    );
}
