import type { Count } from "./store.ts";

/** Under this many answers, a share says nothing worth showing. */
export const MIN_ANSWERS = 5;

/** The 97.5th percentile of the normal distribution: what 95 % lies within, either way. */
const Z = 1.959963984540054;

/** Bounds of a share, each from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What counts come to: for one version of a page in a locale, or for all its versions together. */
export interface Statistic extends Omit<Count, "version"> {
  /** Null: all versions together. */
  readonly version: string | null;
  /** Yes and No. */
  readonly total: number;
  /** The share of No with its interval. Null when there are fewer than MIN_ANSWERS. */
  readonly no: (Interval & { readonly share: number }) | null;
}

/**
 * The 95 % interval of the share that `part` of `whole` shows, by Wilson's score (E. B. Wilson,
 * Journal of the American Statistical Association 22, 1927). Nothing is known of none: 0 to 1.
 */
export function wilson(part: number, whole: number): Interval {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole;
  const spread = Z ** 2 / whole;
  const middle = share + spread / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole));
  // Rounding errors must not take a share of none below 0, or of all above 1.
  return {
    low: part === 0 ? 0 : (middle - reach) / (1 + spread),
    high: part === whole ? 1 : (middle + reach) / (1 + spread),
  };
}

/**
 * The statistics of every page in every locale: first the one where No is surely most common (its
 * interval's lower bound), those with too few answers last. A page's line for all versions, which is
 * there when it has had several, comes before its versions, the latest first.
 */
export function statistics(counts: readonly Count[]): Statistic[] {
  const pages = Map.groupBy(counts, ({ page, locale }) => JSON.stringify([page, locale]));
  return [...pages.values()]
    .map((versions) => {
      const parts = versions.map(statistic).sort(latestFirst);
      return parts.length > 1 ? [statistic(together(versions)), ...parts] : parts;
    })
    .sort(([a], [b]) => surestNoFirst(a as Statistic, b as Statistic))
    .flat();
}

function statistic(count: Omit<Statistic, "total" | "no">): Statistic {
  const total = count.answers.yes + count.answers.no;
  const no =
    total < MIN_ANSWERS
      ? null
      : { share: count.answers.no / total, ...wilson(count.answers.no, total) };
  return { ...count, total, no };
}

function together(versions: readonly Count[]): Omit<Statistic, "total" | "no"> {
  const sum = (number: (count: Count) => number) =>
    versions.reduce((total, count) => total + number(count), 0);
  const days = versions.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
  const [{ page, locale }] = versions as [Count];
  return {
    page,
    locale,
    version: null,
    answers: { yes: sum(({ answers }) => answers.yes), no: sum(({ answers }) => answers.no) },
    comments: sum(({ comments }) => comments),
    firstDay: days[0] as string,
    lastDay: days.at(-1) as string,
  };
}

function latestFirst(a: Statistic, b: Statistic): number {
  return compare(b.lastDay, a.lastDay) || compare(b.firstDay, a.firstDay) || byName(a, b);
}

function surestNoFirst(a: Statistic, b: Statistic): number {
  return (b.no?.low ?? -1) - (a.no?.low ?? -1) || b.total - a.total || byName(a, b);
}

function byName(a: Statistic, b: Statistic): number {
  return (
    compare(a.page, b.page) ||
    compare(a.locale, b.locale) ||
    compare(a.version ?? "", b.version ?? "")
  );
}

// Code-unit order: the same list on every machine, whatever its locale.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
