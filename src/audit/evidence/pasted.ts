import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { isScriptless } from "#audit/scriptless.ts";
import { type Field, fields, typeOf } from "./fields.ts";
import { heldWindow, type Watched } from "./page-change.ts";

const MOST = 6;
const WHAT = { en: "Password fields", sv: "Lösenordsfält" };
const SETTLE = 150;

/** What a password field does with what is pasted in it. */
export interface Pasting extends Target {
  readonly field: Field;
  /** The page stopped the browser from pasting, and did not fill in what was pasted itself. */
  readonly stopped: boolean;
}

/** What follows when something is pasted in each password field, in a window that goes nowhere. */
export const pasted: Evidence<readonly Pasting[]> = {
  seen: {
    en: "By pasting text in each password field, in another window that is kept from going anywhere.",
    sv: "Genom att klistra in text i varje lösenordsfält, i ett annat fönster som hindras från att gå någonstans.",
  },
  async collect(look) {
    const all = await look.collect(fields);
    const passwords = firstOf(all.filter(isPassword), MOST, WHAT, look);
    if (passwords.length === 0) return [];
    // Only a script can stop the browser.
    return (await isScriptless(look.page)) ? passwords.map(letsPaste) : pasteEach(look, passwords);
  },
};

function letsPaste(field: Field): Pasting {
  const { selector, html } = field;
  return { field, selector, html, stopped: false };
}

async function pasteEach(look: Look, passwords: readonly Field[]): Promise<Pasting[]> {
  const { page } = await heldWindow(look);
  const found: Pasting[] = [];
  for (const field of passwords) {
    const { selector, html } = field;
    const stopped = await paste(page, selector);
    if (stopped !== undefined) found.push({ field, selector, html, stopped });
  }
  return found;
}

async function paste(page: Page, selector: string): Promise<boolean | undefined> {
  try {
    return await page.evaluate(
      async ({ selector, settle }) => {
        const { auditWatch } = globalThis as Watched;
        const field = auditWatch.find(selector);
        if (!(field instanceof HTMLInputElement)) return undefined;
        const text = "Audit-7";
        const before = field.value;
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        const all = { bubbles: true, cancelable: true, composed: true };
        field.focus();
        const goesOn =
          field.dispatchEvent(new ClipboardEvent("paste", { ...all, clipboardData })) &&
          field.dispatchEvent(
            new InputEvent("beforeinput", { ...all, inputType: "insertFromPaste", data: text }),
          );
        await new Promise((resolve) => setTimeout(resolve, settle));
        return !goesOn && field.value === before;
      },
      { selector, settle: SETTLE },
    );
  } catch {
    return undefined;
  }
}

function isPassword({ element }: Field): boolean {
  const { attributes, document } = element;
  const closed = attributes.has("disabled") || attributes.has("readonly");
  return typeOf(element) === "password" && !closed && !document.frame;
}
