import assert from "node:assert/strict";
import { test } from "node:test";
import { cells, response, useLyhord } from "./lyhord.ts";

const DECISION = "decision: { reference: 2026-17, date: 2026-02-01, responsible: Arkivarien }";
const RULES = `    rules:
      comment: { period: 12 months, ${DECISION} }
      answer: { period: 24 months, ${DECISION} }
      held: { period: 90 days }
    hold:
      - { reason: Tvist 2026-9, page: avgift }
`;

test("without a decision nothing is deleted, and --apply is refused with one sentence", async () => {
  const { run, inStore, setRetention } = useLyhord();
  await inStore((store) => store.add(response("2020-01-01", { comment: "gammalt" })));
  setRetention("    rules:\n      comment: { period: 12 months }\n");
  const [apply, dry] = await Promise.all([
    run(["feedback", "retention", "--apply"]),
    run(["feedback", "retention", "--dry-run"]),
  ]);
  assert.equal(apply.stderr, "Nothing may be deleted: no rule in site.yaml names a decision.\n");
  assert.deepEqual([apply.code, apply.stdout, dry.code, dry.stderr], [2, "", 0, ""]);
  assert.match(dry.stdout, /^comment: kept, since its rule in site\.yaml names no decision\.$/m);
  assert.match(dry.stdout, /^answer: kept, since site\.yaml has no rule for it\.$/m);
  const { stdout } = await run(["feedback", "deletions"]);
  assert.equal(stdout, "Nothing has been deleted.\n");
});

test("with a decision, the log says what vanished, and what is held or on hold stays", async () => {
  const { run, inStore, setRetention } = useLyhord();
  const recent = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  const old = [
    response("2020-01-01", { comment: "gammalt" }),
    response("2020-01-31"),
    response("2020-02-01"),
  ];
  const kept = [
    response("2020-03-01", { comment: "spam", verdict: "held" }),
    response("2020-03-02", { comment: "tvist", page: "avgift" }),
    response(recent, { comment: "nytt" }),
  ];
  await inStore((store) => Promise.all([...old, ...kept].map((each) => store.add(each))));
  setRetention(RULES);

  const dry = await run(["feedback", "retention", "--dry-run", "--plain"]);
  const rule = ["2026-17", "2026-02-01", "Arkivarien"];
  assert.deepEqual(
    cells(dry.stdout).map(([category, month, due, _before, period, ...rest]) => [
      category,
      month,
      due,
      period,
      ...rest,
    ]),
    [
      ["comment", "2020-01", "1", "12 months", ...rule],
      ["answer", "2020-01", "2", "24 months", ...rule],
      ["answer", "2020-02", "1", "24 months", ...rule],
    ],
  );
  assert.match(
    dry.stderr,
    /^comment: 1 response from before \d{4}-\d\d-\d\d would be deleted; 1 more is on hold\.$/m,
  );
  assert.match(dry.stderr, /^On hold: avgift, from the beginning to now, since: Tvist 2026-9$/m);
  assert.match(dry.stderr, /^held: kept, since its rule in site\.yaml names no decision\.$/m);

  const before = await inStore((store) => store.counts({}));
  const applied = await run(["feedback", "retention", "--apply"]);
  assert.deepEqual([applied.code, applied.stderr], [0, ""]);
  assert.match(
    applied.stdout,
    /^comment +2020-01 +1 .*\nanswer +2020-01 +2 .*\nanswer +2020-02 +1 .*\n\ncomment: 1 response from before \S+ deleted\.\nanswer: 3 responses from before \S+ deleted\.\n4 deletions in all\.\nheld: kept/m,
  );

  const [left, after] = await inStore(async (store) => [
    (await Array.fromAsync(store.responses({}))).flat(),
    await store.counts({}),
  ]);
  assert.deepEqual(left, kept);
  assert.deepEqual(after, before);
  const log = await run(["feedback", "deletions", "--plain"]);
  assert.deepEqual(
    cells(log.stdout)
      .map(([_at, category, deleted, _before, ...rest]) => [category, deleted, ...rest])
      .sort(),
    [
      ["answer", "3", "24 months", ...rule],
      ["comment", "1", "12 months", ...rule],
    ],
  );
  const again = await run(["feedback", "retention", "--apply", "--plain"]);
  assert.deepEqual(cells(again.stdout), []);
  assert.match(again.stderr, /^0 deletions in all\.$/m);
});
