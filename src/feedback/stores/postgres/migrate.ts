import type { ClientBase } from "pg";
import { migrationsFrom, SCHEMA_VERSION } from "#feedback/sql/schema.ts";

/** Any number, as long as it is always the same: who holds it may migrate. */
const LOCK = 1_819_895_922;

/** Takes a database to the schema that this program knows, however many servers start at once. `name` is for messages. */
export async function migrate(client: ClientBase, name: string): Promise<void> {
  await client.query("BEGIN");
  try {
    // A large table may take longer than an ordinary call.
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await client.query("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    const { rows } = await client.query("SELECT max(version) AS version FROM schema_version");
    const version: number = rows[0]?.version ?? 0;
    for (const statement of migrationsFrom(version, "postgres", name)) {
      await client.query({ text: statement });
    }
    if (version < SCHEMA_VERSION) {
      await client.query("INSERT INTO schema_version (version) VALUES ($1)", [SCHEMA_VERSION]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
