import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import {
  describeDialog,
  dialogNow,
  focusClosing,
  focusInside,
  isBack,
  noteDialog,
  type OpenDialog,
  readTexts,
} from "#audit/dialogs/dialog-page.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { focusOn, heldWindow, type Watched } from "./page-change.ts";
import { inPage, selectorOf, snippetOf } from "./place.ts";
import { presses } from "./presses.ts";

/** What a button opens over the page, and how the keyboard does in it. */
export interface Dialog extends OpenDialog {
  readonly opener: Target & { readonly name: string };
  /** Whether Tab leads from it to what lies behind it while it is open. */
  readonly leaks: boolean;
  readonly closesWithEscape: boolean;
  /** Where focus is when it has closed; undefined when nothing here closes it. */
  readonly back: "opener" | "elsewhere" | "lost" | undefined;
}

const MOST = 5;
const WHAT = { en: "Dialogs that buttons open", sv: "Dialogrutor som knappar öppnar" };
const SETTLE = 300;
const FADE = 900;
const TABS = 12;
const STOPS = { en: "Stops of the Tab key in a dialog", sv: "Tabbstopp i en dialogruta" };

/** The dialogs that the page's buttons open, each in a window of its own. */
export const dialogs: Evidence<readonly Dialog[]> = {
  seen: {
    en: "By opening it with Enter, pressing Tab in it, and closing it with Escape or its button, in a window of its own.",
    sv: "Genom att öppna den med Enter, trycka på tabb i den och stänga den med Esc eller dess knapp, i ett eget fönster.",
  },
  async collect({ again, collect, limited }) {
    const opening = (await collect(presses)).filter(({ first }) =>
      first.shown.some(({ inDialog, floats }) => inDialog || floats),
    );
    const found: Dialog[] = [];
    for (const { selector, html, name } of firstOf(opening, MOST, WHAT, { limited })) {
      const { page } = await heldWindow({ again, limited });
      const dialog = await walkThrough(page, { selector, html, name });
      if (dialog) {
        found.push(dialog);
        const of = await page.evaluate(countStops);
        limited({ what: STOPS, looked: Math.min(of, TABS), of });
      }
      await page.close();
    }
    return found;
  },
};

async function walkThrough(page: Page, opener: Dialog["opener"]): Promise<Dialog | undefined> {
  await page.evaluate(readTexts);
  await page.evaluate(focusOn, opener.selector);
  const open = await opened(page, opener.selector);
  if (!open) return undefined;
  const place = (await page.evaluate(`(${inPage(placeOfDialog)}).call(null)`)) as Target;
  const leaks = await leaksFocus(page);
  const closing = await close(page, opener.selector);
  return { ...open, ...place, opener, leaks, ...closing };
}

/** What opens on Enter, or on a click where Enter does nothing. */
async function opened(page: Page, selector: string) {
  await page.keyboard.press("Enter");
  await settle(page, SETTLE);
  if (await page.evaluate(noteDialog)) return page.evaluate(describeDialog);
  await page.evaluate(clickOn, selector);
  await settle(page, SETTLE);
  return (await page.evaluate(noteDialog)) ? page.evaluate(describeDialog) : undefined;
}

async function leaksFocus(page: Page): Promise<boolean> {
  await page.evaluate(focusInside);
  if (!(await page.evaluate(dialogNow)).hasFocus) return false;
  for (let presses = 0; presses < TABS; presses++) {
    await page.keyboard.press("Tab");
    const { open, hasFocus, lost } = await page.evaluate(dialogNow);
    if (!open) return false;
    // From the browser's own buttons Tab comes back into the page.
    if (!hasFocus && !lost) return true;
  }
  return false;
}

async function close(
  page: Page,
  opener: string,
): Promise<Pick<Dialog, "closesWithEscape" | "back">> {
  await page.evaluate(focusInside);
  await page.keyboard.press("Escape");
  await settle(page, SETTLE);
  const closesWithEscape = !(await page.evaluate(dialogNow)).open;
  if (!closesWithEscape && (await page.evaluate(focusClosing))) {
    await page.keyboard.press("Enter");
    await settle(page, SETTLE);
  }
  // Some give focus back only when they have faded out.
  if ((await page.evaluate(dialogNow)).lost) await settle(page, FADE);
  const { open, lost } = await page.evaluate(dialogNow);
  if (open) return { closesWithEscape, back: undefined };
  if (await page.evaluate(isBack, opener)) return { closesWithEscape, back: "opener" };
  return { closesWithEscape, back: lost ? "lost" : "elsewhere" };
}

function clickOn(selector: string): void {
  ((globalThis as Watched).auditWatch.find(selector) as HTMLElement | null)?.click();
}

function countStops(): number {
  const { auditDialog } = globalThis as typeof globalThis & { auditDialog: Element };
  const STOPS = 'button, a[href], input:not([type=hidden]), select, textarea, [tabindex="0"]';
  return auditDialog.querySelectorAll(STOPS).length;
}

function placeOfDialog(): Target {
  const { auditDialog } = globalThis as typeof globalThis & { auditDialog: Element };
  return { selector: selectorOf(auditDialog), html: snippetOf(auditDialog) };
}
