import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import type { AxeResults } from "axe-core";
import type { CDPSession, Frame, Page } from "playwright";
import { within } from "#audit/collector.ts";
import { tooLate } from "#audit/reason.ts";
import { sessionOf } from "#audit/session.ts";

// Of what passes, one element is enough. What style sheets and media hold, other evidence fetches.
const OPTIONS = { resultTypes: ["violations" as const, "incomplete" as const], preload: false };

type Results = Pick<AxeResults, "violations" | "incomplete" | "passes">;
const FRAME_LIMIT = 4_000;
/** Where ours is in a page, which has perhaps an axe of its own that finds nothing. */
const OURS = `axe ${randomUUID()}`;

/** Runs axe by some of its rules in a page and all its frames, whatever axe the page has. */
export async function runAxe(
  page: Page,
  source: string,
  rules: readonly string[],
): Promise<Results> {
  return page.frames().length > 1 ? inFrames(page, source, rules) : inPage(page, source, rules);
}

/** The builder looks for axe by this name, which the page must not keep for itself. */
const MAKE_ROOM = `window.axe = undefined;
if (window.axe !== undefined) throw new Error("The page does not let its axe be replaced.");`;

/**
 * The builder knows the way into frames of any origin. By itself it reads axe into each anew every
 * time, and gives up one that is not done with that within a second, as on a busy machine.
 */
async function inFrames(page: Page, source: string, rules: readonly string[]): Promise<Results> {
  const builder = new AxeBuilder({ page, axeSource: `${MAKE_ROOM}${source}` });
  Object.assign(builder, {
    async inject(frames: readonly Frame[], throws = false) {
      for (const frame of frames) {
        const taken = within(FRAME_LIMIT, take(frame, source), tooLate(FRAME_LIMIT));
        await (throws ? taken : taken.catch(() => undefined));
      }
    },
  });
  return builder
    .options(OPTIONS)
    .withRules([...rules])
    .analyze();
}

async function take(frame: Frame, source: string): Promise<void> {
  const isThere = await frame.evaluate((ours) => Object.hasOwn(window, ours), OURS);
  if (!isThere) await frame.evaluate(placing(source));
  await frame.evaluate(`${MAKE_ROOM}window.axe = window["${OURS}"];`);
}

/**
 * Without frames axe is run directly, which takes half the time; and by the browser's own protocol,
 * since Playwright's way with what goes into a page and comes out takes a third as long again.
 */
async function inPage(page: Page, source: string, rules: readonly string[]): Promise<Results> {
  const session = await sessionOf(page);
  const running = `window["${OURS}"]?.run(${JSON.stringify({ ...OPTIONS, runOnly: rules })})
    .then(({ violations, incomplete, passes }) => ({ violations, incomplete, passes }))`;
  return (await evaluate(session, running)) ?? evaluate(session, `${placing(source)}; ${running}`);
}

/** What the expression, or the promise that it is, comes to in the page. */
async function evaluate(session: CDPSession, expression: string) {
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", asked);
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Puts axe into a page or a frame, where scripts of the page do not look for it. */
function placing(source: string): string {
  return `(() => { const module = { exports: {} }; ${source}; window["${OURS}"] = module.exports; })()`;
}
