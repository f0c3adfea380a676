/** A length of time by the calendar. */
export interface Period {
  readonly count: number;
  readonly unit: "day" | "month" | "year";
}

const PERIOD = /^([1-9]\d{0,3}) (day|month|year)s?$/;

/** The period that a text like "90 days" names. Throws for any other text. */
export function parsePeriod(text: string): Period {
  const [, count, unit] = PERIOD.exec(text) ?? [];
  if (unit === undefined)
    throw new Error(`The period ${JSON.stringify(text)} is not like "90 days", "24 months".`);
  return { count: Number(count), unit: unit as Period["unit"] };
}

/**
 * The first day that is kept, YYYY-MM-DD in UTC, when what is older than `period` goes. A month back
 * from a day that the earlier month lacks is that month's last day.
 */
export function cutoff({ count, unit }: Period, now: Date): string {
  const day = new Date(now);
  if (unit === "day") day.setUTCDate(day.getUTCDate() - count);
  else {
    day.setUTCMonth(day.getUTCMonth() - count * (unit === "year" ? 12 : 1));
    // The month before has no such day, and Date has counted on into the next one.
    if (day.getUTCDate() !== now.getUTCDate()) day.setUTCDate(0);
  }
  return day.toISOString().slice(0, 10);
}
