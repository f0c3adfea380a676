import type { CDPSession, Page } from "playwright";

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The page's line to the browser's protocol: one for all who ask, open for as long as the page is.
 * A line of one's own takes time to open; and when one that has set something ends, Chromium undoes
 * that, and goes back from print to screen.
 */
export function sessionOf(page: Page): Promise<CDPSession> {
  const opening = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opening);
  return opening;
}
