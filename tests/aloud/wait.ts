import { setTimeout } from "node:timers/promises";

const TICK = 40;

/** Asks until the answer is neither undefined nor false, and gives it; throws when that takes too long. */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | false,
  seconds = 30,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${seconds} seconds in vain for ${what}.`);
    await setTimeout(TICK);
  }
}

/** Stands still, when a process is about to end and nothing else can be waited for. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TICK);
}
