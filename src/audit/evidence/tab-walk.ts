import type { CDPSession } from "playwright";
import { blur, pressTab, returnTo, scrollBack, startOver } from "./keyboard.ts";
import type { Stop } from "./keyboard-page.ts";
import {
  area,
  around,
  type Box,
  changedPart,
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
// For an indicator that fades in, in milliseconds.
const FADE = 400;

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

/** The pixels that change near each stop. */
export async function compare(session: CDPSession, stops: readonly Seen[]): Promise<number[]> {
  const changes: number[] = [];
  for (const [index, { stop, near, focused }] of stops.entries()) {
    const next = stops[index + 1];
    const overlap = next ? area(shared(near, next.near)) : 0;
    if (focused === undefined) {
      changes.push(ENOUGH);
    } else if (
      next?.focused &&
      covers(next.focused.box, near) &&
      overlap <= area(near) * (1 - LEAST_SHARE)
    ) {
      changes.push(changedPixels(focused, next.focused, near, next.near));
    } else {
      await scrollBack(session, stop.view);
      changes.push(changedPixels(focused, await screenshot(session, near), near));
    }
  }
  return changes;
}

/** Looks at one stop with more patience, and at the whole window. */
export async function lookAgain(session: CDPSession, stops: readonly Seen[], index: number) {
  if (index === 0) await startOver(session);
  else await returnTo(session, index - 1);
  const stop = await pressTab(session);
  if (stop?.index !== index) await returnTo(session, index);
  await new Promise((resolve) => setTimeout(resolve, FADE));
  const view = stop?.view ?? (stops[index] as Seen).stop.view;
  const focused = await screenshot(session, view);
  await blur(session);
  await new Promise((resolve) => setTimeout(resolve, FADE));
  const without = await screenshot(session, view);
  const near = stop?.index === index ? surroundings(stop) : (stops[index] as Seen).near;
  const anywhere = changedPixels(focused, without, view);
  const changed = changedPart(focused, without);
  // What changes on all sides of it surrounds it: the outline of a card whose link it is.
  if (changed && area(shared(near, view)) > 0 && covers(changed, shared(near, view)))
    return { near: anywhere, anywhere };
  return { near: changedPixels(focused, without, shared(near, view)), anywhere };
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
