import { type Checks, loadChecks } from "./audit.ts";
import { applyBaseline, readBaseline } from "./baseline.ts";
import { findBrowser, NO_BROWSER } from "./browser.ts";
import { exitCode } from "./exit-code.ts";
import type { PageLimit } from "./limits.ts";
import { look } from "./look.ts";
import type { Text } from "./outcome.ts";
import { readGiven, type Settings } from "./plan/settings.ts";
import { planVisits } from "./plan/visits.ts";
import { AuditProblem } from "./problem.ts";
import type { Progress } from "./progress.ts";
import { type Destination, readDestinations, writeReports } from "./report-files.ts";
import { type Accepted, audited, type Result } from "./result.ts";
import { STATES, type State } from "./state.ts";

/** What an audit is run with besides its settings. */
export interface Surroundings {
  readonly tool: Result["tool"];
  readonly locale: keyof Text;
  /** Writes a report to standard output. */
  readonly print: (text: string) => Promise<void>;
  /** Tells how far it has come. */
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Audits what the settings ask for and writes the reports. Resolves to the exit code: 0 nothing
 * failed, 1 something did or the baseline is stale, 2 something was not tested. Throws an AuditProblem
 * for settings that cannot be followed.
 */
export async function audit(settings: Settings, around: Surroundings): Promise<number> {
  const { signal, progress } = around;
  const prepared = await prepare(settings);
  const started = new Date().toISOString();
  const pageLimits: PageLimit[] = [];
  const visits = await planVisits(settings, {
    signal,
    found: progress.found,
    limited: (limit) => pageLimits.push(limit),
  });
  progress.begin(visits.length, prepared.states.length);
  const seen = await look(settings, { ...prepared, visits, ...around });
  const { level = "AA", standard = "wcag22", locale = around.locale } = settings;
  const today = started.slice(0, 10);
  const { outcomes, stale } = applyBaseline(seen, prepared.baseline, today);
  const result: Result = {
    tool: around.tool,
    started,
    ended: new Date().toISOString(),
    level,
    standard,
    locale,
    states: prepared.states.map(({ name }) => name),
    checks: prepared.checks,
    planned: visits.length,
    pageLimits,
    pages: seen.pages,
    outcomes,
    stale,
  };
  const written = await writeReports(prepared.destinations, result, around.print);
  progress.end([
    ...written.map((file) => `Written: ${file}`),
    ...(signal.aborted ? [stopped(result)] : []),
  ]);
  return exitCode(result, settings.strict ?? false);
}

function stopped(result: Result): string {
  return `Stopped: ${audited(result)} of ${result.planned} pages were audited.`;
}

interface Prepared {
  readonly checks: Checks;
  readonly states: readonly State[];
  readonly baseline: readonly Accepted[];
  readonly destinations: readonly Destination[];
}

/** Everything that can be wrong with the settings is found before a page is visited. */
async function prepare(settings: Settings): Promise<Prepared> {
  if (settings.browser !== undefined && !findBrowser(settings.browser))
    throw new AuditProblem(
      `There is no browser at ${settings.browser}; give the file of a Chromium or Chrome.`,
    );
  if (!findBrowser(settings.browser)) throw new AuditProblem(NO_BROWSER);
  return {
    states: chosenStates(settings.states),
    baseline: settings.baseline ? await baselineOf(settings.baseline) : [],
    destinations: await readDestinations(settings.report ?? ["text"]),
    checks: await chosenChecks(settings.checks),
  };
}

async function chosenChecks(ids?: readonly string[]): Promise<Checks> {
  try {
    return await loadChecks(ids);
  } catch (error) {
    throw new AuditProblem((error as Error).message);
  }
}

function chosenStates(wanted?: readonly string[]): readonly State[] {
  const known = STATES.map(({ name }) => name);
  const unknown = wanted?.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new AuditProblem(
      `There is no state ${JSON.stringify(unknown)}; there is ${known.join(", ")}.`,
    );
  return STATES.filter(({ name }) => !wanted || wanted.includes(name));
}

async function baselineOf(file: string): Promise<readonly Accepted[]> {
  const text = await readGiven(file);
  try {
    return readBaseline(text);
  } catch (error) {
    throw new AuditProblem(`The baseline ${file}: ${(error as Error).message}.`);
  }
}
