import type { CDPSession } from "playwright";
import { markOf } from "./focus-mark.ts";
import { blur, moves, pressTab, returnTo, startOver } from "./keyboard.ts";
import {
  area,
  type Box,
  changedPart,
  changedPixels,
  contrastingPixels,
  covers,
  screenshot,
  shared,
} from "./screenshot.ts";
import { type Change, type Seen, surroundings } from "./tab-walk.ts";

// For an indicator that fades in, in milliseconds.
const FADE = 400;
const EDGE = 2;

/** Looks at one stop with more patience, and at the whole window; no mark is given while it still changes. */
export async function lookAgain(
  session: CDPSession,
  index: number,
  known: Pick<Seen, "stop" | "near">,
): Promise<Change> {
  if (index === 0) await startOver(session);
  else await returnTo(session, index - 1);
  const there = await pressTab(session);
  if (there?.index !== index) await returnTo(session, index);
  await new Promise((resolve) => setTimeout(resolve, FADE));
  const isStill = !(await moves(session, index));
  const stop = there ?? known.stop;
  const { view } = stop;
  const focused = await screenshot(session, view);
  await blur(session);
  await new Promise((resolve) => setTimeout(resolve, FADE));
  const without = await screenshot(session, view);
  const near = shared(there?.index === index ? surroundings(there) : known.near, view);
  const anywhere = changedPixels(focused, without, view);
  const changed = changedPart(focused, without);
  // What changes on all sides of it surrounds it: the outline of a card whose link it is.
  const around = changed && area(near) > 0 && covers(changed, near) ? changed : undefined;
  const change = { near: around ? anywhere : changedPixels(focused, without, near), anywhere };
  if (!isStill || stop.own || there?.index !== index) return change;
  const box = shared(grown(around ?? near), view);
  const mark = markOf(focused, without, { box, element: stop.box, core: stop.core });
  return { ...change, mark: { ...mark, strong: contrastingPixels(focused, without, view) } };
}

/** With an edge of what has not changed. */
function grown({ x, y, width, height }: Box): Box {
  return { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
}
