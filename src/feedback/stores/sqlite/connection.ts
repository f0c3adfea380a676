import { DatabaseSync, type StatementSync } from "node:sqlite";
import { migrationsFrom, SCHEMA_VERSION } from "#feedback/sql/schema.ts";
import { makeFile } from "./file.ts";

/** How long a statement waits for another process to be done. */
export const BUSY_TIMEOUT_MS = 2000;
/** Another process may be migrating a large file. */
const MIGRATION_TIMEOUT_MS = 60_000;
const MOST_STATEMENTS = 200;

// What is acknowledged is on disk: the write-ahead log is synced at every commit
// (https://sqlite.org/pragma.html#pragma_synchronous). What is deleted is overwritten.
const SETTINGS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
  PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`;

/** One connection to a file, with the statements that it has prepared. */
export interface Connection {
  readonly database: DatabaseSync;
  /** The statement of a text with `$1` … `$n`, ready to run. */
  prepare(text: string): StatementSync;
  /** Never throws: there is nothing to be done about a connection that cannot be closed. */
  close(): void;
}

/** Opens a file, made when missing, with the schema that this program knows. Throws what SQLite throws, and for a newer schema. */
export function connect(file: string): Connection {
  makeFile(file);
  const database = new DatabaseSync(file, { timeout: MIGRATION_TIMEOUT_MS });
  const statements = new Map<string, StatementSync>();
  function close(): void {
    statements.clear();
    try {
      database.close();
    } catch {}
  }
  try {
    if (version(database) !== SCHEMA_VERSION) migrate(database, file);
    database.exec(SETTINGS);
  } catch (error) {
    close();
    throw error;
  }
  return { database, prepare: (text) => prepared(database, statements, text), close };
}

function prepared(
  database: DatabaseSync,
  statements: Map<string, StatementSync>,
  text: string,
): StatementSync {
  const known = statements.get(text);
  if (known) return known;
  const [oldest] = statements.keys();
  if (statements.size === MOST_STATEMENTS && oldest !== undefined) statements.delete(oldest);
  // SQLite would take $1 for a name; ?1 is the first value.
  const statement = database.prepare(text.replace(/\$(\d+)/g, "?$1"));
  statement.setReturnArrays(true);
  statements.set(text, statement);
  return statement;
}

function migrate(database: DatabaseSync, file: string): void {
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
  try {
    for (const statement of migrationsFrom(version(database), "sqlite", file)) {
      database.exec(statement);
    }
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Ends a transaction that failed. Never throws: where this fails, the connection is given up. */
export function rollBack(database: DatabaseSync): void {
  try {
    if (database.isTransaction) database.exec("ROLLBACK");
  } catch {}
}

function version(database: DatabaseSync): number {
  return database.prepare("PRAGMA user_version").get()?.user_version as number;
}
