import type { MigrationStatement } from "./schema.ts";

const REFUSED = "the log of activity can only be added to";

/** What the editors' area keeps: schema version 3. Status is a column of its response, since lists are filtered by it. */
export const EDITORS: readonly MigrationStatement[] = [
  `CREATE TABLE account (
     name         TEXT PRIMARY KEY,
     role         TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'admin')),
     password     TEXT NOT NULL,
     disabled     INTEGER NOT NULL DEFAULT 0,
     created_at   TEXT NOT NULL,
     signed_in_at TEXT
   )`,
  `CREATE TABLE session (
     id         TEXT PRIMARY KEY,
     account    TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
     created_at TEXT NOT NULL,
     used_at    TEXT NOT NULL,
     agent      TEXT NOT NULL,
     language   TEXT NOT NULL
   )`,
  "CREATE INDEX session_account ON session (account)",
  `CREATE TABLE activity (
     id      TEXT PRIMARY KEY,
     at      TEXT NOT NULL,
     who     TEXT NOT NULL,
     what    TEXT NOT NULL,
     subject TEXT NOT NULL,
     detail  TEXT NOT NULL
   )`,
  "CREATE INDEX activity_time ON activity (at, id)",
  {
    sqlite: ["UPDATE", "DELETE"].map(
      (what) => `CREATE TRIGGER activity_no_${what.toLowerCase()} BEFORE ${what} ON activity
        BEGIN SELECT RAISE(ABORT, '${REFUSED}'); END`,
    ),
    postgres: [
      `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
         AS $$ BEGIN RAISE EXCEPTION '${REFUSED}'; END $$`,
      `CREATE TRIGGER activity_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON activity
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    ],
  },
  `ALTER TABLE response ADD COLUMN status TEXT NOT NULL DEFAULT 'new'
     CHECK (status IN ('new', 'seen', 'in-progress', 'done', 'not-about-page'))`,
  "CREATE INDEX response_status ON response (status, created_at) WHERE comment IS NOT NULL",
  "CREATE INDEX response_page_comment ON response (page, created_at) WHERE comment IS NOT NULL",
  `CREATE TABLE note (
     id       TEXT PRIMARY KEY,
     response TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
     at       TEXT NOT NULL,
     author   TEXT NOT NULL,
     words    TEXT NOT NULL
   )`,
  "CREATE INDEX note_response ON note (response, at)",
  // Notes may quote what they are about: whoever deletes a comment's words deletes them too.
  {
    sqlite: [
      `CREATE TRIGGER note_goes_with_words AFTER UPDATE OF comment ON response
         WHEN NEW.comment IS NULL AND OLD.comment IS NOT NULL
         BEGIN DELETE FROM note WHERE response = NEW.id; END`,
    ],
    postgres: [
      `CREATE FUNCTION delete_notes() RETURNS trigger LANGUAGE plpgsql
         AS $$ BEGIN DELETE FROM note WHERE response = NEW.id; RETURN NULL; END $$`,
      `CREATE TRIGGER note_goes_with_words AFTER UPDATE OF comment ON response
         FOR EACH ROW WHEN (NEW.comment IS NULL AND OLD.comment IS NOT NULL)
         EXECUTE FUNCTION delete_notes()`,
    ],
  },
];

/**
 * Lets no line of the log be replaced: schema version 6. SQLite deletes what REPLACE takes the place of without
 * asking the trigger for DELETE (https://sqlite.org/lang_conflict.html), found by its id or by its rowid, which
 * is below 0 where none is given. PostgreSQL knows no such statement.
 */
export const LOG_WITHOUT_REPLACE: readonly MigrationStatement[] = [
  {
    sqlite: [
      `CREATE TRIGGER activity_no_replace BEFORE INSERT ON activity
         WHEN EXISTS (SELECT 1 FROM activity WHERE id = NEW.id)
           OR EXISTS (SELECT 1 FROM activity WHERE rowid = NEW.rowid AND rowid > 0)
         BEGIN SELECT RAISE(ABORT, '${REFUSED}'); END`,
    ],
    postgres: [],
  },
];
