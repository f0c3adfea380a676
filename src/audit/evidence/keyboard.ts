import { hash } from "node:crypto";
import type { CDPSession } from "playwright";
import { isCovered } from "./covered.ts";
import { drawingOf, readSheets } from "./drawing.ts";
import { coreOf, groundBehind, isEditable, isOwn, movesAt } from "./focus-drawn.ts";
import {
  cleanUp,
  drawnWithFocus,
  focusStop,
  hideCaret,
  isMoving,
  keepSheets,
  readStop,
  type Stop,
  setStops,
  takeFocus,
  toTheTop,
} from "./keyboard-page.ts";
import { inPage } from "./place.ts";
import type { Box } from "./screenshot.ts";
import { pressTabKey } from "./tab-key.ts";

/**
 * Puts focus before the page's first stop, and hides the text cursor, whose blinking is no focus.
 * The page scrolls at once meanwhile: where a stop stands is read before a smooth way there ends.
 */
export async function startOver(session: CDPSession): Promise<void> {
  await run(session, toTheTop);
  await run(session, hideCaret);
  const sheetsId = hash("sha256", (await run(session, keepSheets)) as string);
  // Sent once: it is asked at every stop.
  await session.send("Runtime.evaluate", {
    expression: `globalThis.auditStop = () => { ${isCovered}; ${coreOf}; ${isEditable}; ${isOwn}; ${groundBehind}; ${drawingOf}; ${readSheets}; return (${inPage(readStop)}).call("${sheetsId}"); }; undefined`,
  });
}

/** Leaves the page as it was before the walk: at the top, without focus. */
export async function leave(session: CDPSession): Promise<void> {
  await run(session, toTheTop);
  await run(session, cleanUp);
}

/** Presses Tab; gives the element that has focus then, undefined when focus has left the page. */
export async function pressTab(session: CDPSession): Promise<Stop | undefined> {
  await pressTabKey(session);
  // A page that focus has led to does not know the question.
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: "globalThis.auditStop?.()",
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as Stop | undefined;
}

/** Puts focus on an earlier stop, from where Tab leads to the one after it. */
export async function returnTo(session: CDPSession, index: number): Promise<void> {
  await run(session, focusStop, index);
}

/** What these stops are drawn like with focus; shown as the keyboard shows it once Tab has been pressed. */
export async function drawings(session: CDPSession, indexes: readonly number[]) {
  const drawn = await run(session, drawnWithFocus, indexes);
  // What is undefined in the page is null on the way.
  return drawn as readonly (string | null)[];
}

/** Tells the page the stops of an earlier walk, by their selectors, as if they had been walked again. */
export async function recall(session: CDPSession, selectors: readonly string[]): Promise<void> {
  await run(session, setStops, selectors);
}

/** Whether the look of the stop that has focus, or of what is around it, is still changing. */
export async function moves(session: CDPSession, index: number): Promise<boolean> {
  return (await run(session, isMoving, index)) === true;
}

/** Takes focus from whatever has it; Tab goes on from there. */
export async function blur(session: CDPSession): Promise<void> {
  await run(session, takeFocus);
}

/** Scrolls the page so that the window shows `view` again. */
export async function scrollBack(session: CDPSession, view: Box): Promise<void> {
  await run(session, ({ x, y }: Box) => scrollTo(x, y), view);
}

async function run<T>(session: CDPSession, main: (subject: T) => unknown, subject?: T) {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `{ ${readSheets}; ${movesAt}; (${inPage(main)}).call(${JSON.stringify(subject ?? null)}) }`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as unknown;
}
