import type { Page } from "playwright";
import { arrive, type Visit } from "./arrive.ts";
import { type Checks, judgePage, notLookedAt, untested } from "./audit.ts";
import type { Collect } from "./check.ts";
import { collector, type Opened, within } from "./collector.ts";
import { snapshot } from "./evidence/snapshot.ts";
import { type Limit, leaves } from "./limits.ts";
import { photograph } from "./picture.ts";
import { tooLate } from "./reason.ts";
import { type Run, type Seen, STATE_LIMIT, type StateRecord } from "./run.ts";
import { emulate, enterState, type State } from "./state.ts";
import type { Windows } from "./window.ts";

const PICTURE_LIMIT = 6_000;

/** A page in one state, judged. */
export type Judged = Pick<Seen, "record" | "outcomes">;

interface Here {
  readonly windows: Windows;
  readonly page: Page;
  readonly visit: Visit;
  readonly index: number;
  readonly state: State;
  /** The states in which the page was judged, by what it was like. */
  readonly known: Map<string, string>;
}

/** Judges a page that is open in one state, unless it is as in a state in which it was judged. */
export async function auditState(here: Here, run: Run): Promise<Judged> {
  const { page, index, state, known } = here;
  const { memory, limit = STATE_LIMIT, submitForms = false, checks, spent } = run;
  const url = page.url();
  const others = otherWindows(here, url, run.remember);
  const once = run.states.length === 1;
  const limits: Limit[] = [];
  const limited = (one: Limit) => void (leaves(one) && limits.push(one));
  const opened = { page, state, once, memory, submitForms, ...others, limited };
  const collect = collector({ ...opened, limit, spent });
  const record: StateRecord = { name: state.name, limits };
  try {
    await within(limit, enterState(page, state), tooLate(limit));
    if (!once) {
      const { signature } = await collect(snapshot);
      const sameAs = known.get(signature);
      if (sameAs !== undefined) return { record: { ...record, sameAs }, outcomes: [] };
      known.set(signature, state.name);
    }
    if (state === run.states[0]) await keep({ url, index }, checks, collect, run.site);
  } catch (error) {
    return { record, outcomes: untested(url, checks, state, notLookedAt(error)) };
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

type Others = Pick<Opened, "again" | "giveBack" | "blank">;

/** The windows beside the one that the page is open in. */
function otherWindows({ windows, visit, state }: Here, url: string, remember = false): Others {
  const giveBack = (page: Page) => windows.giveBack(page, state);
  return {
    giveBack,
    blank: () => windows.blank(state, url),
    async again() {
      const page = await windows.another(state);
      await emulate(page, state);
      const problem = await arrive(page, visit, remember);
      if (problem) {
        giveBack(page);
        throw new Error(problem.en);
      }
      await enterState(page, state);
      return page;
    },
  };
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
