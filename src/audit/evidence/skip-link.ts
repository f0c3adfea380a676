import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { tabOrder, takeKeys } from "./tab-order.ts";
import type { TabStop } from "./tab-page.ts";

/** A link among the first stops of the Tab key that promises to skip something. */
export interface SkipLink extends TabStop {
  /** Whether the part that it names is there. */
  readonly there: boolean;
  /** Whether the stop after it has been followed lies in that part or after it. */
  readonly skips: boolean;
}

const FIRST = 3;
const SKIP =
  /\b(skip|jump|go) (to|past|over)\b|\bskip (nav|menu|links|content)|hoppa (till|över|direkt)|gå (direkt )?till (huvud)?innehåll|direkt till innehåll/i;
const TO_FRAGMENT = /<a\b[^>]*\bhref="[^"]*#([^"]+)"/i;

export const skipLinks: Evidence<readonly SkipLink[]> = {
  seen: {
    en: "By following the skip link with Enter and pressing Tab, in a window of its own.",
    sv: "Genom att följa hopplänken med retur och trycka på tabb, i ett eget fönster.",
  },
  async collect({ again, collect }) {
    const { stops } = await collect(tabOrder);
    const place = stops.slice(0, FIRST).findIndex(skips);
    if (place < 0) return [];
    const page = await again();
    const keys = await takeKeys(page);
    for (let presses = 0; presses < place; presses++) await keys.press("Tab");
    const stop = await keys.press("Tab");
    if (!stop || !skips(stop)) return [];
    const id = decoded(TO_FRAGMENT.exec(stop.html)?.[1] ?? "");
    const there = await page.evaluate((name) => document.getElementById(name) !== null, id);
    await page.keyboard.press("Enter");
    const next = await keys.press("Tab");
    // With nothing to press in or after the part, Tab leads out of the page or round to the link.
    const out = !next || next.index === stop.index;
    return [{ ...stop, there, skips: there && (out || (await isPast(page, id))) }];
  },
};

function skips({ html }: TabStop): boolean {
  return TO_FRAGMENT.test(html) && SKIP.test(html.replace(/<[^>]*>/g, " "));
}

/** Whether focus is now in the part, or after it. */
function isPast(page: Page, id: string): Promise<boolean> {
  return page.evaluate((name) => {
    const part = document.getElementById(name);
    const focus = document.activeElement;
    if (!part || !focus) return false;
    return (
      part.contains(focus) ||
      Boolean(part.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING)
    );
  }, id);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
