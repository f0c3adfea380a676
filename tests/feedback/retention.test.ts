import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sqliteUrl } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import { cutoff, parsePeriod } from "#feedback/period.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import { forecastRetention, kept, type RetentionRules, runRetention } from "#feedback/retention.ts";
import { response } from "#tests/support/response.ts";

const NOW = new Date("2026-11-24T03:00:00Z");
const decision = { reference: "2026-17", date: "2026-02-01", responsible: "Arkivarien" };
const RULES: RetentionRules = {
  rules: {
    comment: { period: "12 months", decision },
    answer: { period: "24 months", decision },
    held: { period: "90 days", decision },
  },
  hold: [],
};

const folder = mkdtempSync(join(tmpdir(), "lyhord-retention-"));
after(() => rmSync(folder, { recursive: true }));

const from = (day: string, more: Partial<FeedbackResponse> = {}) =>
  response({ answer: "no", createdAt: `${day}T09:05Z`, ...more });

/** A store of its own that holds `responses`, for as long as `use` takes. */
async function holding(responses: FeedbackResponse[], use: (store: Store) => Promise<void>) {
  const file = join(folder, `${crypto.randomUUID()}.db`);
  const store = await openStore(sqliteUrl(file));
  try {
    await Promise.all(responses.map((each) => store.add(each)));
    await use(store);
  } finally {
    await store.close();
  }
}
type Store = Awaited<ReturnType<typeof openStore>>;

async function days(store: Store): Promise<string[]> {
  const all = (await Array.fromAsync(store.responses({}))).flat();
  return all.map(({ createdAt, comment }) => `${createdAt.slice(0, 10)} ${comment ?? "-"}`);
}

const CUTOFFS = [
  ["1 day", "2026-03-01", "2026-02-28"],
  ["90 days", "2026-11-24", "2026-08-26"],
  ["1 month", "2026-03-31", "2026-02-28"],
  ["1 month", "2024-03-30", "2024-02-29"],
  ["6 months", "2026-08-31", "2026-02-28"],
  ["24 months", "2026-11-24", "2024-11-24"],
  ["13 months", "2026-01-31", "2024-12-31"],
  ["1 year", "2024-02-29", "2023-02-28"],
  ["2 years", "2026-12-31", "2024-12-31"],
] as const;

for (const [period, today, day] of CUTOFFS) {
  test(`after ${period}, on ${today}, the first day that is kept is ${day}`, () => {
    for (const time of ["00:00:00", "23:59:59"])
      assert.equal(cutoff(parsePeriod(period), new Date(`${today}T${time}Z`)), day);
  });
}

test("what is no period is refused with what one looks like", () => {
  for (const text of [
    "",
    "0 days",
    "-1 days",
    "1.5 years",
    "two years",
    "2 weeks",
    "2years",
    "2 years ",
  ])
    assert.throws(() => parsePeriod(text), /is not like "90 days"/, text);
});

test("a category without a rule, or whose rule names no decision, is kept and says why", async () => {
  const rules: RetentionRules = {
    rules: { comment: { period: "1 day" }, held: { period: "1 day", decision } },
    hold: [],
  };
  assert.deepEqual(kept(rules), [
    { category: "comment", why: "its rule in site.yaml names no decision" },
    { category: "answer", why: "site.yaml has no rule for it" },
  ]);
  await holding([from("2020-01-01"), from("2020-01-02", { comment: "ord" })], async (store) => {
    assert.deepEqual(await forecastRetention(store, { rules: {}, hold: [] }, NOW), []);
    assert.deepEqual(await runRetention(store, { rules: {}, hold: [] }, NOW), []);
    await runRetention(store, rules, NOW);
    assert.deepEqual(await days(store), ["2020-01-01 -", "2020-01-02 ord"]);
    assert.deepEqual(await store.deletions(), []);
  });
});

test("words go first, so that a response that is old enough goes as a whole in one run", async () => {
  const all = [
    from("2024-11-23", { comment: "gammalt" }),
    from("2024-11-23"),
    from("2024-11-24", { comment: "år" }),
    from("2025-11-23", { comment: "år" }),
    from("2025-11-24", { comment: "nytt" }),
    from("2026-08-25", { comment: "spam", verdict: "held" }),
    from("2026-08-26", { comment: "spam", verdict: "held" }),
  ];
  await holding(all, async (store) => {
    const before = await store.counts({});
    const forecast = await forecastRetention(store, RULES, NOW);
    const disposed = await runRetention(store, RULES, NOW);
    const numbers = disposed.map(({ disposal, count }) => [disposal.category, count]);
    assert.deepEqual(numbers, [
      ["comment", 3],
      ["answer", 2],
      ["held", 1],
    ]);
    assert.deepEqual(
      forecast.map(({ disposal, due }) => [disposal.category, sum(due)]),
      numbers,
      "the forecast is what came",
    );
    assert.deepEqual(forecast[0]?.due, [
      { month: "2024-11", count: 2 },
      { month: "2025-11", count: 1 },
    ]);
    assert.deepEqual(forecast[1]?.due, [{ month: "2024-11", count: 2 }]);
    assert.deepEqual(await days(store), [
      "2024-11-24 -",
      "2025-11-23 -",
      "2025-11-24 nytt",
      "2026-08-26 spam",
    ]);
    assert.deepEqual(await store.counts({}), before, "what is deleted is still counted");
    assert.deepEqual(
      (await store.deletions()).map(({ category, count }) => [category, count]).sort(),
      [...numbers].sort(),
    );
  });
});

test("what is on hold stays, and the forecast says how much that is", async () => {
  const hold = [
    { reason: "Tvist", page: "kontakt", from: "2020-01-01", to: "2020-01-31" },
    { reason: "Granskning", page: "avgift" },
  ];
  const all = [
    from("2020-01-31", { comment: "ord" }),
    from("2020-01-15"),
    from("2020-02-01"),
    from("2020-02-01", { page: "avgift", verdict: "held" }),
  ];
  await holding(all, async (store) => {
    const forecast = await forecastRetention(store, { ...RULES, hold }, NOW);
    assert.deepEqual(
      forecast.map(({ due, held }) => [sum(due), held]),
      [
        [0, 1],
        [1, 2],
        [0, 1],
      ],
    );
    const disposed = await runRetention(store, { ...RULES, hold }, NOW);
    assert.deepEqual(
      disposed.map(({ count }) => count),
      [0, 1, 0],
    );
    assert.deepEqual(await days(store), ["2020-01-15 -", "2020-01-31 ord", "2020-02-01 -"]);
  });
});

test("a run goes on in portions until nothing is left, and ends between two when it is told to", async () => {
  const all = Array.from({ length: 2500 }, (_, index) =>
    from("2020-01-01", { comment: `ord ${index}` }),
  );
  await holding(all, async (store) => {
    const stop = new AbortController();
    const portions: string[] = [];
    const note = (category: string, count: number) => portions.push(`${category} ${count}`);
    const stopped = runRetention(
      store,
      RULES,
      NOW,
      (...portion) => {
        note(...portion);
        stop.abort();
      },
      stop.signal,
    );
    await assert.rejects(stopped, { name: "AbortError" });
    assert.deepEqual(portions, ["comment 20"]);
    await runRetention(store, RULES, new Date(NOW.getTime() + 1), note);
    assert.ok(portions.length > 4);
    assert.deepEqual(await days(store), []);
    assert.deepEqual(
      (await store.deletions()).map(({ category, count }) => `${category} ${count}`),
      ["comment 20", "answer 2500", "comment 2480"],
    );
  });
});

test("portions grow where deleting is quick, and shrink where others would have to wait for it", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: NOW });
  const all = Array.from({ length: 2500 }, (_, index) =>
    from("2020-01-01", { comment: `ord ${index}` }),
  );
  await holding(all, async (store) => {
    const asked: Record<string, number[]> = { comment: [], answer: [] };
    /** It deletes a comment in 2 ms at first, then in 10, and an answer in no time. */
    const dispose: Store["dispose"] = async (disposal, run, limit) => {
      const portions = asked[disposal.category] ?? [];
      portions.push(limit);
      const deleted = await store.dispose(disposal, run, limit);
      if (disposal.category === "comment")
        t.mock.timers.tick(limit * (portions.length < 9 ? 2 : 10));
      return deleted;
    };
    await runRetention({ ...store, dispose }, RULES, NOW);
    assert.deepEqual(asked.comment?.slice(0, 3), [20, 25, 25]);
    assert.ok(asked.comment?.slice(9).every((portion) => portion === 20));
    assert.deepEqual(asked.answer?.slice(0, 7), [20, 40, 80, 160, 320, 640, 1000]);
    assert.deepEqual(await days(store), []);
  });
});

function sum(due: readonly { readonly count: number }[]): number {
  return due.reduce((total, { count }) => total + count, 0);
}
