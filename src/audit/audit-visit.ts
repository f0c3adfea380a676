import type { Page } from "playwright";
import { arrive, type Visit } from "./arrive.ts";
import { notLookedAt, untested } from "./audit.ts";
import { auditState, type Judged } from "./audit-state.ts";
import { within } from "./collector.ts";
import type { Outcome, Text } from "./outcome.ts";
import { Explained, tooLate } from "./reason.ts";
import type { Run, Visited } from "./run.ts";
import { isScriptless, withScripts } from "./scriptless.ts";
import { emulate, type State } from "./state.ts";
import { answers, type Windows } from "./window.ts";

const TITLE_LIMIT = 5_000;
const EMULATE_LIMIT = 5_000;
const ANSWER_LIMIT = 5_000;
const HANGS = notLookedAt(
  new Explained({
    en: "it no longer answered after it had been looked at in another state",
    sv: "den svarade inte längre sedan den hade undersökts i ett annat läge",
  }),
);

interface Numbered {
  readonly index: number;
  readonly visit: Visit;
  /** Where what is seen is kept as it is seen. */
  readonly here: Visited;
}

/** Audits one page in every state, and keeps what checks of the site need of it in the run. */
export async function auditVisit(windows: Windows, { index, visit, here }: Numbered, run: Run) {
  const known = new Map<string, string>();
  const keep = (state: State, judged: Judged) => {
    here.outcomes.push(...judged.outcomes);
    here.page = { ...here.page, states: [...here.page.states, judged.record] };
    run.watch?.({ visit: index, state, ...judged });
  };
  let scriptless = false;
  // JavaScript is on or off from the start; every other difference is made on the loaded page.
  const groups = [...Map.groupBy(run.states, (state) => state.javaScript).values()];
  for (const group of groups) {
    const twins = new Map(
      group.map((state) => [state, scriptless && withScripts(state, run.states)]),
    );
    const own = group.filter((state) => !twins.get(state));
    for (const [state, twin] of twins)
      if (twin) keep(state, { record: { name: state.name, sameAs: twin.name }, outcomes: [] });
    if (run.signal?.aborted || own.length === 0) continue;
    const { page, problem } = await come(windows, visit, group[0] as State, run);
    if (page && !here.page.arrived) here.page = { ...here.page, ...(await whereIs(page)) };
    scriptless = page !== undefined && group !== groups.at(-1) && (await isScriptless(page));
    let reason = problem;
    for (const state of own) {
      if (run.signal?.aborted) break;
      if (reason || !page) {
        const outcomes = untested(page?.url() ?? visit.url, run.checks, state, reason as Text);
        keep(state, { record: { name: state.name }, outcomes });
        continue;
      }
      const judged = await auditState({ windows, page, visit, index, state, known }, run);
      keep(state, judged);
      // What hangs in one state hangs in the next: each would take all its time to say so.
      if (judged.outcomes.some(isUntested) && !(await answers(page, ANSWER_LIMIT))) reason = HANGS;
    }
  }
  if (here.outcomes.some(isUntested)) await windows.close();
}

function isUntested({ outcome }: Outcome): boolean {
  return outcome === "untested";
}

/** The page that a visit is to; or why it is not there. */
type Come =
  | { readonly page: Page; readonly problem?: undefined }
  | { readonly page?: undefined; readonly problem: Text; readonly held: boolean };

/** Comes to the page of a visit, in another window when the page before does not let its own go. */
async function come(windows: Windows, visit: Visit, state: State, run: Run): Promise<Come> {
  const came = await comeOnce(windows, visit, state, run);
  if (came.page || !came.held) return came;
  await windows.close();
  return comeOnce(windows, visit, state, run);
}

async function comeOnce(windows: Windows, visit: Visit, state: State, run: Run): Promise<Come> {
  let [page, before]: [Page?, string?] = [];
  let problem: Text | undefined;
  try {
    page = await windows.get(state);
    before = page.url();
    // A page that is loaded in forced colours keeps some of them when they are turned off.
    await within(EMULATE_LIMIT, emulate(page, state), tooLate(EMULATE_LIMIT));
    problem = await arrive(page, visit, run.remember);
    if (!problem) return { page };
  } catch (error) {
    problem = notLookedAt(error);
  }
  return { problem, held: page !== undefined && (await isHeld(page, before)) };
}

/** Whether the window still has the page that it had, which does not answer. */
async function isHeld(page: Page, before: string | undefined): Promise<boolean> {
  return !page.isClosed() && page.url() === before && !(await answers(page));
}

async function whereIs(page: Page) {
  const title = await within(TITLE_LIMIT, page.title(), tooLate(TITLE_LIMIT)).catch(() => "");
  return { arrived: page.url(), title };
}
