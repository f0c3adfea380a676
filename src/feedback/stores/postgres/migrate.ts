import type { ClientBase, QueryConfig } from "pg";
import { migrationsFrom, SCHEMA_VERSION } from "#feedback/sql/schema.ts";

/** Any number, as long as it is always the same: who holds it may migrate. */
const LOCK = 1_819_895_922;
/** A large table may take longer than an ordinary call, and another server may be migrating it. */
const PATIENCE_MS = 24 * 3_600_000;

/** Takes a database to the schema that this program knows, however many servers start at once. `name` is for messages. */
export async function migrate(client: ClientBase, name: string): Promise<void> {
  const run = (text: string) =>
    client.query({ text, query_timeout: PATIENCE_MS } satisfies Patient as QueryConfig);
  await run("BEGIN");
  try {
    await run("SET LOCAL statement_timeout = 0");
    await run(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    const { rows } = await run("SELECT max(version) AS version FROM schema_version");
    const version: number = rows[0]?.version ?? 0;
    for (const statement of migrationsFrom(version, "postgres", name)) await run(statement);
    if (version < SCHEMA_VERSION) {
      await run(`INSERT INTO schema_version (version) VALUES (${SCHEMA_VERSION})`);
    }
    await run("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** The driver takes the time to wait for an answer with each query too (client.js), which its types do not say. */
interface Patient extends QueryConfig {
  readonly query_timeout: number;
}
