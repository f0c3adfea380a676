import type { CDPSession, Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { sessionOf } from "#audit/session.ts";
import { settle } from "#audit/settle.ts";
import { actsByItself } from "#audit/time/timers.ts";
import { isCovered } from "./covered.ts";
import { type FocusStop, focus } from "./focus.ts";
import { listeners, listensTo } from "./listeners.ts";
import { holdBack } from "./page-change.ts";
import { inPage } from "./place.ts";
import { snapshot } from "./snapshot.ts";
import { pressTabKey } from "./tab-key.ts";
import { readFocus, type TabStop, watchFocus } from "./tab-page.ts";

export interface TabOrder {
  readonly stops: readonly TabStop[];
  /** Whether Tab led out of the page, and not round and round in it. */
  readonly left: boolean;
}

/** The stops of a page that is longer are not walked to the end. */
export const MOST = 400;
const WHAT = { en: "Stops of the Tab key", sv: "Tabbstopp" };
// How long scripts may take to move focus on, in milliseconds.
const PATIENCE = 20;

const seen = {
  en: "By pressing Tab from the top of the page, in a window of its own.",
  sv: "Genom att trycka på tabbtangenten från sidans början, i ett eget fönster.",
};

// What a script that does something with focus listens for.
const FOCUS = /^(focus|blur|key)/;

/**
 * The stops of the Tab key, with what happens at each; of an element that is come to again, the first
 * time counts. Where no script listens for focus or keys, or does anything by itself, nothing can
 * happen but what a walk without scripts has shown.
 */
export const tabOrder: Evidence<TabOrder> = {
  seen,
  async collect({ page, again, collect, limited }) {
    const listens = listensTo(await collect(listeners), FOCUS);
    if (!listens && !(await actsByItself({ page, limited }, await collect(snapshot))))
      return { stops: (await collect(focus)).map(quiet), left: true };
    const keys = await takeKeys(await again());
    const stops: TabStop[] = [];
    for (let presses = 0; presses < MOST; presses++) {
      const stop = await keys.press("Tab");
      if (stop === undefined) return { stops, left: true };
      if (stops.some(({ index }) => index === stop.index)) return { stops, left: false };
      stops.push(stop);
    }
    limited({ what: WHAT, looked: MOST, of: undefined });
    return { stops, left: true };
  },
};

function quiet({ selector, html, covered }: FocusStop, index: number): TabStop {
  return { index, selector, html, covered, dropped: false, event: undefined };
}

/** The keyboard of a page that goes nowhere. */
export interface Keys {
  /** Presses a key, "Shift+Tab" too; gives the stop where focus then is, undefined when it has left the page. */
  press(key: string): Promise<TabStop | undefined>;
  session: CDPSession;
}

/** Takes the keyboard of a window that may be spoilt, with focus before the first stop. */
export async function takeKeys(page: Page): Promise<Keys> {
  const session = await sessionOf(page);
  const held = await holdBack(page);
  await run(session, `(${inPage(watchFocus)}).call(null)`);
  const read = `() => { ${isCovered}; return (${inPage(readFocus)})(); }`;
  await run(session, `globalThis.auditRead = ${read}; undefined`);
  return {
    session,
    async press(key) {
      const before = held.left;
      await (key === "Tab" ? pressTabKey(session) : page.keyboard.press(key));
      // For scripts that move focus a little later than it comes.
      await settle(page, PATIENCE);
      const stop = (await run(session, "auditRead()")) as TabStop | null;
      if (!stop) return undefined;
      return held.left > before ? { ...stop, event: "navigation" } : stop;
    },
  };
}

async function run(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}
