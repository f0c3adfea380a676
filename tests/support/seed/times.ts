/** The days that are seeded, YYYY-MM-DD: from the first, up to but not with the last. */
const FROM = "2024-11-25";
export const UNTIL = "2026-11-23";
const HOUR_MS = 3_600_000;
const BEGIN = Date.parse(FROM);
const HOURS = (Date.parse(UNTIL) - BEGIN) / HOUR_MS;
/** How many answer at each hour of a day, beside each other. */
const BY_HOUR = [
  2, 1, 1, 1, 1, 2, 5, 12, 25, 34, 36, 32, 28, 33, 34, 30, 24, 18, 15, 14, 13, 11, 7, 4,
];
/** From Sunday to Saturday. */
const BY_WEEKDAY = [4, 11, 11, 10, 10, 8, 4];
/** How many more come at the end than at the beginning, for one who came then. */
const GROWTH = 0.5;

/**
 * When the answer number `index` of `count` comes, by number, to the minute: "2026-11-22T21:40Z". The times
 * never go back, and are spread over hours, weekdays and years as visits are.
 */
export function createTimes(count: number): (index: number) => string {
  const sums = hourSums();
  const all = sums.at(-1) as number;
  let hour = 0;
  return (index) => {
    const place = (index / count) * all;
    while ((sums[hour] as number) <= place) hour += 1;
    const before = hour === 0 ? 0 : (sums[hour - 1] as number);
    const part = (place - before) / ((sums[hour] as number) - before);
    return `${new Date(BEGIN + (hour + part) * HOUR_MS).toISOString().slice(0, 16)}Z`;
  };
}

function hourSums(): number[] {
  let sum = 0;
  return Array.from({ length: HOURS }, (_, hour) => {
    const time = new Date(BEGIN + hour * HOUR_MS);
    const weight = (BY_HOUR[time.getUTCHours()] ?? 0) * (BY_WEEKDAY[time.getUTCDay()] ?? 0);
    sum += weight * (1 + (GROWTH * hour) / HOURS);
    return sum;
  });
}
