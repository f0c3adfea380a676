import type { CDPSession } from "playwright";
import { type Mark, markOf } from "./focus-mark.ts";
import { blur, pressTab, scrollBack } from "./keyboard.ts";
import type { Stop } from "./keyboard-page.ts";
import {
  area,
  around,
  type Box,
  changedPixels,
  covers,
  type Screenshot,
  screenshot,
  shared,
} from "./screenshot.ts";

/** A walk with the Tab key ends after so many stops. */
export const MOST_STOPS = 2_000;

/** A change of fewer pixels is not taken for a focus indicator. */
export const ENOUGH = 12;

// CSS pixels around an element within which its indicator is looked for.
const MARGIN = 6;
// A larger picture costs more than two small ones. Square CSS pixels.
const LARGEST_PICTURE = 150_000;
// What must remain of a stop's surroundings when those of the next one are left out.
const LEAST_SHARE = 0.6;

/** A stop with what was seen of it. */
export interface Seen {
  readonly stop: Stop;
  readonly near: Box;
  /** Undefined for one that is drawn like another whose focus was seen. */
  readonly focused: Screenshot | undefined;
}

/**
 * Presses Tab until focus leaves the page or comes round. Each picture shows a stop with focus and,
 * where that costs little, the stop before it without: a picture is what takes time here.
 */
export async function walk(session: CDPSession, known: (stop: Stop) => boolean): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    const stop = await pressTab(session);
    const last = seen.at(-1);
    if (stop === undefined) break;
    if (stop.frame && stop.index === last?.stop.index) continue;
    if (stop.index < seen.length) break;
    const near = surroundings(stop);
    const both = last ? around(last.near, near) : near;
    const together = last?.focused && sameView(last.stop, stop) && area(both) <= LARGEST_PICTURE;
    const focused = known(stop) ? undefined : await screenshot(session, together ? both : near);
    seen.push({ stop, near, focused });
  }
  await blur(session);
  return seen;
}

/** What changes at a stop: how many pixels near it and anywhere, and what mark they make, where that is known. */
export interface Change {
  readonly near: number;
  readonly anywhere?: number | undefined;
  readonly mark?: Mark | undefined;
}

/** What changes near each stop; of one that is drawn like another, nothing was seen. */
export async function compare(
  session: CDPSession,
  stops: readonly Seen[],
): Promise<(Change | undefined)[]> {
  const changes: (Change | undefined)[] = [];
  for (const [index, { stop, near, focused }] of stops.entries()) {
    const next = stops[index + 1];
    const overlap = next ? area(shared(near, next.near)) : 0;
    if (focused === undefined) {
      changes.push(undefined);
    } else if (
      next?.focused &&
      covers(next.focused.box, near) &&
      overlap <= area(near) * (1 - LEAST_SHARE)
    ) {
      changes.push(changeOf(stop, focused, next.focused, near, next.near));
    } else {
      await scrollBack(session, stop.view);
      changes.push(changeOf(stop, focused, await screenshot(session, near), near));
    }
  }
  return changes;
}

/** What differs in `box` between a picture with focus and one without, apart from what lies in `but`. */
export function changeOf(
  stop: Stop,
  focused: Screenshot,
  without: Screenshot,
  box: Box,
  but?: Box,
): Change {
  return {
    near: changedPixels(focused, without, box, but),
    // The browser's own mark is not the page's to answer for.
    mark: stop.own
      ? undefined
      : markOf(focused, without, { box, element: stop.box, core: stop.core, but }),
  };
}

/** What is shown of the stop and its margin, in whole pixels. */
export function surroundings({ box, view }: Stop): Box {
  const [x, y] = [Math.floor(box.x - MARGIN), Math.floor(box.y - MARGIN)];
  const width = Math.ceil(box.x + box.width + MARGIN) - x;
  const height = Math.ceil(box.y + box.height + MARGIN) - y;
  return shared({ x, y, width, height }, view);
}

function sameView(a: Stop, b: Stop): boolean {
  return a.view.x === b.view.x && a.view.y === b.view.y;
}
