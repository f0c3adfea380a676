import { type Database, Unavailable, type Unit } from "./database.ts";

/** More would make the first of a group wait long for the last. */
const MOST_UNITS = 1000;

interface Waiting {
  readonly unit: Unit;
  readonly settle: PromiseWithResolvers<readonly number[]>;
}

/**
 * Makes many writers share commits: while one is under way, what else is to be written waits, and goes
 * together in the next, at most `most` units at once. The function it gives resolves to how many rows
 * each statement of the unit changed. A unit that cannot be committed does not take others with it:
 * the units of a group that failed are tried one by one, so each must be such that it can be run again.
 */
export function createGroupCommit(commit: Database["commit"], most = MOST_UNITS) {
  const queue: Waiting[] = [];
  let underWay = false;
  async function run(): Promise<void> {
    for (;;) {
      // What arrives in one turn of the event loop goes in one group, the first not ahead of the others.
      await new Promise(setImmediate);
      if (queue.length === 0) break;
      await settle(commit, queue.splice(0, most));
    }
    underWay = false;
  }
  return (unit: Unit): Promise<readonly number[]> => {
    const settle = Promise.withResolvers<readonly number[]>();
    queue.push({ unit, settle });
    if (!underWay) {
      underWay = true;
      void run();
    }
    return settle.promise;
  };
}

async function settle(commit: Database["commit"], group: readonly Waiting[]): Promise<void> {
  try {
    const changed = await commit(group.map(({ unit }) => unit));
    for (const [index, { settle }] of group.entries()) settle.resolve(changed[index] ?? []);
  } catch (error) {
    if (group.length === 1 || error instanceof Unavailable) {
      for (const { settle } of group) settle.reject(error);
    } else {
      for (const one of group) await settle(commit, [one]);
    }
  }
}
