import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type Load, startLoad } from "#tests/support/load.ts";
import { startPostgres } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { startCutter } from "./cutter.ts";
import { makeSmallSite } from "./small-site.ts";
import { assertKept, assertOnce, storedAt } from "./stored.ts";
import { assertAllRefused, assertWorksAgain, tryAnswer } from "./unsaved.ts";
import { isWell, until } from "./until.ts";
import { createUsed } from "./used.ts";

const LOAD_MS = 700;
const SETTLE_MS = 200;
const DOWN_MS = 2000;
const CUTS = 10;
const CUT_MS = 60;
const options = { timeout: 60_000 };

const used = createUsed();
suite("PostgreSQL comes and goes", () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  before(async () => {
    postgres = await startPostgres({ durable: true });
    used.defer(() => postgres.close());
  });

  for (const how of ["stop", "crash"] as const) {
    test(
      `PostgreSQL (${how}) goes and comes back under load: 503 while it is down, nothing acknowledged is missing, nothing is doubled`,
      options,
      async (t) => {
        await postgres.createDatabase(how);
        const { env } = makeSmallSite(used);
        const { url } = await startServer(used, { ...env, DATABASE_URL: postgres.url(how) });
        const thanks = await tryAnswer(url, "198.51.100.1");
        assert.ok(thanks);
        const load = await startLoad([url]);
        await pause(LOAD_MS);
        await postgres[how]();
        // What was said just before is on its way.
        await pause(SETTLE_MS);
        const acknowledged = answeredIn(load);
        await Promise.all([pause(DOWN_MS), assertAllRefused(url, thanks)]);
        assert.equal(
          answeredIn(load),
          acknowledged,
          "an answer was acknowledged while PostgreSQL was down",
        );
        await postgres.start();
        await until("a server that is well", () => isWell(url));
        const visits = load.visits.length;
        await until("visits that go on", () => load.visits.length > visits + 64);
        await load.stop();
        t.diagnostic(
          `${load.visits.length} visits, statuses ${JSON.stringify([...load.statuses])}`,
        );
        assert.ok((load.statuses.get(503) ?? 0) > 100, "hardly anybody met PostgreSQL being down");
        await assertAllStoredOnce(postgres.url(how), load, thanks);
      },
    );
  }

  test(
    "connections are cut right after they committed: what visitors then send again is stored once",
    options,
    async (t) => {
      await postgres.createDatabase("cut");
      const cutter = await startCutter(used, postgres.port);
      const address = new URL(postgres.url("cut"));
      address.port = String(cutter.port);
      const { env } = makeSmallSite(used);
      const { url } = await startServer(used, { ...env, DATABASE_URL: address.href });
      const load = await startLoad([url]);
      for (let cut = 1; cut <= CUTS; cut += 1) {
        cutter.cutNext();
        await until("a commit that is cut off", () => cutter.cuts() === cut);
        await pause(CUT_MS);
      }
      await load.stop();
      t.diagnostic(`${load.visits.length} visits, statuses ${JSON.stringify([...load.statuses])}`);
      assert.ok((load.statuses.get(503) ?? 0) >= CUTS);
      await assertAllStoredOnce(postgres.url("cut"), load);
    },
  );

  test(
    "a server that starts while PostgreSQL is down serves pages, and takes answers once it is there",
    options,
    async () => {
      await postgres.createDatabase("late");
      const { env } = makeSmallSite(used);
      await postgres.stop();
      const { url } = await startServer(used, { ...env, DATABASE_URL: postgres.url("late") });
      const unsaved = await assertAllRefused(url, `/aterkoppling/${"A".repeat(22)}`);
      await postgres.start();
      await assertWorksAgain(url, unsaved);
    },
  );
});

/** Besides the answer that was thanked for, the database has each visit's, once. */
async function assertAllStoredOnce(url: string, load: Load, thanks = ""): Promise<void> {
  assert.deepEqual([load.trouble, load.lost()], [[], 0]);
  const all = await storedAt(url);
  const stored = all.filter(({ id }) => !thanks.includes(id));
  assertKept(stored, load.visits);
  assertOnce(stored, [load]);
  assert.equal(stored.length, load.visits.length);
}

function answeredIn({ visits }: Load): number {
  return visits.filter(({ answered }) => answered).length;
}
