import type { Browser } from "playwright";
import { arrive, type Visit } from "./arrive.ts";
import { within } from "./collector.ts";
import { isFinding } from "./fold.ts";
import type { Outcome } from "./outcome.ts";
import { isPictured, photograph } from "./picture.ts";
import { tooLate } from "./reason.ts";
import type { Run } from "./run.ts";
import { emulate, enterState, type State } from "./state.ts";
import { openWindows, type Windows } from "./window.ts";

// Of all pages together, and of one, in milliseconds.
const TIME = 20_000;
const PAGE_LIMIT = 6_000;
const MOST_PAGES = 10;

/** How to come again to the page that has the address. */
export type Way = (url: string) => Visit | undefined;

/**
 * Gives what was found by comparing pages, when these are closed, its pictures: comes to them once
 * more, to few of them and for a bounded time. What cannot be photographed has none.
 */
export async function photographSite(
  browser: Browser,
  outcomes: readonly Outcome[],
  wayTo: Way,
  run: Run,
): Promise<Outcome[]> {
  const end = performance.now() + TIME;
  const windows = openWindows(browser, run.start ?? {}, PAGE_LIMIT);
  const pictured = new Map<Outcome, Outcome>();
  let looked = 0;
  try {
    for (const [url, here] of Map.groupBy(outcomes, (one) => one.url)) {
      const fresh = here.filter(isFinding).some((one) => !isPictured(one, run.memory));
      const visit = fresh ? wayTo(url) : undefined;
      if (!visit) continue;
      if (looked++ >= MOST_PAGES || performance.now() > end || run.signal?.aborted) break;
      const taking = photographOn(windows, visit, here, run);
      const taken = await within(PAGE_LIMIT, taking, tooLate(PAGE_LIMIT)).catch(() => here);
      for (const [index, one] of here.entries()) pictured.set(one, taken[index] ?? one);
    }
  } finally {
    await windows.close();
  }
  return outcomes.map((one) => pictured.get(one) ?? one);
}

/** In the first state, in which pages are compared. */
async function photographOn(
  windows: Windows,
  visit: Visit,
  outcomes: readonly Outcome[],
  { states, remember, memory }: Run,
): Promise<Outcome[]> {
  const [state] = states as [State];
  const page = await windows.get(state);
  await emulate(page, state);
  const problem = await arrive(page, visit, remember);
  if (problem) throw new Error(problem.en);
  await enterState(page, state);
  return photograph(page, outcomes, memory);
}
