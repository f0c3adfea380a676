import type { Page } from "playwright";
import type { Answer } from "#audit/forms/answers.ts";
import type { Watched } from "./page-change.ts";

/** Fills in fields of a watched page as a visitor would, each left before the next. */
export async function fillIn(page: Page, answers: readonly Answer[]): Promise<void> {
  const given = answers.map(({ field: { selector }, value }) => ({ selector, value }));
  await page.evaluate(putIn, given);
}

/** In the page. */
function putIn(given: readonly { readonly selector: string; readonly value: string | true }[]) {
  const { auditWatch } = globalThis as Watched;
  const tell = (field: Element) => {
    for (const type of ["input", "change"])
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };
  for (const { selector, value } of given) {
    const field = auditWatch.find(selector);
    if (!(field instanceof HTMLElement)) continue;
    field.focus();
    if (field instanceof HTMLSelectElement) {
      const last = [...field.options].findLastIndex(({ value, disabled }) => value && !disabled);
      if (field.value === "" && last >= 0) {
        field.selectedIndex = last;
        tell(field);
      }
    } else if (value === true) field.click();
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      // Past what a framework puts in its place to know what it wrote itself.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(
        field,
        value,
      );
      tell(field);
    }
    field.blur();
  }
}
