import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { after, beforeEach, type TestContext, test } from "node:test";
import { Client } from "pg";
import { openStore } from "#feedback/open.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import { SCHEMA_VERSION } from "#feedback/sql/schema.ts";
import { migrate } from "#feedback/stores/postgres/migrate.ts";
import { takeBack } from "#tests/support/earlier-schema.ts";
import { startPostgres } from "#tests/support/postgres.ts";
import { response } from "#tests/support/response.ts";

const postgres = await startPostgres({ durable: true });
after(() => postgres.close());

let databases = 0;
let database = "";
beforeEach(async () => {
  databases += 1;
  database = `database${databases}`;
  await postgres.createDatabase(database);
});

async function open(t: TestContext, url = postgres.url(database)) {
  const store = await openStore(url);
  t.after(() => store.close());
  return store;
}

async function query(text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: postgres.url(database) });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Waits for something to become true, for half a minute at most. */
async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 3000 && !condition(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.ok(condition(), condition.toString());
}

test("servers that start at the same moment migrate once", async (t) => {
  const stores = await Promise.all(Array.from({ length: 5 }, () => open(t)));
  const all = stores.map(() => response());
  await Promise.all(stores.map((store, index) => store.add(all[index] as FeedbackResponse)));
  for (const one of all) assert.deepEqual(await stores[0]?.find(one.id), one);
  assert.deepEqual(await query("SELECT version FROM schema_version"), [
    { version: SCHEMA_VERSION },
  ]);
});

test("a migration takes the time that it takes, however short other calls are to be", async () => {
  const client = new Client({ connectionString: postgres.url(database), query_timeout: 1 });
  await client.connect();
  await migrate(client, "a database").finally(() => client.end());
  assert.deepEqual(await query("SELECT version FROM schema_version"), [
    { version: SCHEMA_VERSION },
  ]);
});

test("rows of roll-ups that connections left behind are put together by the migration", async (t) => {
  const first = await openStore(postgres.url(database));
  await Promise.all(
    Array.from({ length: 20 }, (_, day) =>
      first.add(response({ createdAt: `2025-05-${10 + day}T12:00Z`, comment: "Ord" })),
    ),
  );
  const [versions, days] = [
    await first.editors.tallies.versions(),
    await first.editors.tallies.days("2025"),
  ];
  await first.close();
  await takeBack(postgres.url(database), 4);
  await query(`UPDATE version_tally SET writer = 77; UPDATE day_tally SET writer = 77;
    UPDATE version_tally SET yes = yes + 1;
    INSERT INTO version_tally SELECT page, locale, version, 78, first_day, last_day, -1, 0, 0, 0 FROM version_tally;
    INSERT INTO day_tally SELECT page, locale, day, 78, 0, 0, 0, 0 FROM day_tally`);
  const store = await open(t);
  assert.deepEqual(await store.editors.tallies.versions(), versions);
  assert.deepEqual(await store.editors.tallies.days("2025"), days);
  assert.deepEqual(await query("SELECT DISTINCT writer FROM version_tally"), [{ writer: 0 }]);
  assert.deepEqual(await query("SELECT DISTINCT writer FROM day_tally"), [{ writer: 0 }]);
});

test("roll-ups do not grow with the connections that come and go", async (t) => {
  for (let times = 0; times < 4; times += 1) {
    const store = await openStore(postgres.url(database));
    await Promise.all(Array.from({ length: 20 }, () => store.add(response())));
    await store.close();
  }
  // One for each of the two connections that can write at once.
  const rows = async () => (await query("SELECT writer FROM version_tally")).length;
  assert.ok((await rows()) <= 2);
  const [client, other] = [1, 2].map(
    () => new Client({ connectionString: postgres.url(database), statement_timeout: 5000 }),
  );
  for (const one of [client, other]) {
    await one?.connect();
    t.after(() => one?.end());
    await one?.query("BEGIN");
  }
  // Both at once: neither waits for the other.
  await client?.query(
    "INSERT INTO daily_total VALUES ('kontakt', '0123456789ab', 'sv', '2020-01-01', 1, 0, 0)",
  );
  await other?.query(
    "INSERT INTO daily_total VALUES ('kontakt', '0123456789ab', 'sv', '2020-01-02', 1, 0, 0)",
  );
  await client?.query("COMMIT");
  await other?.query("COMMIT");
  const store = await open(t);
  const [version] = await store.editors.tallies.versions();
  assert.equal(version?.yes, 82);
  assert.equal(version?.firstDay, "2020-01-01");
  assert.ok((await rows()) <= 2);
});

test("postgresql: is the same as postgres:", async (t) => {
  const store = await open(t, postgres.url(database).replace("postgres:", "postgresql:"));
  await store.ping();
});

test("a database of a newer schema is refused with what to do", async () => {
  await query("CREATE TABLE schema_version (version INTEGER)");
  await query("INSERT INTO schema_version VALUES (99)");
  await assert.rejects(openStore(postgres.url(database)), {
    message: `PostgreSQL at 127.0.0.1:${postgres.port}/${database} has schema version 99, this program knows up to ${SCHEMA_VERSION}: start the version of Lyhörd that wrote it, or a newer one.`,
  });
  assert.deepEqual(await query("SELECT to_regclass('response') AS made"), [{ made: null }]);
});

test("what a person must mend is said when the store is opened, and never with the password", async () => {
  await query("CREATE ROLE reader LOGIN PASSWORD 'l4sare'");
  const wrong: [string, RegExp][] = [
    [
      postgres.url(database, { password: "fel-l0senord" }),
      /password authentication failed .*: check the user and the password/,
    ],
    [postgres.url("missing"), /\/missing: database "missing" does not exist: create the database/],
    [
      postgres.url(database, { user: "reader", password: "l4sare" }),
      /permission denied .*: let the user of DATABASE_URL/,
    ],
    [`${postgres.url(database)}?sslmode=verify-full`, /SSL.*sslmode/],
    [postgres.url(database).replace(/:\d+\//, ":port/"), /is no address/],
  ];
  for (const [url, expected] of wrong) {
    await assert.rejects(openStore(url), (error: Error) => {
      assert.match(error.message, expected);
      for (const secret of [postgres.password, "l0senord", "l4sare"]) {
        assert.doesNotMatch(
          `${error.message} ${error.stack} ${JSON.stringify(error)}`,
          RegExp(secret),
        );
      }
      return true;
    });
  }
  await query("DROP ROLE reader");
});

test("a server that is not there yet is no reason to refuse: the store works once it is", async (t) => {
  await postgres.stop();
  const store = await open(t);
  const expected = new RegExp(
    `PostgreSQL at 127\\.0\\.0\\.1:${postgres.port}/${database} cannot be reached`,
  );
  await assert.rejects(store.ping(), expected);
  await assert.rejects(store.add(response()), expected);
  await assert.rejects(store.find("another"), expected);
  await assert.rejects(Array.fromAsync(store.responses({})), expected);
  await postgres.start();
  await store.ping();
  const one = response();
  await store.add(one);
  assert.deepEqual(await store.find(one.id), one);
});

test("a server that takes connections and says nothing is given up", async (t) => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  t.after(() => silent.close());
  const { port } = silent.address() as AddressInfo;
  const store = await open(t, `postgres://user:hemligt@127.0.0.1:${port}/database`);
  await assert.rejects(store.ping(), /cannot be reached .*timeout/);
});

test("when the server crashes nothing that was acknowledged is lost, and the store goes on when it is back", async (t) => {
  const store = await open(t);
  const kept: FeedbackResponse[] = [];
  const refused: Error[] = [];
  let sending = true;
  async function client(): Promise<void> {
    while (sending) {
      const one = response({ comment: "ord ".repeat(50) });
      await store.add(one).then(
        () => kept.push(one),
        (error) => refused.push(error),
      );
    }
  }
  const clients = Promise.all(Array.from({ length: 16 }, client));
  await until(() => kept.length > 1500);
  const reading = store.responses({})[Symbol.asyncIterator]();
  assert.equal((await reading.next()).value?.length, 1000);
  await postgres.crash();
  await until(() => refused.length > 0);
  await assert.rejects(reading.next(), /cannot be/);
  await assert.rejects(store.ping(), /cannot be/);
  await postgres.start();
  const before = kept.length;
  await until(() => kept.length > before + 200);
  sending = false;
  await clients;
  const stored = (await Array.fromAsync(store.responses({}))).flat().map(({ id }) => id);
  const there = new Set(stored);
  assert.equal(there.size, stored.length);
  assert.deepEqual(
    kept.filter(({ id }) => !there.has(id)),
    [],
  );
});

test("connections that the server ends while nobody uses them are made anew", async (t) => {
  const store = await open(t);
  const one = response();
  await store.add(one);
  await store.find(one.id);
  await query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lyhord'",
  );
  // They are told to end, and take a moment.
  const ended = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'lyhord'";
  let left = await query(ended);
  for (let tries = 0; tries < 100 && left[0]?.n !== 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    left = await query(ended);
  }
  assert.deepEqual(left, [{ n: 0 }]);
  await store.ping();
  assert.deepEqual(await store.find(one.id), one);
});

test("a disposal that deadlocks with another transaction is tried again", async (t) => {
  const store = await open(t);
  const one = response();
  await store.add(one);
  const client = new Client({ connectionString: postgres.url(database) });
  await client.connect();
  await client.query("BEGIN");
  await client.query("UPDATE response SET signals = signals");
  const run = { at: "", period: "", decision: { reference: "", date: "", responsible: "" } };
  const disposal = { category: "answer", before: "2025-06-01", holds: [] } as const;
  const disposed = store.dispose(disposal, run, 10);
  const waiting = "SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted";
  for (let tries = 0; tries < 500 && (await query(waiting))[0]?.n === 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  // Each now waits for the other; the server ends the one that has waited longer.
  await client.query("UPDATE turn SET taken = 0");
  await client.query("COMMIT");
  await client.end();
  assert.equal(await disposed, 1);
  const [{ deadlocks } = {}] = await query(
    "SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()",
  );
  assert.equal(deadlocks, 1);
});

test("a table's order is that of bytes, whatever the database's locale", async (t) => {
  const store = await open(t);
  const columns = await query(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`,
  );
  assert.deepEqual(columns, []);
  await store.ping();
});
