import assert from "node:assert/strict";
import { test } from "node:test";
import { MIN_ANSWERS, statistics, wilson } from "#feedback/statistics.ts";
import type { Count } from "#feedback/store.ts";

function count(page: string, version: string, no: number, yes: number, more = {}): Count {
  const days = { firstDay: "2026-01-01", lastDay: "2026-01-31" };
  return { page, version, locale: "sv", answers: { yes, no }, comments: 0, ...days, ...more };
}

const FIGURES = [
  [2, 5, "12–77"],
  [3, 10, "11–60"],
  [9, 30, "17–48"],
  [30, 100, "22–40"],
  [300, 1000, "27–33"],
] as const;

for (const [part, whole, expected] of FIGURES) {
  test(`the 95 % interval of ${part} in ${whole} is ${expected} %`, () => {
    const { low, high } = wilson(part, whole);
    assert.equal(`${Math.round(low * 100)}–${Math.round(high * 100)}`, expected);
  });
}

test("an interval holds the share and stays within 0 and 1, also of none and of all", () => {
  for (let whole = 0; whole <= 60; whole += 1) {
    for (let part = 0; part <= whole; part += 1) {
      const { low, high } = wilson(part, whole);
      assert.ok(0 <= low && low < high && high <= 1, `${part}/${whole}: ${low} to ${high}`);
      if (whole > 0) assert.ok(low <= part / whole && part / whole <= high);
    }
  }
  assert.deepEqual(wilson(0, 0), { low: 0, high: 1 });
});

test("four answers say nothing, five do", () => {
  const shares = statistics([count("a", "v", 4, 0), count("b", "v", 4, 1)]);
  assert.equal(MIN_ANSWERS, 5);
  assert.deepEqual(
    shares.map(({ page, no }) => [page, no?.share]),
    [
      ["b", 0.8],
      ["a", undefined],
    ],
  );
});

test("the page where No is surely most common comes first, not the one with the highest share", () => {
  const lines = statistics([
    count("few", "v", 3, 2),
    count("many", "v", 40, 60),
    count("none", "v", 0, 100),
    count("unknown", "v", 1, 1),
    count("still-less", "v", 1, 0),
  ]);
  assert.deepEqual(
    lines.map(({ page }) => page),
    ["many", "few", "none", "unknown", "still-less"],
  );
});

test("a page with several versions has a line for all of them, before the versions from the latest on", () => {
  const lines = statistics([
    count("a", "old", 6, 4, { firstDay: "2025-01-01", lastDay: "2025-06-30", comments: 2 }),
    count("a", "new", 1, 9, { firstDay: "2025-07-01", lastDay: "2025-09-30", comments: 3 }),
    count("b", "only", 5, 5),
  ]);
  assert.deepEqual(
    lines.map(({ page, version, total, answers, comments, firstDay, lastDay }) =>
      [page, version, total, answers.no, comments, firstDay, lastDay].join(" "),
    ),
    [
      "b only 10 5 0 2026-01-01 2026-01-31",
      "a  20 7 5 2025-01-01 2025-09-30",
      "a new 10 1 3 2025-07-01 2025-09-30",
      "a old 10 6 2 2025-01-01 2025-06-30",
    ],
  );
});

test("a page in two languages is two, since its versions are", () => {
  const lines = statistics([count("a", "v", 1, 9), count("a", "w", 2, 8, { locale: "en" })]);
  assert.deepEqual(
    lines.map(({ locale, version }) => `${locale} ${version}`),
    ["en w", "sv v"],
  );
});
