import assert from "node:assert/strict";
import { test } from "node:test";
import { evidence, latestFirst, worstFirst } from "#feedback/editors/evidence.ts";
import type { VersionTally } from "#feedback/editors/tally.ts";

const SHOWN = { version: "new", updated: "2026-09-03" };

function version(fields: Partial<VersionTally>): VersionTally {
  return {
    page: "kontakt",
    locale: "sv",
    version: "new",
    firstDay: "2026-09-04",
    lastDay: "2026-10-01",
    yes: 28,
    no: 12,
    comments: 3,
    reports: 1,
    ...fields,
  };
}

const OLD = version({ version: "old", firstDay: "2026-01-01", yes: 59, no: 61, comments: 9 });

test("the version that is shown is set against the one before, each with its interval", () => {
  const older = version({ version: "older", firstDay: "2025-01-01" });
  const { since, now, before, weighed } = evidence([older, OLD, version({})], SHOWN);
  const percents = (one: typeof before) =>
    one?.interval && [one.interval.low, one.interval.high].map((bound) => Math.round(bound * 100));
  assert.equal(since, "2026-09-03");
  assert.deepEqual([now.no, now.total, percents(now)], [12, 40, [18, 45]]);
  assert.deepEqual([before?.no, before?.total, percents(before)], [61, 120, [42, 60]]);
  assert.equal(weighed.low, now.interval?.low);
  assert.deepEqual([weighed.comments, weighed.reports], [3, 1]);
});

test("until enough have answered, a page is judged by what was said before its last edit", () => {
  const few = version({ yes: 0, no: 4 });
  const { now, before, weighed } = evidence([few, OLD], SHOWN);
  assert.deepEqual([now.total, now.interval], [4, null]);
  assert.equal(weighed.low, before?.interval?.low);
  assert.equal(weighed.comments, 9);
  const unanswered = evidence([OLD], SHOWN);
  assert.deepEqual([unanswered.now.total, unanswered.since], [0, "2026-09-03"]);
  assert.equal(unanswered.weighed.low, before?.interval?.low);
  assert.equal(evidence([few], SHOWN).weighed.low, null);
});

test("the page's own date is that of the edit only where it can be", () => {
  const since = (updated: string, versions = [version({}), OLD]) =>
    evidence(versions, { ...SHOWN, updated }).since;
  assert.equal(since("2026-09-04"), "2026-09-04");
  assert.equal(since("2026-01-01"), "2026-01-01");
  assert.equal(since("2025-12-31"), "2026-09-04", "from before the version that was replaced");
  assert.equal(since("2026-09-05"), "2026-09-04", "answered before");
  assert.equal(since("2020-01-01", [version({})]), "2020-01-01");
});

test("the shown version is first even if it had been shown before", () => {
  const versions = [OLD, version({ version: "between", firstDay: "2026-05-01" })];
  const order = latestFirst(versions, { ...SHOWN, version: "old" });
  assert.deepEqual(
    order.map((one) => one.version),
    ["old", "between"],
  );
});

test("pages are ordered by how surely No is common, then comments, then reports, never by percentage", () => {
  const of = (yes: number, no: number, comments = 0, reports = 0) =>
    evidence([version({ yes, no, comments, reports })], SHOWN);
  const pages = [
    of(0, 4, 9),
    of(0, 0, 1, 5),
    of(40, 60),
    of(0, 4, 1, 1),
    of(10, 0, 2),
    of(0, 5),
    of(600, 400),
    of(10, 0, 3),
    of(500, 500),
    of(1, 4),
    of(470, 530, 2),
    of(994, 6, 1),
  ];
  assert.deepEqual(
    pages.toSorted(worstFirst).map(({ now, weighed }) => [now.no, now.total, weighed.comments]),
    [
      [5, 5, 0],
      [530, 1000, 2],
      [60, 100, 0],
      [500, 1000, 0],
      [4, 5, 0],
      [400, 1000, 0],
      [4, 4, 9],
      [0, 10, 3],
      [0, 10, 2],
      [0, 0, 1],
      [4, 4, 1],
      [6, 1000, 1],
    ],
  );
});
