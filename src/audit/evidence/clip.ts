import type { CDPSession } from "playwright";
import type { Box } from "./screenshot.ts";

/**
 * The part of the page that is `box`, as the browser's protocol wants it: counted from the left edge of
 * all that can be scrolled to, which lies left of the page's own where text runs from right to left.
 */
export async function clipOf(session: CDPSession, box: Box): Promise<Box & { scale: number }> {
  return { ...box, x: box.x + (await roomToTheLeft(session)), scale: 1 };
}

/** How far one can scroll to the left of where the page starts, in CSS pixels. */
export async function roomToTheLeft(session: CDPSession): Promise<number> {
  const { cssLayoutViewport, cssVisualViewport } = await session.send("Page.getLayoutMetrics");
  const { pageX, offsetX } = cssVisualViewport;
  return Math.max(0, Math.round(cssLayoutViewport.pageX - (pageX - offsetX)));
}
