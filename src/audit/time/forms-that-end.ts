import { selectorOf, snippetOf } from "#audit/evidence/place.ts";
import type { Target } from "#audit/outcome.ts";

/** A form with something written in it, and whether that is lost or cannot be sent any more. */
export type Written = Target & { readonly isLost: boolean };

type Field = HTMLInputElement | HTMLTextAreaElement;
type Kept = { readonly field: Field; readonly name: string; readonly value: string } & Target;
type Writing = typeof globalThis & { auditWritten?: Kept[] };

/** In the page: writes in a field of each of its first forms, as a visitor would; gives how many forms there are. */
export function writeInForms(most: number): number {
  const FIELDS =
    "textarea, input:not([type]), input[type=text], input[type=email], input[type=tel]";
  const isFree = (field: Field) =>
    field.checkVisibility() && !field.matches(":disabled, [readonly]") && field.value === "";
  const forms = [...document.forms].filter((form) => !form.closest("[role=search], search"));
  const found = forms.flatMap((form) => {
    const field = [...form.querySelectorAll<Field>(FIELDS)].find(isFree);
    return field ? [{ form, field }] : [];
  });
  const kept = found.slice(0, most).map(({ form, field }): Kept => {
    const text =
      field.type === "email" ? "a@b.example" : field.type === "tel" ? "0700000000" : "abc";
    // Past what a framework puts in its place to know what it wrote itself.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, text);
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    const { name, value } = field;
    return { field, name, value, selector: selectorOf(form), html: snippetOf(form) };
  });
  (globalThis as Writing).auditWritten = kept;
  return found.length;
}

/** In the page: the forms that were written in, as they are now. */
export function writtenForms(): Written[] {
  const holds = (field: Field, value: string) =>
    field.isConnected &&
    field.checkVisibility() &&
    !field.matches(":disabled, [readonly]") &&
    field.value === value;
  const others = [...document.querySelectorAll<Field>("textarea, input")];
  return ((globalThis as Writing).auditWritten ?? []).map(
    ({ field, name, value, selector, html }) => {
      // What is drawn anew may hold it still.
      const isKept = [field, ...others.filter((other) => other.name === name)].some((one) =>
        holds(one, value),
      );
      return { selector, html, isLost: !isKept };
    },
  );
}
