import { availableParallelism } from "node:os";
import type { Browser } from "playwright";
import type { Visit } from "./arrive.ts";
import { findBrowser, launchBrowser } from "./browser.ts";
import { within } from "./collector.ts";
import type { Settings } from "./plan/settings.ts";
import { AuditProblem } from "./problem.ts";
import type { Progress } from "./progress.ts";
import { firstLine } from "./reason.ts";
import type { Audit, Scope } from "./run.ts";
import { auditVisits } from "./visit.ts";

const MOST_WORKERS = 4;
const LOAD_LIMIT = 30_000;
const CLOSE_LIMIT = 5_000;
const STOP_LIMIT = 1_000;

/** What is to be looked at, and who is told. */
export interface Task extends Pick<Scope, "checks" | "states"> {
  readonly visits: readonly Visit[];
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Audits the visits as the settings say, in a browser that is closed after. Throws an AuditProblem when it does not start. */
export async function look(
  settings: Settings,
  { checks, states, visits, signal, progress }: Task,
): Promise<Audit> {
  const browser = await started(settings.browser);
  const { workers = Math.min(availableParallelism(), MOST_WORKERS), timeout } = settings;
  const { storageState, userAgent, submitForms = false, pictures = true } = settings;
  try {
    return await auditVisits(browser, visits, {
      checks,
      states,
      workers: Math.min(workers, visits.length),
      level: settings.level ?? "AA",
      ...(timeout && { limit: timeout * 1000, loadLimit: Math.min(timeout * 1000, LOAD_LIMIT) }),
      submitForms,
      pictures,
      start: { ...(storageState && { storageState }), ...(userAgent && { userAgent }) },
      remember: storageState !== undefined,
      signal,
      // What is finished after it was stopped is in no report.
      watch: (seen) => signal.aborted || progress.seen(seen, visits[seen.visit]?.url ?? ""),
    });
  } finally {
    // Who has stopped it waits for the reports.
    const limit = signal.aborted ? STOP_LIMIT : CLOSE_LIMIT;
    await within(limit, browser.close(), new Error()).catch(() => undefined);
  }
}

async function started(path?: string): Promise<Browser> {
  try {
    return await launchBrowser(path);
  } catch (error) {
    throw new AuditProblem(
      `The browser ${findBrowser(path)} does not start: ${firstLine(error)}. Is it Chromium or Chrome?`,
    );
  }
}
