import { EDITORS, LOG_WITHOUT_REPLACE } from "./editors-schema.ts";
import { PUBLIC_LINES } from "./public-lines-schema.ts";
import { SEARCH } from "./search-schema.ts";
import { TALLIES } from "./tally-schema.ts";
import { TALLY_WRITERS } from "./tally-writers.ts";

export type Dialect = "sqlite" | "postgres";

/** One statement for all dialects, or those that each needs. */
export type MigrationStatement = string | Readonly<Record<Dialect, readonly string[]>>;

/**
 * Each entry takes the schema one version on; those that have run are never changed. STRICT and
 * COLLATE "C" are added where a dialect needs them: text is then text, and its order that of its bytes.
 */
const MIGRATIONS: readonly (readonly MigrationStatement[])[] = [
  [
    `CREATE TABLE response (
       id         TEXT PRIMARY KEY,
       created_at TEXT NOT NULL,
       page       TEXT NOT NULL,
       locale     TEXT NOT NULL,
       version    TEXT NOT NULL,
       answer     TEXT CHECK (answer IN ('yes', 'no')),
       comment    TEXT
     )`,
  ],
  [
    "ALTER TABLE response ADD COLUMN path TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE response ADD COLUMN type TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE response ADD COLUMN question INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE response ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE response ADD COLUMN removed TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE response ADD COLUMN possible TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE response ADD COLUMN signals TEXT NOT NULL DEFAULT '[]'",
    `ALTER TABLE response ADD COLUMN verdict TEXT NOT NULL DEFAULT 'shown'
       CHECK (verdict IN ('shown', 'held'))`,
    "ALTER TABLE response ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE response ADD COLUMN commented INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE response ADD COLUMN marked INTEGER NOT NULL DEFAULT 0",
    "UPDATE response SET commented = 1 WHERE comment IS NOT NULL",
    "CREATE INDEX response_time ON response (created_at)",
    "CREATE INDEX response_page ON response (page, created_at)",
    "CREATE INDEX response_comment ON response (created_at) WHERE comment IS NOT NULL",
    "CREATE INDEX response_held ON response (created_at) WHERE verdict = 'held'",
    "CREATE INDEX response_marked ON response (marked) WHERE marked = 1",
    `CREATE TABLE daily_total (
       page     TEXT NOT NULL,
       version  TEXT NOT NULL,
       locale   TEXT NOT NULL,
       day      TEXT NOT NULL,
       yes      INTEGER NOT NULL,
       no       INTEGER NOT NULL,
       comments INTEGER NOT NULL,
       PRIMARY KEY (page, version, locale, day)
     )`,
    `CREATE TABLE deletion (
       run_at               TEXT NOT NULL,
       category             TEXT NOT NULL,
       before_day           TEXT NOT NULL,
       period               TEXT NOT NULL,
       decision_reference   TEXT NOT NULL,
       decision_date        TEXT NOT NULL,
       decision_responsible TEXT NOT NULL,
       deleted              INTEGER NOT NULL,
       PRIMARY KEY (run_at, category)
     )`,
    "CREATE TABLE turn (name TEXT PRIMARY KEY, taken INTEGER NOT NULL)",
    "INSERT INTO turn (name, taken) VALUES ('disposal', 0), ('ping', 0)",
  ],
  EDITORS,
  [...TALLIES, ...PUBLIC_LINES],
  [...SEARCH, ...TALLY_WRITERS],
  LOG_WITHOUT_REPLACE,
];

/** The database was written by a newer version of the program. */
export class NewerSchema extends Error {
  override name = "NewerSchema";
}

/** The schema version that this program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** What takes a database from `version` to SCHEMA_VERSION. Throws `NewerSchema`, which calls the database `where`, when this program does not know that version. */
export function migrationsFrom(version: number, dialect: Dialect, where: string): string[] {
  if (version > SCHEMA_VERSION) {
    throw new NewerSchema(
      `${where} has schema version ${version}, this program knows up to ${SCHEMA_VERSION}: start the version of Lyhörd that wrote it, or a newer one.`,
    );
  }
  return MIGRATIONS.slice(version)
    .flat()
    .flatMap((statement) =>
      typeof statement === "string" ? inDialect(statement, dialect) : statement[dialect],
    );
}

function inDialect(statement: string, dialect: Dialect): string {
  if (dialect === "postgres") return statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"');
  return statement.startsWith("CREATE TABLE") ? `${statement} STRICT` : statement;
}
