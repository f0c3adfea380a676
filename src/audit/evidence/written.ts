import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { rightValue } from "#audit/forms/answers.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { isScriptless } from "#audit/scriptless.ts";
import { noteWindows, openedWindows } from "#audit/time/windows.ts";
import { type Field, fields, typeOf } from "./fields.ts";
import { fillIn } from "./fill-in.ts";
import { heldWindow } from "./page-change.ts";

const MOST = 20;
const WHAT = { en: "Text fields written in and left", sv: "Textfält som fylls i och lämnas" };
const SETTLE = 150;

/** What writing in a field and leaving it does to the page. */
export interface Writing extends Target {
  readonly field: Field;
  readonly leaves: boolean;
}

/** What follows when each text field is written in and left, in a window that goes nowhere. */
export const written: Evidence<readonly Writing[]> = {
  seen: {
    en: "By writing in each text field and leaving it, in another window that is kept from going anywhere.",
    sv: "Genom att skriva i varje textfält och lämna det, i ett annat fönster som hindras från att gå någonstans.",
  },
  async collect(look) {
    const all = (await look.collect(fields)).filter(isWritten);
    const open = firstOf(all, MOST, WHAT, look);
    if (open.length === 0) return [];
    const stay = open.map((field) => asWriting(field, false));
    if (await isScriptless(look.page)) return stay;
    const { page, held } = await heldWindow(look);
    await page.evaluate(noteWindows);
    const write = async (some: readonly Field[]) => {
      const before = held.left + (await opened(page));
      await fillIn(
        page,
        some.map((field) => ({ field, value: rightValue(field) })),
      );
      await page.waitForTimeout(SETTLE);
      return held.left + (await opened(page)) > before;
    };
    // Most pages go nowhere, whatever is written.
    if (!(await write(open))) return stay;
    const found: Writing[] = [];
    for (const field of open) found.push(asWriting(field, await write([field])));
    return found;
  },
};

/** How many windows the page has tried to open. */
async function opened(page: Page): Promise<number> {
  return (await page.evaluate(openedWindows)).length;
}

function asWriting(field: Field, leaves: boolean): Writing {
  const { selector, html } = field;
  return { field, selector, html, leaves };
}

function isWritten({ kind, element }: Field): boolean {
  const { tag, attributes, document } = element;
  if (kind !== "text" || !/^(input|textarea)$/.test(tag) || document.frame) return false;
  if (attributes.has("disabled") || attributes.has("readonly")) return false;
  return !/^(password|file|range|color)$/.test(typeOf(element));
}
