import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type Load, startLoad, type Visit } from "#tests/support/load.ts";
import { startProgram, startServer } from "#tests/support/server.ts";
import { makeSmallSite } from "./small-site.ts";
import { assertKept, assertOnce, storedInFile } from "./stored.ts";
import { createUsed } from "./used.ts";

const BEFORE_MS = 2500;
const AFTER_MS = 300;

type Env = ReturnType<typeof makeSmallSite>["env"];

const used = createUsed();

test("a backup under load has all that was acknowledged before; restored under load, it adds to what comes meanwhile", {
  timeout: 60_000,
}, async (t) => {
  const old = makeSmallSite(used);
  const backup = join(old.folder, "backup.jsonl.gz");
  const first = await underLoad(old.env, BEFORE_MS, ["backup", backup]);
  const before = first.load.visits.map((visit) => asAt(visit, first.began));
  const count = before.filter(({ answered }) => answered).length;

  const fresh = makeSmallSite(used);
  const second = await underLoad(fresh.env, AFTER_MS, ["restore", backup]);
  t.diagnostic(`backup of ${count} answers or more; ${told(first.load)} meanwhile`);
  t.diagnostic(`restoration: ${second.output.trim()} ${told(second.load)} meanwhile`);
  assert.ok(count > 200, `only ${count} answers came before the backup`);
  for (const { load } of [first, second]) {
    assert.deepEqual([load.trouble, load.lost()], [[], 0]);
    assert.ok(load.visits.every(({ commented }) => commented));
  }
  const stored = storedInFile(fresh.file);
  assertKept(stored, before);
  assertKept(stored, second.load.visits);
  assertOnce(stored, [first.load, second.load]);
  const entries = Number(/ holds ([\d,]+) entries/.exec(first.output)?.[1]?.replace(",", ""));
  assert.equal(stored.length, entries + second.load.visits.length);
  assert.match(await feedback(fresh.env, ["restore", backup]), /^0 entries were added/);
});

/** Runs a command beside a server that visitors answer and comment on; `began` is when (performance.now). */
async function underLoad(env: Env, ms: number, command: readonly string[]) {
  const { url } = await startServer(used, env);
  const load = await startLoad([url]);
  await pause(ms);
  const began = performance.now();
  const output = await feedback(env, command);
  await pause(AFTER_MS);
  await load.stop();
  const during = load.visits.filter(({ answered }) => answered && answered.at > began);
  assert.ok(during.length > 0, `nobody answered during ${command[0]}`);
  return { load, began, output };
}

async function feedback(env: Env, command: readonly string[]): Promise<string> {
  const { code, output } = await startProgram("src/lyhord.ts", env, ["feedback", ...command]).exit;
  assert.equal(code, 0, output);
  return output;
}

/** What of a visit was acknowledged at a time. */
function asAt({ answered, commented, ...visit }: Visit, time: number): Visit {
  return {
    ...visit,
    ...(answered && answered.at < time && { answered }),
    ...(commented && commented.at < time && { commented }),
  };
}

function told({ visits, statuses }: Load): string {
  return `${visits.length} visits, statuses ${JSON.stringify([...statuses])}`;
}
