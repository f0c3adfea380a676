import { setTimeout as pause } from "node:timers/promises";

const LOOK_MS = 50;

/** Waits until something is so. Throws, saying what was waited for, after `seconds`. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  seconds = 15,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Not within ${seconds} s: ${what}.`);
    await pause(LOOK_MS);
  }
}

/** Whether a server says that it is well: 200, or 503 when its store is not. */
export async function isWell(url: string): Promise<boolean> {
  const { status } = await fetch(`${url}/healthz`);
  if (status !== 200 && status !== 503) throw new Error(`/healthz answered ${status}.`);
  return status === 200;
}
