import { cutoff, parsePeriod } from "./period.ts";
import {
  CATEGORIES,
  type Category,
  type Disposal,
  type DisposalRun,
  type Due,
  type FeedbackStore,
  type Hold,
} from "./store.ts";

/** How long a category is kept, and the decision without which nothing of it is deleted. */
export interface Rule {
  /** "90 days", "24 months", "2 years". */
  readonly period: string;
  readonly decision?: DisposalRun["decision"];
}

/** What site.yaml says about retention, as far as deleting goes. */
export interface RetentionRules {
  readonly rules: { readonly [category in Category]?: Rule };
  readonly hold: readonly (Hold & { readonly reason: string })[];
}

/** A category that may be deleted, what of it, and what the log says of that. */
interface Plan {
  readonly disposal: Disposal;
  readonly run: DisposalRun;
}

/** What a dry run finds of one category that may be deleted. */
export interface Forecast extends Plan {
  /** What a run would delete now, oldest month first. */
  readonly due: readonly Due[];
  /** How many responses are old enough and stay, since they are on hold. */
  readonly held: number;
}

/** What a run deleted of one category. */
export interface Disposed extends Plan {
  readonly count: number;
}

/** How many responses a portion is: at the least, at which a run begins, and at the most. */
const LEAST = 20;
const MOST = 1000;
/** Who wants to write waits for the portion that is being deleted: it is to take no longer. */
const PORTION_MS = 50;

/** The categories that stay as they are, each with the reason as the end of a sentence. */
export function kept({ rules }: RetentionRules): { category: Category; why: string }[] {
  return CATEGORIES.flatMap((category) => {
    const rule = rules[category];
    if (rule?.decision) return [];
    const why = rule ? "its rule in site.yaml names no decision" : "site.yaml has no rule for it";
    return [{ category, why }];
  });
}

/** What `runRetention` would delete at `now`. Nothing changes. */
export async function forecastRetention(
  store: FeedbackStore,
  settings: RetentionRules,
  now: Date,
): Promise<Forecast[]> {
  const planned = plans(settings, now);
  const words = planned.find(({ disposal }) => disposal.category === "comment")?.disposal;
  const due = async (disposal: Disposal) => {
    const taken = await store.due(disposal);
    if (disposal.category !== "answer" || !words) return taken;
    // The words of these go first in the same run, which makes them answers without words.
    const before = [words.before, disposal.before].sort()[0] as string;
    return perMonth([...taken, ...(await store.due({ ...disposal, category: "comment", before }))]);
  };
  const forecasts: Forecast[] = [];
  for (const plan of planned) {
    const taken = await due(plan.disposal);
    const old = plan.disposal.holds.length > 0 ? await due({ ...plan.disposal, holds: [] }) : taken;
    forecasts.push({ ...plan, due: taken, held: sum(old) - sum(taken) });
  }
  return forecasts;
}

/**
 * Deletes what the rules that rest on a decision say, in portions: words before the answers that
 * thereby hold none, so that both can go in one run. `onPortion` hears of each portion; `signal` ends the run after one.
 */
export async function runRetention(
  store: FeedbackStore,
  settings: RetentionRules,
  now: Date,
  onPortion: (category: Category, count: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Disposed[]> {
  const results: Disposed[] = [];
  for (const { disposal, run } of plans(settings, now)) {
    let count = 0;
    let portion = LEAST;
    for (;;) {
      signal?.throwIfAborted();
      const began = Date.now();
      const deleted = await store.dispose(disposal, run, portion);
      if (deleted === 0) break;
      portion = nextPortion(portion, Date.now() - began);
      count += deleted;
      onPortion(disposal.category, deleted);
    }
    results.push({ disposal, run, count });
  }
  return results;
}

/** As many more or fewer as the last portion was quick or slow; twice as many at the most, since the clock can be wrong. */
function nextPortion(last: number, tookMs: number): number {
  const fitting = Math.min(last * 2, Math.round((last * PORTION_MS) / Math.max(1, tookMs)));
  return Math.min(MOST, Math.max(LEAST, fitting));
}

function plans({ rules, hold }: RetentionRules, now: Date): Plan[] {
  const holds = hold.map(({ reason: _, ...which }) => which);
  return CATEGORIES.flatMap((category) => {
    const { period, decision } = rules[category] ?? {};
    if (!period || !decision) return [];
    const before = cutoff(parsePeriod(period), now);
    const run = { at: now.toISOString(), period, decision };
    return [{ disposal: { category, before, holds }, run }];
  });
}

function perMonth(due: readonly Due[]): Due[] {
  return [...Map.groupBy(due, ({ month }) => month)]
    .map(([month, parts]) => ({ month, count: sum(parts) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function sum(due: readonly Due[]): number {
  return due.reduce((total, { count }) => total + count, 0);
}
