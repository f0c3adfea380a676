import { type Interval, MIN_ANSWERS, wilson } from "#feedback/statistics.ts";
import type { VersionTally } from "./tally.ts";

/** Answers of which some are No. */
export interface Share {
  readonly no: number;
  readonly total: number;
  /** The 95 % interval of No's share; null for fewer than MIN_ANSWERS, which say too little. */
  readonly interval: Interval | null;
}

/** A page as it is shown now, as far as evidence goes. */
export interface Shown {
  readonly version: string;
  /** When its text says that it was updated, YYYY-MM-DD. */
  readonly updated: string;
}

/** What visitors said of a page in a locale, since its last edit and before. */
export interface Evidence {
  /** The day of the last edit, YYYY-MM-DD. */
  readonly since: string;
  readonly now: Share;
  /** The version before; null when there was none with a response. */
  readonly before: Share | null;
  /** What the page is judged by: the version now, or the one before until enough have answered. */
  readonly weighed: Weighed;
}

/** What pages are ordered by. */
interface Weighed {
  /** The lower bound of the interval of No's share; null when too few have answered. */
  readonly low: number | null;
  readonly comments: number;
  readonly reports: number;
}

const NONE = { yes: 0, no: 0, comments: 0, reports: 0 };

export function share({ yes, no }: Pick<VersionTally, "yes" | "no">): Share {
  const total = yes + no;
  return { no, total, interval: total < MIN_ANSWERS ? null : wilson(no, total) };
}

/** A page's versions, the one that is shown now first, then the one that came last. */
export function latestFirst(
  versions: readonly VersionTally[],
  { version }: Shown,
): readonly VersionTally[] {
  return versions.toSorted(
    (a, b) =>
      Number(b.version === version) - Number(a.version === version) ||
      order(b.firstDay, a.firstDay) ||
      order(b.lastDay, a.lastDay) ||
      order(a.version, b.version),
  );
}

/** The evidence that the versions of one page in one locale give. */
export function evidence(versions: readonly VersionTally[], shown: Shown): Evidence {
  const sorted = latestFirst(versions, shown);
  const now = sorted.find(({ version }) => version === shown.version);
  const before = sorted.find(({ version }) => version !== shown.version);
  const weighed = [now, before].find((one) => one && share(one).interval !== null) ?? now ?? before;
  const { comments, reports } = weighed ?? NONE;
  return {
    since: editDay(now, before, shown),
    now: share(now ?? NONE),
    before: before ? share(before) : null,
    weighed: { low: share(weighed ?? NONE).interval?.low ?? null, comments, reports },
  };
}

/**
 * The page's own date, where it can be that of the edit: not before the version that was replaced was
 * first seen, and not after this one was. Else the day on which this version was first answered.
 */
function editDay(
  now: VersionTally | undefined,
  before: VersionTally | undefined,
  { updated }: Shown,
): string {
  if (now === undefined) return updated;
  const possible = updated <= now.firstDay && updated >= (before?.firstDay ?? "");
  return possible ? updated : now.firstDay;
}

/**
 * Orders by evidence: where No is surely most common, in whole percent as it is shown, then by comments, then
 * by accessibility reports. Too few answers say no more than many without a No do: nothing against the page.
 */
export function worstFirst({ weighed: a }: Evidence, { weighed: b }: Evidence): number {
  return surely(b) - surely(a) || b.comments - a.comments || b.reports - a.reports;
}

function surely({ low }: Weighed): number {
  return Math.round((low ?? 0) * 100);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
