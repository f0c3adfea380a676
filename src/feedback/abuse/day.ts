import { createHmac, randomBytes } from "node:crypto";
import { networkOf } from "./network.ts";
import { createRecent, type Recent } from "./recent.ts";
import { createVolume, type Limit, type Volume } from "./volume.ts";

const DAY = 24 * 3_600_000;
const SUPERSEDING_PERIOD = 10 * 60_000;

export interface Limits {
  readonly answers: Limit;
  readonly comments: Limit;
}

/** All that is known by address, for one UTC day at most. */
export interface Day {
  readonly answers: Volume;
  readonly comments: Volume;
  /** The latest answer's id, by bucket, page and version, for ten minutes. */
  readonly latest: Recent<string>;
  /** The HMAC of an address's network, or undefined for what is no address. */
  bucket(address: string | undefined): string | undefined;
}

/** Gives the day that a time (ms) is in. Each has its own random key, and forgets the one before with all that was in it. */
export function createDays(limits: Limits): (time: number) => Day {
  let number = Number.NaN;
  let day: Day;
  return (time) => {
    const wanted = Math.floor(time / DAY);
    if (number !== wanted) {
      number = wanted;
      day = createDay(limits);
    }
    return day;
  };
}

function createDay(limits: Limits): Day {
  const key = randomBytes(32);
  return {
    answers: createVolume(limits.answers),
    comments: createVolume(limits.comments),
    latest: createRecent(SUPERSEDING_PERIOD),
    bucket(address) {
      const network = networkOf(address);
      return network && createHmac("sha256", key).update(network).digest("base64url");
    },
  };
}
