import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { FeedbackResponse } from "#feedback/response.ts";
import type { FeedbackStore } from "#feedback/store.ts";

const BUSY_TIMEOUT_MS = 2000;

/** Each entry takes the schema one version on; `user_version` counts those that have run. */
const MIGRATIONS = [
  `CREATE TABLE response (
     id         TEXT PRIMARY KEY,
     created_at TEXT NOT NULL,
     page       TEXT NOT NULL,
     locale     TEXT NOT NULL,
     version    TEXT NOT NULL,
     answer     TEXT CHECK (answer IN ('yes', 'no')),
     comment    TEXT
   ) STRICT`,
];

const ADD = `INSERT INTO response (id, created_at, page, locale, version, answer, comment)
             VALUES (:id, :createdAt, :page, :locale, :version, :answer, :comment)`;
const FIND = `SELECT id, created_at AS createdAt, page, locale, version, answer, comment
              FROM response WHERE id = ?`;
const SET_COMMENT = "UPDATE response SET comment = ? WHERE id = ?";

/**
 * A store in one SQLite file, made with its folder when missing. What it acknowledges is on disk:
 * the write-ahead log is synced at every commit (https://sqlite.org/pragma.html#pragma_synchronous).
 * Throws when the file cannot be opened or was written by a newer schema.
 */
export default function openSqlite(file: string): FeedbackStore {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  migrate(database, file);
  const add = database.prepare(ADD);
  const find = database.prepare(FIND);
  const setComment = database.prepare(SET_COMMENT);
  return {
    async add(response) {
      add.run({ ...response });
    },
    async find(id) {
      return find.get(id) as FeedbackResponse | undefined;
    },
    async setComment(id, comment) {
      return setComment.run(comment, id).changes > 0;
    },
    async ping() {
      find.get("");
    },
    async close() {
      database.close();
    },
  };
}

function migrate(database: DatabaseSync, file: string): void {
  database.exec("BEGIN IMMEDIATE");
  const { user_version: version } = database.prepare("PRAGMA user_version").get() as {
    user_version: number;
  };
  if (version > MIGRATIONS.length) {
    database.exec("ROLLBACK");
    throw new Error(
      `${file} has schema version ${version}, this program knows up to ${MIGRATIONS.length}: start the version of Lyhörd that wrote it, or a newer one.`,
    );
  }
  for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`);
}
