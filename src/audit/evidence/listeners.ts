import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";

/** What the page's own scripts listen for, by the browser's id of the element ("click", "mouseenter" …). */
export type Listeners = ReadonlyMap<number, ReadonlySet<string>>;

/** The listeners of every element of the page itself. */
export const listeners: Evidence<Listeners> = {
  seen: {
    en: "By asking the browser what the page's scripts listen for.",
    sv: "Genom att fråga webbläsaren vad sidans skript lyssnar efter.",
  },
  collect: ({ page }) => listenersOf(page),
};

async function listenersOf(page: Page): Promise<Listeners> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result } = await session.send("Runtime.evaluate", { expression: "document" });
    if (!result.objectId) return new Map();
    const { listeners: all } = await session.send("DOMDebugger.getEventListeners", {
      objectId: result.objectId,
      depth: -1,
      pierce: true,
    });
    const found = new Map<number, Set<string>>();
    for (const { backendNodeId, type } of all) {
      if (backendNodeId === undefined) continue;
      const types = found.get(backendNodeId) ?? new Set();
      found.set(backendNodeId, types.add(type));
    }
    return found;
  } finally {
    await session.detach();
  }
}
