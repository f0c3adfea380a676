import type { Browser } from "playwright";
import type { Visit } from "./arrive.ts";
import { judgeSite } from "./audit.ts";
import { auditVisit } from "./audit-visit.ts";
import { photographSite } from "./picture-site.ts";
import { type Audit, begin, type Scope, type Visited } from "./run.ts";
import type { State } from "./state.ts";
import { openWindows } from "./window.ts";

const LOAD_LIMIT = 30_000;

/**
 * Audits every page in every state; a page in a state in which it is the same as in an earlier one is
 * not judged again. A page that does not load, or answers with another status than the one expected,
 * is `untested`. When the signal aborts, what has been seen is given at once.
 */
export async function auditVisits(
  browser: Browser,
  visits: readonly Visit[],
  scope: Scope,
): Promise<Audit> {
  const run = begin(scope);
  const visited: Visited[] = [];
  const waiting = visits.entries();
  const work = async () => {
    const windows = openWindows(browser, scope.start ?? {}, scope.loadLimit ?? LOAD_LIMIT);
    for (const [index, visit] of waiting) {
      if (scope.signal?.aborted) break;
      const here: Visited = { page: { url: visit.url, states: [] }, outcomes: [] };
      visited[index] = here;
      await auditVisit(windows, { index, visit, here }, run);
    }
    await windows.close();
  };
  const working = Promise.all(Array.from({ length: scope.workers }, work));
  await (scope.signal ? Promise.race([working, abortion(scope.signal)]) : working);
  // Of those that were under way when it was stopped, what is done is given.
  const seen = visited.filter((one) => one && one.page.states.length > 0);
  const compared = judgeSite(run.checks, scope.states[0] as State, run.site);
  const wayTo = (url: string) => visits[visited.findIndex((one) => one?.page.arrived === url)];
  const photographing = run.pictures && photographSite(browser, compared, wayTo, run);
  const pictured = await (scope.signal
    ? Promise.race([photographing, abortion(scope.signal)])
    : photographing);
  return {
    pages: seen.map(({ page }) => page),
    outcomes: [...seen.flatMap(({ outcomes }) => outcomes), ...(pictured || compared)],
  };
}

function abortion(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
