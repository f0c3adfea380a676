import type { CDPSession, Page } from "playwright";
import { sessionOf } from "./session.ts";

const NORMAL = 100;

/** The windows whose text has had another size than the browser's own. */
const changed = new WeakSet<CDPSession>();

/** Those whose text size a picture has undone. */
const undone = new WeakSet<CDPSession>();

/** Gives the page the reader's text size, in percent of the browser's own. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  const session = await sessionOf(page);
  if (percent === NORMAL && !changed.has(session)) return;
  const [standard, fixed] = [16, 13].map((size) => Math.round((size * percent) / 100));
  changed.add(session);
  undone.delete(session);
  await session.send("Page.setFontSizes", {
    fontSizes: { standard: standard as number, fixed: fixed as number },
  });
}

/** Gives the page its text size back, when a picture has undone it. */
export async function mendTextSize(page: Page, percent: number): Promise<void> {
  if (undone.has(await sessionOf(page))) await setTextSize(page, percent);
}

/** To be called with every picture beyond the window: it undoes the text size. */
export function textSizeIsUndone(session: CDPSession): void {
  undone.add(session);
}
