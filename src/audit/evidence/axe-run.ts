import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import type axeCore from "axe-core";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright";
import { within } from "#audit/collector.ts";
import { tooLate } from "#audit/reason.ts";

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
  await put(frame, source);
  await frame.evaluate(`${MAKE_ROOM}window.axe = window["${OURS}"];`);
}

/** Without frames axe is run directly, which takes half the time. */
async function inPage(page: Page, source: string, rules: readonly string[]): Promise<Results> {
  await put(page, source);
  const options = { ...OPTIONS, runOnly: [...rules] };
  const results = await page.evaluate(
    async ([ours, given]) => {
      const { run } = Reflect.get(window, ours) as typeof axeCore;
      const { violations, incomplete, passes } = await run(given);
      return { violations, incomplete, passes };
    },
    [OURS, options] as const,
  );
  return results as unknown as Results;
}

/** Puts axe into a page or a frame, once. */
async function put(page: Page | Frame, source: string): Promise<void> {
  if (await page.evaluate((ours) => Object.hasOwn(window, ours), OURS)) return;
  await page.evaluate(
    `(() => { const module = { exports: {} }; ${source}; window["${OURS}"] = module.exports; })()`,
  );
}
