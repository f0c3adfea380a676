import { openSqlStore } from "#feedback/sql/sql-store.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { createPostgresDatabase } from "./postgres/database.ts";

/**
 * A store in a PostgreSQL database, for sites that run several servers:
 * `postgres://user:password@host:port/database`. Rejects when the database cannot be used for a reason
 * that a person must mend, and never says the password.
 */
export default async function openPostgres(url: string, group?: number): Promise<FeedbackStore> {
  return openSqlStore(createPostgresDatabase(url), group);
}
