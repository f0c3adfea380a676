import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { sqliteUrl } from "#config.ts";
import { loadContent } from "#content.ts";
import { openStore } from "#feedback/open.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { usePlaces } from "#tests/support/places.ts";
import { amountOf, seed } from "#tests/support/seed/seed.ts";

const CONTENT = new URL("../../content", import.meta.url).pathname;
const COMMAND = new URL("../bench/seed-feedback.ts", import.meta.url).pathname;
const AMOUNT = { answers: 2000, comments: 300, pages: 80 };
const { fresh } = await usePlaces();
const { pages } = loadContent(CONTENT, "/redaktion").site;

async function all(store: FeedbackStore) {
  const found = [];
  for await (const portion of store.responses({})) found.push(...portion);
  return found;
}

test("what is made is the same each time, as much as was asked for, and different in every way that counts", async (t) => {
  const [one, other] = [await fresh(t, "sqlite"), await fresh(t, "sqlite")];
  await seed(one, pages, AMOUNT);
  await seed(other, pages, AMOUNT);
  const made = await all(one);
  assert.deepEqual(made, await all(other));
  assert.equal(made.filter(({ answer }) => answer !== null).length, AMOUNT.answers);
  assert.equal(made.filter(({ comment }) => comment !== null).length, AMOUNT.comments);
  assert.equal(new Set(made.map(({ id }) => id)).size, made.length);
  const kinds = (of: (one: (typeof made)[number]) => unknown) => new Set(made.map(of)).size;
  assert.ok(kinds(({ page }) => page) > AMOUNT.pages / 2);
  assert.ok(kinds(({ locale }) => locale) >= 3);
  assert.deepEqual([kinds(({ verdict }) => verdict), kinds(({ answer }) => answer)], [2, 3]);
  assert.ok(made.some(({ reasons }) => reasons.includes("assistive-technology")));
});

test("a store that has responses is not filled, and amounts are numbers that can be", async (t) => {
  const store = await fresh(t, "sqlite");
  await seed(store, pages, { answers: 9, comments: 3, pages: 9 });
  await assert.rejects(seed(store, pages, AMOUNT), /has responses already/);
  assert.throws(() => amountOf({ answers: "many" }), /--answers is many, not a whole number/);
  assert.throws(() => amountOf({ answers: "1", comments: "2" }), /more --comments than --answers/);
});

test("the command fills the store that the settings name, and refuses one that holds anything of visitors'", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lyhord-seed-"));
  const run = () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [COMMAND, "--answers", "200", "--comments", "20", "--pages", "70"],
      { env: { PATH: process.env.PATH ?? "", DATA_DIR: folder }, encoding: "utf8" },
    );
    return { status, stdout, stderr };
  };
  assert.match(run().stdout, /^2\d\d responses and notes in \d+ s\n$/);
  const refused = {
    status: 2,
    stdout: "",
    stderr:
      "The store has responses already: seed an empty one, which DATABASE_URL or DATA_DIR names.\n",
  };
  assert.deepEqual(run(), refused);
  const store = await openStore(sqliteUrl(join(folder, "feedback.db")));
  const decision = { reference: "1", date: "2026-01-01", responsible: "Arkivet" };
  const disposal = { before: "2027-01-01", holds: [] };
  for (const category of ["comment", "answer", "held"] as const)
    await store.dispose({ ...disposal, category }, { at: "2027", period: "", decision }, 1000);
  assert.deepEqual(await all(store), []);
  await store.close();
  assert.deepEqual(run(), refused, "what is left are daily totals");
  rmSync(folder, { recursive: true });
});
