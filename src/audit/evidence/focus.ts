import { hash } from "node:crypto";
import type { CDPSession } from "playwright";
import type { Evidence, Memory } from "#audit/check.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import type { State } from "#audit/state.ts";
import { blur, drawings, leave, pressTab, recall, returnTo, startOver } from "./keyboard.ts";
import { layout } from "./layout.ts";
import { changedPixels, screenshot } from "./screenshot.ts";
import { compare, ENOUGH, lookAgain, MOST_STOPS, surroundings, walk } from "./tab-walk.ts";

const WHAT = { en: "Stops of the Tab key, for their focus", sv: "Tabbstopp, för deras fokus" };

/** What focus changes in the look of one stop on the way of the Tab key. */
export interface FocusStop extends Target {
  /** Pixels in and close around the element (and its labels) that noticeably change. */
  readonly near: number;
  /** Pixels anywhere in the window that do; measured only when few change near. */
  readonly anywhere?: number;
  readonly editable: boolean;
  /** Other content that stays in its place when the page scrolls lies over all of it. */
  readonly covered: boolean;
  /** The same for stops that are drawn alike. */
  readonly drawing: string;
}

/**
 * Every stop of a walk with the Tab key from the top, and whether it looks different with focus. Of
 * stops on an audit's pages that are drawn alike in one state, the first is photographed; one whose
 * focus is not seen always is. A page that is laid out as in an earlier state is not walked again as
 * long as one stop of each kind shows its focus in the new colours too.
 */
export const focus: Evidence<readonly FocusStop[]> = {
  seen: {
    en: "By pressing Tab from the top of the page and comparing pictures with focus and without.",
    sv: "Genom att trycka på tabbtangenten från sidans början och jämföra bilder med fokus och utan.",
  },
  async collect({ page, state, memory, collect, limited }) {
    const drawing = await collect(layout);
    const key = `focus ${drawing}`;
    const earlier = drawing ? (memory.get(key) as readonly FocusStop[] | undefined) : undefined;
    const session = await sessionOf(page);
    try {
      await startOver(session);
      if (earlier) {
        if (await eachKindShows(session, earlier, state, memory)) return earlier;
        await leave(session);
        await startOver(session);
      }
      const stops = await judgeWalk(session, state, memory);
      if (stops.length >= MOST_STOPS) limited({ what: WHAT, looked: stops.length, of: undefined });
      if (drawing) memory.set(key, stops);
      return stops;
    } finally {
      await leave(session);
    }
  },
};

async function judgeWalk(session: CDPSession, state: State, memory: Memory): Promise<FocusStop[]> {
  const photographed = new Set<string>();
  const stops = await walk(session, ({ drawing }) => {
    const isKnown = photographed.has(drawing) || memory.has(keyOf(drawing, state));
    if (!isKnown) photographed.add(drawing);
    return isKnown;
  });
  const changes = await compare(session, stops);
  const judged: FocusStop[] = [];
  for (const [index, { stop, focused }] of stops.entries()) {
    const { selector, html, editable, covered, frame, drawing } = stop;
    const isSeen = focused !== undefined || memory.has(keyOf(drawing, state));
    const near = (isSeen && changes[index]) || 0;
    if (frame) continue;
    const seen = near < ENOUGH ? await lookAgain(session, stops, index) : { near };
    if (seen.near >= ENOUGH) memory.set(keyOf(drawing, state), true);
    judged.push({ selector, html, editable, covered, drawing, ...seen });
  }
  return judged;
}

/** Whether one stop of each kind, of those of an earlier walk, shows its focus in this state. */
async function eachKindShows(
  session: CDPSession,
  stops: readonly FocusStop[],
  state: State,
  memory: Memory,
): Promise<boolean> {
  if (stops.some(({ near }) => near < ENOUGH)) return false;
  await recall(
    session,
    stops.map(({ selector }) => selector),
  );
  const kinds = [...new Map(stops.map(({ drawing }, index) => [drawing, index])).values()];
  // From the first press on, what scripts focus is shown as the keyboard shows it.
  await pressTab(session);
  const drawn = await drawings(session, kinds);
  const unknown = kinds.filter((_, place) => !memory.has(keyOf(drawn[place] ?? "", state)));
  for (const index of unknown) {
    if (index === 0) await startOver(session);
    else await returnTo(session, index - 1);
    const stop = await pressTab(session);
    if (stop?.index !== index) return false;
    if (memory.has(keyOf(stop.drawing, state))) continue;
    const near = surroundings(stop);
    const focused = await screenshot(session, near);
    await blur(session);
    if (changedPixels(focused, await screenshot(session, near), near) < ENOUGH) return false;
    memory.set(keyOf(stop.drawing, state), true);
  }
  return true;
}

function keyOf(drawing: string, state: State): string {
  return hash("sha256", `${JSON.stringify(state)} ${drawing}`);
}
