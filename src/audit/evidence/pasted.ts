import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import { isCode } from "#audit/forms/sign-in.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { isScriptless } from "#audit/scriptless.ts";
import { type Field, fields, typeOf } from "./fields.ts";
import { heldWindow, type Watched } from "./page-change.ts";

const MOST = 6;
const WHAT = { en: "Fields for passwords and codes", sv: "Fält för lösenord och koder" };
const SETTLE = 150;

/** What a field for a password or a one-time code does with what is pasted in it. */
export interface Pasting extends Target {
  readonly field: Field;
  /** The page stopped the browser from pasting, and did not fill in what was pasted itself. */
  readonly stopped: boolean;
}

/** What follows when something is pasted in each such field, in a window that goes nowhere. */
export const pasted: Evidence<readonly Pasting[]> = {
  seen: {
    en: "By pasting text in each field for a password or a code, in another window that is kept from going anywhere.",
    sv: "Genom att klistra in text i varje fält för ett lösenord eller en kod, i ett annat fönster som hindras från att gå någonstans.",
  },
  async collect(look) {
    const all = await look.collect(fields);
    const secrets = firstOf(all.filter(isSecret), MOST, WHAT, look);
    if (secrets.length === 0) return [];
    // Only a script can stop the browser.
    return (await isScriptless(look.page)) ? secrets.map(letsPaste) : pasteEach(look, secrets);
  },
};

function letsPaste(field: Field): Pasting {
  const { selector, html } = field;
  return { field, selector, html, stopped: false };
}

async function pasteEach(look: Look, secrets: readonly Field[]): Promise<Pasting[]> {
  const { page } = await heldWindow(look);
  const found: Pasting[] = [];
  for (const field of secrets) {
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
        const text = "7".repeat(6);
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

function isSecret(field: Field): boolean {
  const { attributes, document } = field.element;
  const closed = attributes.has("disabled") || attributes.has("readonly");
  const asked = typeOf(field.element) === "password" || isCode(field);
  return asked && !closed && !document.frame;
}
