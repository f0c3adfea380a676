import { judgeSite } from "#audit/audit.ts";
import { auditVisit } from "#audit/audit-visit.ts";
import type { Outcome } from "#audit/outcome.ts";
import { begin, type Scope, type Visited } from "#audit/run.ts";
import type { State } from "#audit/state.ts";
import type { Windows } from "#audit/window.ts";

/** Audits pages one after the other in windows that are kept: opening one takes a second. */
export async function auditIn(
  windows: Windows,
  urls: readonly string[],
  scope: Omit<Scope, "workers">,
): Promise<Outcome[]> {
  const run = begin({ ...scope, workers: 1 });
  const here: Visited = { page: { url: urls[0] as string, states: [] }, outcomes: [] };
  for (const [index, url] of urls.entries())
    await auditVisit(windows, { index, visit: { url }, here }, run);
  return [...here.outcomes, ...judgeSite(run.checks, scope.states[0] as State, run.site)];
}
