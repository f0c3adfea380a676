import { createHmac, randomBytes } from "node:crypto";
import { networkOf } from "#feedback/abuse/network.ts";
import { createRecent } from "#feedback/abuse/recent.ts";

const MINUTE = 60_000;

/** How many attempts may fail before waits begin, and the longest wait (ms). Each wait is twice the one before, from one second. */
interface Patience {
  readonly free: number;
  readonly longest: number;
}

/** Short waits for a name, since whoever knows it can make its owner wait; long ones for an address, of which an office may have but one. */
const NAME: Patience = { free: 5, longest: MINUTE };
const ADDRESS: Patience = { free: 20, longest: 15 * MINUTE };
/** After so long without an attempt, those that failed are forgotten. */
const FORGOTTEN = 60 * MINUTE;

/** Counts attempts to sign in. It keeps no name and no address, only HMACs, and nothing outlives the process. */
export interface Attempts {
  /**
   * Counts an attempt as failed, so that many at once cannot pass together. Or counts nothing, and says in how
   * many whole seconds there may be another: the same for names that exist and for those that do not.
   */
  begin(name: string, address: string | undefined): { readonly wait: number };
  /** The attempt did not fail: the name's failures are forgotten, and the address has one less. */
  succeeded(name: string, address: string | undefined): void;
}

/** Attempts of which none is made yet. `now` gives the time in milliseconds since 1970. */
export function createAttempts(now: () => number = Date.now): Attempts {
  const key = randomBytes(32);
  const names = createTally(NAME);
  const addresses = createTally(ADDRESS);
  const hashed = (bytes: string | Uint8Array) =>
    createHmac("sha256", key).update(bytes).digest("base64url");
  // Whoever has no address is not limited by it: together they would limit each other.
  const place = (address: string | undefined) => {
    const network = networkOf(address);
    return network && hashed(network);
  };
  return {
    begin(name, address) {
      const time = now();
      const [who, from] = [hashed(name), place(address)];
      const wait = Math.max(names.wait(who, time), from ? addresses.wait(from, time) : 0);
      if (wait > 0) return { wait: Math.ceil(wait / 1000) };
      names.add(who, 1, time);
      if (from) addresses.add(from, 1, time);
      return { wait: 0 };
    },
    succeeded(name, address) {
      const time = now();
      names.clear(hashed(name), time);
      const from = place(address);
      if (from) addresses.add(from, -1, time);
    },
  };
}

/** Failures by key, and until when the next attempt must wait. */
function createTally({ free, longest }: Patience) {
  const failures = createRecent<{ readonly count: number; readonly until: number }>(FORGOTTEN);
  return {
    /** In how many milliseconds there may be another attempt. */
    wait: (key: string, time: number) =>
      Math.min(longest, Math.max(0, (failures.get(key, time)?.until ?? 0) - time)),
    add(key: string, more: 1 | -1, time: number): void {
      const count = Math.max(0, (failures.get(key, time)?.count ?? 0) + more);
      const wait = count < free ? 0 : Math.min(longest, 1000 * 2 ** (count - free));
      failures.set(key, { count, until: more < 0 ? 0 : time + wait }, time);
    },
    clear: (key: string, time: number) => failures.set(key, { count: 0, until: 0 }, time),
  };
}
