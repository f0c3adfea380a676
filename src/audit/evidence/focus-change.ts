import { hash } from "node:crypto";
import type { CDPSession } from "playwright";
import { asPainted } from "#audit/asked-in.ts";
import type { Memory } from "#audit/check.ts";
import type { LimitTold } from "#audit/limits.ts";
import type { State } from "#audit/state.ts";
import { mayBeFaint } from "./focus-mark.ts";
import { blur, pressTab, returnTo, startOver } from "./keyboard.ts";
import { lookAgain } from "./look-again.ts";
import { screenshot } from "./screenshot.ts";
import { type Change, changeOf, ENOUGH, type Seen, surroundings } from "./tab-walk.ts";

/** What changes at stops that are drawn alike on the pages of an audit, each in one state. */
export interface Kinds {
  get(drawing: string): Known | undefined;
  set(drawing: string, change: Known): void;
  /** How many more marks that may be too faint are looked at again. */
  faint: number;
}

interface Known extends Change {
  /** What is behind the stop where that was seen. */
  readonly ground: string;
}

// So many kinds of marks that may be too faint are looked at with patience in one window.
const MOST_FAINT = 8;
const WHAT = { en: "Kinds of faint marks of focus", sv: "Slags svaga fokusmarkeringar" };

/** The kinds of stops that this audit knows in this state. */
export function kindsIn(state: State, memory: Memory): Kinds {
  const keyOf = (drawing: string) => hash("sha256", `${JSON.stringify(state)} ${drawing}`);
  return {
    get: (drawing) => memory.get(keyOf(drawing)) as Known | undefined,
    set: (drawing, change) => memory.set(keyOf(drawing), change),
    // Elsewhere, nobody asks whether they are.
    faint: asPainted(state) ? MOST_FAINT : 0,
  };
}

/** Tells of marks that may be too faint and were not looked at again. */
export function tellFaint({ faint }: Kinds, state: State, { limited }: LimitTold): void {
  if (asPainted(state) && faint < 0)
    limited({ what: WHAT, looked: MOST_FAINT, of: MOST_FAINT - faint });
}

/** What changes at a stop, looked at again where little does or what does may be too faint. */
export async function sure(
  session: CDPSession,
  index: number,
  { seen, change, kinds }: { seen: Pick<Seen, "stop" | "near">; change: Change; kinds: Kinds },
): Promise<Change> {
  const { near, mark } = change;
  const isFaint = mark !== undefined && mayBeFaint(mark);
  if (near >= ENOUGH && !isFaint) return { near, mark };
  if (near >= ENOUGH && kinds.faint-- <= 0) return { near };
  const again = await lookAgain(session, index, seen);
  return { ...again, near: Math.max(near, again.near) };
}

/** What changes at a stop of an earlier walk; undefined when Tab leads elsewhere or too little does. */
export async function changeNow(
  session: CDPSession,
  index: number,
  kinds: Kinds,
): Promise<Change | undefined> {
  if (index === 0) await startOver(session);
  else await returnTo(session, index - 1);
  const stop = await pressTab(session);
  if (stop?.index !== index) return undefined;
  const known = kinds.get(stop.drawing);
  if (known) return known;
  const near = surroundings(stop);
  const focused = await screenshot(session, near);
  await blur(session);
  const change = changeOf(stop, focused, await screenshot(session, near), near);
  if (change.near < ENOUGH) return undefined;
  const now = await sure(session, index, { seen: { stop, near }, change, kinds });
  kinds.set(stop.drawing, { ...now, ground: stop.ground });
  return now;
}
