import type { Page } from "playwright";
import { arrive, type Visit } from "./arrive.ts";
import { type Checks, judgePage, reason, same, untested } from "./audit.ts";
import type { Collect } from "./check.ts";
import { collector, tooLate, within } from "./collector.ts";
import { snapshot } from "./evidence/snapshot.ts";
import { photograph } from "./picture.ts";
import type { Run, Visited } from "./run.ts";
import { emulate, enterState, type State } from "./state.ts";
import type { Windows } from "./window.ts";

const LIMIT = 60_000;
const TITLE_LIMIT = 5_000;
const PICTURE_LIMIT = 6_000;

interface Numbered {
  readonly index: number;
  readonly visit: Visit;
  /** Where what is seen is kept as it is seen. */
  readonly here: Visited;
}

/** Audits one page in every state, and keeps what checks of the site need of it in the run. */
export async function auditVisit(windows: Windows, { index, visit, here }: Numbered, run: Run) {
  const known = new Map<string, string>();
  // JavaScript is on or off from the start; every other difference is made on the loaded page.
  for (const group of Map.groupBy(run.states, (state) => state.javaScript).values()) {
    if (run.signal?.aborted) break;
    const { page, problem } = await come(windows, visit, group[0] as State, run);
    if (page && !here.page.arrived) here.page = { ...here.page, ...(await whereIs(page)) };
    for (const state of group) {
      if (run.signal?.aborted) break;
      const judged = page
        ? await auditState({ windows, page, visit, index, state, known }, run)
        : {
            record: { name: state.name },
            outcomes: untested(visit.url, run.checks, state, problem),
          };
      here.outcomes.push(...judged.outcomes);
      here.page = { ...here.page, states: [...here.page.states, judged.record] };
      run.watch?.({ visit: index, state, ...judged });
    }
  }
  if (here.outcomes.some(({ outcome }) => outcome === "untested")) await windows.close();
}

/** The page that the visit is to; or why it is not there. */
async function come(windows: Windows, visit: Visit, state: State, run: Run) {
  try {
    const page = await windows.get(state);
    // A page that is loaded in forced colours keeps some of them when they are turned off.
    await emulate(page, state);
    const problem = await arrive(page, visit, run.remember);
    return problem ? { problem } : { page, problem: undefined };
  } catch (error) {
    return { problem: same(reason(error)) };
  }
}

async function whereIs(page: Page) {
  const title = await within(TITLE_LIMIT, page.title(), tooLate(TITLE_LIMIT)).catch(() => "");
  return { arrived: page.url(), title };
}

interface Here {
  readonly windows: Windows;
  readonly page: Page;
  readonly visit: Visit;
  readonly index: number;
  readonly state: State;
  /** The states in which the page was judged, by what it was like. */
  readonly known: Map<string, string>;
}

async function auditState({ windows, page, visit, index, state, known }: Here, run: Run) {
  const url = page.url();
  const again = async () => {
    const other = await windows.another(state);
    const problem = await arrive(other, visit, run.remember);
    if (problem) throw new Error(problem.en);
    await enterState(other, state);
    return other;
  };
  const { memory, limit = LIMIT, submitForms = false, checks } = run;
  const { spent } = run;
  const collect = collector({ page, state, memory, submitForms, again, limit, spent });
  const record = { name: state.name };
  try {
    await within(limit, enterState(page, state), tooLate(limit));
    if (run.states.length > 1) {
      const { signature } = await collect(snapshot);
      const sameAs = known.get(signature);
      if (sameAs !== undefined) return { record: { ...record, sameAs }, outcomes: [] };
      known.set(signature, state.name);
    }
    if (state === run.states[0]) await keep({ url, index }, checks, collect, run.site);
  } catch (error) {
    return { record, outcomes: untested(url, checks, state, same(reason(error))) };
  }
  const outcomes = await judgePage({ url, state }, checks, collect);
  if (!run.pictures) return { record, outcomes };
  const photographed = within(
    PICTURE_LIMIT,
    photograph(page, outcomes, memory),
    tooLate(PICTURE_LIMIT),
  );
  return { record, outcomes: await photographed.catch(() => outcomes) };
}

/** Keeps what the checks of the site need to know of this page, in its place among the visits. */
async function keep(
  { url, index }: { readonly url: string; readonly index: number },
  checks: Checks,
  collect: Collect,
  site: Run["site"],
) {
  for (const [id, { evidence, judgeSite: compares }] of checks) {
    if (!compares || !evidence) continue;
    const seen = await collect(evidence);
    const pages = site.get(id) ?? [];
    pages[index] = { url, evidence: seen };
    site.set(id, pages);
  }
}
