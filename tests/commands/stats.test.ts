import assert from "node:assert/strict";
import { before, test } from "node:test";
import { cells, response, useLyhord } from "./lyhord.ts";

const { run, inStore } = useLyhord();

before(() =>
  inStore(async (store) => {
    const many = (number: number, answer: "yes" | "no", more = {}) =>
      Array.from({ length: number }, () => response("2026-02-01", { answer, ...more }));
    const all = [
      ...many(9, "no"),
      ...many(21, "yes"),
      ...many(5, "no", { version: "aaaaaaaaaaaa", createdAt: "2025-01-01T00:00Z", comment: "ord" }),
      ...many(1200, "yes", { page: "avgift" }),
      ...many(2, "no", { page: "liten" }),
      ...many(40, "no", { page: "liten", verdict: "held" }),
    ];
    await Promise.all(all.map((each) => store.add(each)));
  }),
);

test("every page has its share of No with the interval, and too few answers are said to be", async () => {
  const { code, stdout, stderr } = await run(["feedback", "stats"]);
  assert.deepEqual([code, stderr], [0, ""]);
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " | "));
  assert.deepEqual(lines, [
    "page | locale | version | answers | no | no % | 95 % interval | comments | first day | last day",
    "kontakt | sv | all | 35 | 14 | 40 | 26–56 % | 5 | 2025-01-01 | 2026-02-01",
    "kontakt | sv | 0123456789ab | 30 | 9 | 30 | 17–48 % | 0 | 2026-02-01 | 2026-02-01",
    "kontakt | sv | aaaaaaaaaaaa | 5 | 5 | 100 | 57–100 % | 5 | 2025-01-01 | 2025-01-01",
    "avgift | sv | 0123456789ab | 1,200 | 0 | 0 | 0–0 % | 0 | 2026-02-01 | 2026-02-01",
    "liten | sv | 0123456789ab | 2 | 2 | too few answers to say | 0 | 2026-02-01 | 2026-02-01",
  ]);
});

test("columns are aligned, numbers to the right", async () => {
  const { stdout } = await run(["feedback", "stats", "--page", "avgift"]);
  const [head, line] = stdout.split("\n") as [string, string];
  assert.equal(head.indexOf("answers") + "answers".length, line.indexOf("1,200") + "1,200".length);
  assert.equal(head.indexOf("first day"), line.indexOf("2026-02-01"));
});

test("--plain has TABs, digits and shares from 0 to 1", async () => {
  const { stdout } = await run(["feedback", "stats", "--plain"]);
  assert.match(
    stdout,
    /^page\tlocale\tversion\tanswers\tno\tno_share\tno_low\tno_high\tcomments\tfirst_day\tlast_day\n/,
  );
  const rows = cells(stdout);
  assert.deepEqual(
    rows[1]?.slice(0, 8),
    "kontakt sv 0123456789ab 30 9 0.3000 0.1666 0.4788".split(" "),
  );
  assert.deepEqual(rows[3]?.slice(3, 5), ["1200", "0"]);
  assert.deepEqual(rows[4]?.slice(3, 8), ["2", "2", "", "", ""]);
});

test("held responses are counted when asked for, and other pages and days left out", async () => {
  const [held, days, none, plain] = await Promise.all([
    run(["feedback", "stats", "--page", "liten", "--with-held", "--plain"]),
    run(["feedback", "stats", "--to", "2025-12-31", "--locale", "sv", "--plain"]),
    run(["feedback", "stats", "--page", "saknas"]),
    run(["feedback", "stats", "--page", "saknas", "--plain"]),
  ]);
  assert.deepEqual(cells(held.stdout)[0]?.slice(3, 5), ["42", "42"]);
  assert.deepEqual(
    cells(days.stdout).map((row) => row[2]),
    ["aaaaaaaaaaaa"],
  );
  assert.equal(none.stdout, "There are no answers or comments.\n");
  assert.deepEqual(cells(plain.stdout), []);
});
