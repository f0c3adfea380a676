import type { CDPSession } from "playwright";
import type { PageElement } from "#audit/document/element.ts";

// What a width may differ by for other reasons, in CSS pixels.
const CLOSE = 2;

/** Whether the element is as wide as when the page was read. */
export async function isStillThere(
  session: CDPSession,
  { backendNodeId, box }: PageElement,
): Promise<boolean> {
  const known = await session.send("DOM.getBoxModel", { backendNodeId }).catch(() => undefined);
  return known !== undefined && Math.abs(known.model.width - (box?.width ?? 0)) <= CLOSE;
}
