import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "pg";
import { startPostgres } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { makeSmallSite } from "./small-site.ts";
import { assertAllRefused, assertWorksAgain, tryAnswer } from "./unsaved.ts";
import { createUsed } from "./used.ts";

const DATABASE = "lyhord";

const used = createUsed();

test("when PostgreSQL becomes a read-only copy nothing is lost of what visitors write, and it works once it can be written", {
  timeout: 60_000,
}, async () => {
  const postgres = await startPostgres();
  used.defer(() => postgres.close());
  await postgres.createDatabase(DATABASE);
  const { env } = makeSmallSite(used);
  const { url } = await startServer(used, { ...env, DATABASE_URL: postgres.url(DATABASE) });
  const thanks = await tryAnswer(url, "198.51.100.1");
  assert.ok(thanks);
  await setReadOnly(postgres.url("postgres"), "on");
  const unsaved = await assertAllRefused(url, thanks);
  await setReadOnly(postgres.url("postgres"), "off");
  await assertWorksAgain(url, unsaved);
});

/** As after a failover: every connection ends, and those that follow can only read. */
async function setReadOnly(url: string, mode: "on" | "off"): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`ALTER DATABASE ${DATABASE} SET default_transaction_read_only = ${mode}`);
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
      [DATABASE],
    );
  } finally {
    await client.end();
  }
}
