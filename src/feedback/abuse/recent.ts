/** The most entries that one memory holds, so that no flood fills the process's. The guard has five. */
export const CEILING = 100_000;

/** What was noted under a key not long ago. Times are milliseconds. */
export interface Recent<Value> {
  /** The value that was last noted under a key, unless its time is over or newer ones took its place. */
  get(key: string, time: number): Value | undefined;
  set(key: string, value: Value, time: number): void;
}

/**
 * A memory that keeps each entry for `period` milliseconds after it was last noted, never more than
 * CEILING of them, and never fewer than the CEILING / 2 newest. It needs no timer.
 */
export function createRecent<Value>(period: number): Recent<Value> {
  type Entries = Map<string, { readonly value: Value; readonly at: number }>;
  // Two generations, since a Map that loses its first entry over and over is slow to find the next.
  let older: Entries = new Map();
  let newer: Entries = new Map();
  let turned = Number.NEGATIVE_INFINITY;

  return {
    get(key, time) {
      const entry = newer.get(key) ?? older.get(key);
      return entry && time - entry.at <= period ? entry.value : undefined;
    },
    set(key, value, time) {
      const since = time - turned;
      // A clock that was put back is a reason too: else nothing would leave until it has caught up.
      if (newer.size >= CEILING / 2 || since > period || since < 0) {
        older = since > 2 * period ? new Map() : newer;
        newer = new Map();
        turned = time;
      }
      newer.set(key, { value, at: time });
    },
  };
}
