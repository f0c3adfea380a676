import type { Waiting } from "#feedback/editors/digest.ts";
import type { DayTally } from "#feedback/editors/tally.ts";
import { type Statistic, statistics } from "#feedback/statistics.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { previous, type Week } from "./week.ts";

/** So many pages are named. */
const MOST_PAGES = 5;

/** What came in a week. */
export interface WeekFigures {
  readonly yes: number;
  readonly no: number;
  readonly comments: number;
  /** Responses that say that a page works badly with assistive technology. */
  readonly reports: number;
}

/** All that a digest tells: numbers and pages, no words of visitors. */
export interface Figures {
  readonly week: Week;
  readonly came: WeekFigures;
  readonly before: WeekFigures;
  readonly waiting: Waiting;
  /** The pages where No was surely most common in the week, all versions together. */
  readonly pages: readonly Statistic[];
}

export async function figures(
  { counts, editors }: Pick<FeedbackStore, "counts" | "editors">,
  week: Week,
): Promise<Figures> {
  const last = previous(week);
  const days = await editors.tallies.days(last.from);
  // Each page's versions are one: whoever gets the letter asks which page, not since when.
  const ofWeek = await counts({ from: week.from, to: week.to });
  const pages = statistics(ofWeek)
    .filter((line, index, all) => {
      const one = all[index - 1];
      return !(one && one.page === line.page && one.locale === line.locale);
    })
    .filter(({ no, answers }) => no !== null && answers.no > 0);
  return {
    week,
    came: sum(days, week),
    before: sum(days, last),
    waiting: await editors.digests.waiting(),
    pages: pages.slice(0, MOST_PAGES),
  };
}

function sum(days: readonly DayTally[], { from, to }: Week): WeekFigures {
  const within = days.filter(({ day }) => day >= from && day <= to);
  const of = (key: keyof WeekFigures) => within.reduce((total, day) => total + day[key], 0);
  return { yes: of("yes"), no: of("no"), comments: of("comments"), reports: of("reports") };
}
