import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { sessionOf } from "#audit/session.ts";

/** What the page's own scripts listen for, by the browser's id of the element ("click", "mouseenter" …), with the window's under `WINDOW`. */
export type Listeners = ReadonlyMap<number, ReadonlySet<string>>;

/** What the window listens for is kept as if it were an element's. */
const WINDOW = 0;

/** The listeners of every element of the page itself. */
export const listeners: Evidence<Listeners> = {
  seen: {
    en: "By asking the browser what the page's scripts listen for.",
    sv: "Genom att fråga webbläsaren vad sidans skript lyssnar efter.",
  },
  collect: ({ page }) => listenersOf(page),
};

async function listenersOf(page: Page): Promise<Listeners> {
  const session = await sessionOf(page);
  const found = new Map<number, Set<string>>();
  for (const expression of ["window", "document"]) {
    const { result } = await session.send("Runtime.evaluate", { expression });
    if (!result.objectId) continue;
    const { listeners: all } = await session.send("DOMDebugger.getEventListeners", {
      objectId: result.objectId,
      depth: -1,
      pierce: true,
    });
    for (const { backendNodeId = WINDOW, type } of all)
      found.set(backendNodeId, (found.get(backendNodeId) ?? new Set()).add(type));
  }
  return found;
}

/** Whether anything in the page listens to what `types` matches. */
export function listensTo(found: Listeners, types: RegExp): boolean {
  return [...found.values()].some((all) => [...all].some((type) => types.test(type)));
}
