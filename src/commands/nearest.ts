const CLOSE = 2;

/** " Did you mean X?" with the one of `words` that is nearest to `word`, or "" when none is near. */
export function suggestion(word: string, words: readonly string[]): string {
  const [nearest] = words
    .map((other) => ({ other, steps: distance(word, other) }))
    .filter(({ other, steps }) => steps <= CLOSE && steps < other.length)
    .sort((a, b) => a.steps - b.steps);
  return nearest ? ` Did you mean ${nearest.other}?` : "";
}

/** How many letters must be added, taken away, changed or swapped with the next. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number) => (rows[i - up]?.[j - left] ?? Infinity) as number;
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(1, 0) + 1,
          (row[j - 1] as number) + 1,
          at(1, 1) + same,
          swapped ? at(2, 2) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) as number;
}
