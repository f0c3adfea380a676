import type { CDPSession } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { changeNow, type Kinds, kindsIn, sure, tellFaint } from "./focus-change.ts";
import type { Mark } from "./focus-mark.ts";
import { drawings, leave, pressTab, recall, startOver } from "./keyboard.ts";
import { layout } from "./layout.ts";
import { compare, ENOUGH, MOST_STOPS, walk } from "./tab-walk.ts";

const WHAT = { en: "Stops of the Tab key, for their focus", sv: "Tabbstopp, för deras fokus" };

/** What focus changes in the look of one stop on the way of the Tab key. */
export interface FocusStop extends Target {
  /** Pixels in and close around the element (and its labels) that noticeably change. */
  readonly near: number;
  /** Pixels anywhere in the window that do; measured only when few change near. */
  readonly anywhere?: number | undefined;
  readonly editable: boolean;
  /** Other content that stays in its place when the page scrolls lies over all of it. */
  readonly covered: boolean;
  /** The same for stops that are drawn alike. */
  readonly drawing: string;
  /** How its mark stands out; undefined of the browser's own, and where it is not known. */
  readonly mark?: Mark | undefined;
}

const NOTHING = { near: 0 };

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
    const kinds = kindsIn(state, memory);
    const session = await sessionOf(page);
    try {
      await startOver(session);
      if (earlier) {
        const alike = await shownAlike(session, earlier, kinds);
        if (alike) return alike;
        await leave(session);
        await startOver(session);
      }
      const stops = await judgeWalk(session, kinds);
      if (stops.length >= MOST_STOPS) limited({ what: WHAT, looked: stops.length, of: undefined });
      tellFaint(kinds, state, { limited });
      if (drawing) memory.set(key, stops);
      return stops;
    } finally {
      await leave(session);
    }
  },
};

async function judgeWalk(session: CDPSession, kinds: Kinds): Promise<FocusStop[]> {
  const photographed = new Set<string>();
  const stops = await walk(session, ({ drawing }) => {
    const isKnown = photographed.has(drawing) || kinds.get(drawing) !== undefined;
    if (!isKnown) photographed.add(drawing);
    return isKnown;
  });
  const changes = await compare(session, stops);
  const judged: FocusStop[] = [];
  for (const [index, seen] of stops.entries()) {
    const { selector, html, editable, covered, frame, drawing, ground } = seen.stop;
    if (frame) continue;
    const known = kinds.get(drawing);
    const change =
      known ?? (await sure(session, index, { seen, change: changes[index] ?? NOTHING, kinds }));
    if (!known && change.near >= ENOUGH) kinds.set(drawing, { ...change, ground });
    const { near, anywhere } = change;
    const mark = known && known.ground !== ground ? undefined : change.mark;
    judged.push({ selector, html, editable, covered, drawing, near, anywhere, mark });
  }
  return judged;
}

/** The stops of an earlier walk as they are drawn now; undefined unless one of each kind shows its focus in this state. */
async function shownAlike(
  session: CDPSession,
  stops: readonly FocusStop[],
  kinds: Kinds,
): Promise<FocusStop[] | undefined> {
  if (stops.some(({ near }) => near < ENOUGH)) return undefined;
  await recall(
    session,
    stops.map(({ selector }) => selector),
  );
  const firsts = [...new Map(stops.map(({ drawing }, index) => [drawing, index])).values()];
  // From the first press on, what scripts focus is shown as the keyboard shows it.
  await pressTab(session);
  const drawn = await drawings(session, firsts);
  const now = new Map<string, Mark | undefined>();
  for (const [place, index] of firsts.entries()) {
    const change = kinds.get(drawn[place] ?? "") ?? (await changeNow(session, index, kinds));
    if (!change) return undefined;
    now.set((stops[index] as FocusStop).drawing, change.mark);
  }
  return stops.map((stop) => ({ ...stop, mark: stop.mark && now.get(stop.drawing) }));
}
