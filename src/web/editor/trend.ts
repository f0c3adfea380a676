import { share } from "#feedback/editors/evidence.ts";
import type { DayTally } from "#feedback/editors/tally.ts";
import type { Locale } from "#locales/locale.ts";
import { shareText } from "./share-text.ts";
import { dayInWords } from "./time.ts";

const WEEKS = 26;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** 1 January 1970 was a Thursday: so long after it came the first Monday. */
const MONDAY_MS = 4 * DAY_MS;
/** Of the drawing, in its own units; bars stand apart by GAP. */
const STEP = 20;
const GAP = 6;
const HEIGHT = 120;

/** Answers per week, as bars and as the rows of a table: what views/editor/trend.njk receives. */
export interface Trend {
  readonly width: number;
  readonly height: number;
  /** What the drawing shows, in words. */
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly rows: readonly WeekRow[];
}

/** All answers are an outline, No fills it from below. */
interface Bar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly noY: number;
  readonly noHeight: number;
}

interface WeekRow {
  readonly week: string;
  readonly yes: string;
  readonly no: string;
  readonly share: string;
  readonly comments: string;
}

interface Week {
  readonly day: string;
  readonly yes: number;
  readonly no: number;
  readonly comments: number;
}

/** The Monday from which a trend goes that ends with `now`, YYYY-MM-DD in UTC. */
export function trendFrom(now: Date): string {
  return toDay(monday(now.getTime()) - (WEEKS - 1) * WEEK_MS);
}

/** The trend of the weeks, Monday to Sunday in UTC, up to the one that is under way; null when none has an answer. */
export function trend(days: readonly DayTally[], now: Date, locale: Locale): Trend | null {
  const weeks = weeksOf(days, now);
  const most = Math.max(...weeks.map(({ yes, no }) => yes + no));
  if (most === 0) return null;
  const [first, last] = [weeks[0], weeks.at(-1)] as [Week, Week];
  const named = { first: dayInWords(locale, first.day), last: dayInWords(locale, last.day) };
  return {
    width: WEEKS * STEP,
    height: HEIGHT,
    label: locale.text("editor.trend.label", { ...named, most }),
    bars: weeks.map((week, index) => bar(week, index, most)),
    rows: weeks.toReversed().map((week) => ({
      week: locale.date(week.day),
      yes: locale.number(week.yes),
      no: locale.number(week.no),
      share: shareText(share(week), locale),
      comments: locale.number(week.comments),
    })),
  };
}

function weeksOf(days: readonly DayTally[], now: Date): Week[] {
  const byWeek = Map.groupBy(days, ({ day }) => toDay(monday(Date.parse(day))));
  const from = Date.parse(trendFrom(now));
  return Array.from({ length: WEEKS }, (_, index) => {
    const day = toDay(from + index * WEEK_MS);
    const sum = (count: "yes" | "no" | "comments") =>
      (byWeek.get(day) ?? []).reduce((total, one) => total + one[count], 0);
    return { day, yes: sum("yes"), no: sum("no"), comments: sum("comments") };
  });
}

function bar({ yes, no }: Week, index: number, most: number): Bar {
  const scale = (count: number) => Math.round((count / most) * (HEIGHT - 2) * 10) / 10;
  const [height, noHeight] = [scale(yes + no), scale(no)];
  return {
    x: index * STEP + GAP / 2,
    width: STEP - GAP,
    y: HEIGHT - 1 - height,
    height,
    noY: HEIGHT - 1 - noHeight,
    noHeight,
  };
}

function monday(time: number): number {
  return Math.floor((time - MONDAY_MS) / WEEK_MS) * WEEK_MS + MONDAY_MS;
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
