// WCAG 2.2, "general flash": how much of the greatest luminance changes, and how dark the darker is.
const CHANGE = 0.1;
const DARK = 0.8;

/** How many flashes there are in a series of luminances: pairs of opposing changes, each as large as counts (WCAG 2.2, "general flash"). */
export function flashesIn(series: readonly number[]): number {
  let [low, high] = [series[0] ?? 0, series[0] ?? 0];
  let [turns, way] = [0, 0];
  for (const value of series) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    const up = value - low >= CHANGE && low < DARK && way !== 1;
    const down = high - value >= CHANGE && value < DARK && way !== -1;
    if (!up && !down) continue;
    way = up ? 1 : -1;
    turns += 1;
    [low, high] = [value, value];
  }
  return turns / 2;
}
