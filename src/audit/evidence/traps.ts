import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { type Keys, tabOrder, takeKeys } from "./tab-order.ts";
import type { TabStop } from "./tab-page.ts";

/** Elements that the Tab key does not lead out of, and what does. */
export interface Trap {
  readonly stop: TabStop;
  readonly held: readonly string[];
  /** The key that leads out: one that is expected, or one that the page tells of. */
  readonly wayOut: string | undefined;
  /** Whether all of it lies in a dialog that has a button to press. */
  readonly inDialog: boolean;
}

const ROUND = 12;
const COMBINATION = /\b(?:ctrl|control|alt|shift|cmd|meta)\s*[+-]\s*[a-z\d]\b|\bF\d{1,2}\b/gi;
const HELP = /\b(how|help|exit|leave|escape|hjälp|lämna|hur)\b/i;

/** The traps among the stops of the Tab key; looked for only where Tab went round in the page. */
export const traps: Evidence<{
  readonly stops: readonly TabStop[];
  readonly trap: Trap | undefined;
}> = {
  seen: {
    en: "By pressing Tab and Shift+Tab, Escape, and the keys that the page tells of.",
    sv: "Genom att trycka på tabb, skift+tabb, Esc och de tangenter som sidan berättar om.",
  },
  async collect({ again, collect }) {
    const { stops, left } = await collect(tabOrder);
    if (left) return { stops, trap: undefined };
    const page = await again();
    const keys = await takeKeys(page);
    const trap = await enter(keys, page, stops.length);
    if (!trap) return { stops, trap };
    return {
      stops,
      trap: { ...trap, wayOut: trap.inDialog ? undefined : await leave(keys, page) },
    };
  },
};

/** Tabs on until focus goes round, and tells what it goes round in when neither direction leads out. */
async function enter(
  keys: Keys,
  page: Page,
  most: number,
): Promise<Omit<Trap, "wayOut"> | undefined> {
  for (let presses = 0; presses < most + ROUND; presses++)
    if ((await keys.press("Tab")) === undefined) return undefined;
  const forwards = await round(keys, "Tab");
  const backwards = forwards && (await round(keys, "Shift+Tab"));
  const stop = forwards?.[0];
  if (!forwards || !backwards || !stop) return undefined;
  const held = [...new Set([...forwards, ...backwards].map(({ selector }) => selector))];
  return { stop, held, inDialog: await page.evaluate(areInDialog, held) };
}

/** The stops of some presses more; undefined when focus leaves the page. */
async function round(keys: Keys, key: string): Promise<TabStop[] | undefined> {
  const stops: TabStop[] = [];
  for (let presses = 0; presses < ROUND * 2; presses++) {
    const stop = await keys.press(key);
    if (!stop) return undefined;
    stops.push(stop);
  }
  return stops;
}

/** The key after which Tab leads out of the page. */
async function leave(keys: Keys, page: Page): Promise<string | undefined> {
  await askForHelp(keys, page);
  const told = (await page.evaluate(shownText)).match(COMBINATION) ?? [];
  for (const key of ["Escape", ...new Set(told.map(inBrowsersWords))]) {
    for (let element = 0; element < 3; element++) {
      await keys.press(key).catch(() => undefined);
      if ((await round(keys, "Tab")) === undefined) return key;
      await keys.press("Tab");
    }
  }
  return undefined;
}

/** Presses Enter on what promises help among the stops. */
async function askForHelp(keys: Keys, page: Page): Promise<void> {
  for (let presses = 0; presses < ROUND; presses++) {
    const stop = await keys.press("Tab");
    if (!stop || !HELP.test(stop.html.replace(/<[^>]*>/g, " "))) continue;
    await page.keyboard.press("Enter");
    return;
  }
}

function shownText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown tells anyone.
  return document.body.innerText;
}

function inBrowsersWords(combination: string): string {
  return combination
    .replace(/\s/g, "")
    .replace("-", "+")
    .replace(/^(ctrl|control)/i, "Control")
    .replace(/^(cmd|meta)/i, "Meta")
    .replace(/^alt/i, "Alt")
    .replace(/^shift/i, "Shift")
    .replace(/[a-z]$/i, (letter) => letter.toLowerCase());
}

function areInDialog(selectors: readonly string[]): boolean {
  return selectors.every((selector) => {
    const dialog = document
      .querySelector(selector.split(" >>> ")[0] as string)
      ?.closest('dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]');
    return dialog?.querySelector("button, [role=button], input[type=submit]") != null;
  });
}
