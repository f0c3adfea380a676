import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { post, startLoad } from "#tests/support/load.ts";
import { startPostgres } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { makeSmallSite } from "./small-site.ts";
import { assertKept, assertOnce, storedAt } from "./stored.ts";
import { questionOn, tryAnswer } from "./unsaved.ts";
import { isWell } from "./until.ts";
import { createUsed } from "./used.ts";

const LOAD_MS = 2000;
const DATABASE = "lyhord";

const used = createUsed();

test("two servers that start at once on an empty PostgreSQL share all that is answered and commented", {
  timeout: 60_000,
}, async (t) => {
  const postgres = await startPostgres();
  used.defer(() => postgres.close());
  await postgres.createDatabase(DATABASE);
  const { env } = makeSmallSite(used);
  const start = () => startServer(used, { ...env, DATABASE_URL: postgres.url(DATABASE) });
  const servers = await Promise.all([start(), start()]);
  const [one = "", other = ""] = servers.map(({ url }) => url);
  for (const url of [one, other]) assert.ok(await isWell(url), `${url} is not well`);
  await assertShared(one, other);
  await assertShared(other, one);
  const earlier = await storedAt(postgres.url(DATABASE));
  // Each request of a visitor goes to the other server than the one before.
  const loads = await Promise.all([startLoad([one, other]), startLoad([one]), startLoad([other])]);
  await pause(LOAD_MS);
  for (const load of loads) await load.stop();
  const visits = loads.flatMap((load) => load.visits);
  t.diagnostic(`${visits.length} visits`);
  for (const load of loads) {
    assert.ok(load.visits.length > 50, `only ${load.visits.length} visits`);
    assert.deepEqual([load.trouble, load.lost(), [...load.statuses.keys()]], [[], 0, [303]]);
  }
  const known = new Set(earlier.map(({ id }) => id));
  const stored = (await storedAt(postgres.url(DATABASE))).filter(({ id }) => !known.has(id));
  assertKept(stored, visits);
  assertOnce(stored, loads);
  assert.equal(stored.length, visits.length);
});

/** An answer given through one server is thanked for and commented through the other, and read through the first. */
async function assertShared(one: string, other: string): Promise<void> {
  const thanks = await tryAnswer(one, "198.51.100.1");
  assert.ok(thanks);
  const page = await fetch(other + thanks);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Du svarade Ja om sidan/);
  const fields = { ...(await questionOn(other)), svar: "ja", kommentar: "Genom den andra" };
  const { status, headers } = await post(other + thanks, fields, "198.51.100.1");
  assert.equal(status, 303);
  const receipt = await fetch(one + headers.get("location"));
  assert.match(await receipt.text(), /Genom den andra/);
}
