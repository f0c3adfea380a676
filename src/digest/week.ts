/** A week from Monday to Sunday, as YYYY-MM-DD, with its number (ISO 8601). */
export interface Week {
  readonly from: string;
  readonly to: string;
  readonly number: number;
}

const DAY_MS = 86_400_000;

/** The last whole week before the day that it is now in the time zone of the server (TZ). */
export function weekBefore(now: Date): Week {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  return weekFrom(today - (sinceMonday + 7) * DAY_MS);
}

/** The week before a week. */
export function previous({ from }: Week): Week {
  return weekFrom(Date.parse(from) - 7 * DAY_MS);
}

function weekFrom(monday: number): Week {
  // The year that a week belongs to is that of its Thursday.
  const thursday = new Date(monday + 3 * DAY_MS);
  const yearBegan = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - yearBegan) / (7 * DAY_MS)) + 1;
  return { from: day(monday), to: day(monday + 6 * DAY_MS), number };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
