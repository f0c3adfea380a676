import type { PageElement } from "#audit/document/element.ts";
import { children, isSeen, shownText } from "#audit/document/query.ts";
import type { Field } from "#audit/evidence/fields.ts";
import type { Target } from "#audit/outcome.ts";
import { seenText } from "./labels.ts";
import { MARK, OPTIONAL, REQUIRED } from "./words.ts";

/** A form, or what stands in none, with what it shows of which answers must be given. */
export interface MarkedForm extends Target {
  readonly fields: readonly Field[];
  /** All text of the form, or of the page where it has no form. */
  readonly text: string;
}

/** The forms of the page that hold fields to fill in. */
export function formsOf(fields: readonly Field[]): MarkedForm[] {
  const asked = fields.filter(({ element }) => isAsked(element));
  const groups = Map.groupBy(asked, ({ form, element }) => form ?? element.document.root);
  return [...groups].map(([around, fields]) => {
    const first = fields[0] as Field;
    const at = around === first.form ? around : first;
    return {
      ...{ fields, selector: at.selector, html: at.html },
      text: shownText(first.element.document.root),
    };
  });
}

/** Whether the field says in its code that it must be filled in. */
export function isRequired({ element: { attributes } }: Field): boolean {
  return attributes.has("required") || attributes.get("aria-required") === "true";
}

/** What is read at a field: its label, or what stands around it. */
export function shownAt({ label, before, after, labels }: Field): string {
  const own = labels.map((label) => seenText(label)).join(" ");
  return `${label} ${own} ${before?.text ?? ""} ${after?.text ?? ""}`;
}

/** Whether a sign or a word at the field says that it must, or may not, be filled in. */
export function isMarked(field: Field): boolean {
  const shown = shownAt(field);
  return MARK.test(shown) || REQUIRED.test(shown) || OPTIONAL.test(shown) || hasImage(field);
}

function hasImage({ labels }: Field): boolean {
  return labels.some((label) => children(label).some(({ tag }) => tag === "img" || tag === "svg"));
}

function isAsked(element: PageElement): boolean {
  const { attributes } = element;
  return isSeen(element) && !attributes.has("disabled") && !attributes.has("readonly");
}
