import { createRecent } from "./recent.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How many may come from one address. Above the soft limits they are held, above the hard one refused. */
export interface Limit {
  readonly softPerMinute: number;
  readonly hardPerMinute: number;
  readonly softPerDay: number;
}

/** What has come from one address so far. */
interface Tally {
  readonly minute: number;
  readonly inMinute: number;
  readonly inDay: number;
}

/** Counts what comes from each bucket in one UTC day. */
export interface Volume {
  /** Counts one more and says whether it is above a soft limit; or counts nothing and says in how many whole seconds (1–60) there is room. */
  count(
    bucket: string,
    time: number,
  ): { readonly above: boolean } | { readonly retryAfter: number };
}

/**
 * A count for one UTC day, by minutes of the clock: they need two numbers per bucket, and waiting for
 * the next minute always helps. The price: twice the limit can come in the minute around a full one.
 */
export function createVolume(limit: Limit): Volume {
  const tallies = createRecent<Tally>(DAY);
  return {
    count(bucket, time) {
      const minute = Math.floor(time / MINUTE);
      const before = tallies.get(bucket, time);
      const inMinute = (before?.minute === minute ? before.inMinute : 0) + 1;
      const inDay = (before?.inDay ?? 0) + 1;
      if (inMinute > limit.hardPerMinute) {
        return { retryAfter: Math.ceil(((minute + 1) * MINUTE - time) / 1000) };
      }
      tallies.set(bucket, { minute, inMinute, inDay }, time);
      return { above: inMinute > limit.softPerMinute || inDay > limit.softPerDay };
    },
  };
}
