import type { Evidence } from "#audit/check.ts";
import { listeners, listensTo } from "./listeners.ts";
import { type Keys, tabOrder, takeKeys } from "./tab-order.ts";
import type { TabStop } from "./tab-page.ts";

/** The stops of the Tab key that leads out of the page, and the one, if any, that Shift+Tab does not lead back past. */
export interface WayBack {
  readonly stops: readonly TabStop[];
  readonly heldAt: TabStop | undefined;
}

/** Shift+Tab from the end of the page, where a script listens for keys or focus: elsewhere the way back is the way there. */
export const wayBack: Evidence<WayBack> = {
  seen: {
    en: "By pressing Tab to the end of the page and Shift+Tab from there, in a window of its own.",
    sv: "Genom att trycka på tabb till sidans slut och skift+tabb därifrån, i ett eget fönster.",
  },
  async collect({ again, collect }) {
    const { stops, left } = await collect(tabOrder);
    if (!left || !listensTo(await collect(listeners), /^(focus|blur|key)/))
      return { stops, heldAt: undefined };
    const keys = await takeKeys(await again());
    for (let presses = 0; presses <= stops.length; presses++) await keys.press("Tab");
    return { stops, heldAt: await holder(keys, stops) };
  },
};

/** The stop that focus comes back to, or goes on from, instead of to the one before it. */
async function holder(keys: Keys, stops: readonly TabStop[]): Promise<TabStop | undefined> {
  const passed: TabStop[] = [];
  for (let presses = 0; presses <= stops.length; presses++) {
    const stop = await keys.press("Shift+Tab");
    const last = passed.at(-1);
    // From the first stop it leads out of the page, or round to the last.
    if (stop === undefined || last?.selector === stops[0]?.selector) return undefined;
    if (passed.some(({ index }) => index === stop.index)) return last;
    passed.push(stop);
  }
  return undefined;
}
