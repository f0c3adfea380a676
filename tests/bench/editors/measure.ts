/** How long requests took, in ms. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Runs something so many times, so many at once, and takes its time. */
export async function measure(
  run: () => Promise<void>,
  times: number,
  atOnce: number,
): Promise<Times> {
  const took: number[] = [];
  let left = times;
  async function client(): Promise<void> {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await run();
      took.push(performance.now() - began);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, client));
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.ceil(took.length * share) - 1] ?? 0;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
