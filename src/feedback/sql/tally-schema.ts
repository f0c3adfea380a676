import type { MigrationStatement } from "./schema.ts";

/** The condition of rows in which a visitor says that the page works badly with assistive technology. */
export const REPORT = `reasons LIKE '%"assistive-technology"%'`;

/** What is tallied of a response: a held one counts for nothing, a superseded one's answer neither. */
const OF_RESPONSE = {
  yes: "CASE WHEN verdict = 'shown' AND superseded = 0 AND answer = 'yes' THEN 1 ELSE 0 END",
  no: "CASE WHEN verdict = 'shown' AND superseded = 0 AND answer = 'no' THEN 1 ELSE 0 END",
  comments: "CASE WHEN verdict = 'shown' THEN commented ELSE 0 END",
  reports: `CASE WHEN verdict = 'shown' AND ${REPORT} THEN 1 ELSE 0 END`,
};
const OF_TOTAL = { yes: "yes", no: "no", comments: "comments", reports: "0" };
type Tallied = Readonly<Record<keyof typeof OF_RESPONSE, string>>;

/** What is tallied: the table, the day of a row, its counts. */
const SOURCES = [
  { table: "response", day: "substr(created_at, 1, 10)", counts: OF_RESPONSE },
  { table: "daily_total", day: "day", counts: OF_TOTAL },
] as const;
type Source = (typeof SOURCES)[number];

const EVENTS = ["INSERT", "UPDATE", "DELETE"] as const;
/** Where a trigger finds the rows as they are and as they were. */
const ROWS: Readonly<Record<(typeof EVENTS)[number], readonly ("new" | "old")[]>> = {
  INSERT: ["new"],
  UPDATE: ["new", "old"],
  DELETE: ["old"],
};
const COUNTS = ["yes", "no", "comments", "reports"] as const;
const SUMS = COUNTS.map((count) => `sum(${count})`).join(", ");
/** The page and locale under which day_tally has the sums of all: no locale is empty. */
const ALL_PAGES = "'', ''";
/** Most updates change nothing that is tallied. */
const ANY_CHANGE = COUNTS.map((count) => `sum(${count}) <> 0`).join(" OR ");
const ADDED = (table: string) =>
  COUNTS.map((count) => `${count} = ${table}.${count} + excluded.${count}`).join(", ");

/**
 * Roll-ups that triggers keep exact in the transaction of each write: answers, comments and
 * accessibility reports per version of a page, and per day of a page and of all together. They hold what `counts` counts, daily
 * totals included. In PostgreSQL every connection adds to rows of its own (`writer`), so that no
 * writer waits for another, or deadlocks with it: the rows are summed when they are read.
 * `first_day` is the first day with a response to a version, held or not.
 */
export const TALLIES: readonly MigrationStatement[] = [
  `CREATE TABLE version_tally (
     page      TEXT NOT NULL,
     locale    TEXT NOT NULL,
     version   TEXT NOT NULL,
     writer    INTEGER NOT NULL,
     first_day TEXT NOT NULL,
     last_day  TEXT NOT NULL,
     yes       INTEGER NOT NULL,
     no        INTEGER NOT NULL,
     comments  INTEGER NOT NULL,
     reports   INTEGER NOT NULL,
     PRIMARY KEY (page, locale, version, writer)
   )`,
  `CREATE TABLE day_tally (
     page     TEXT NOT NULL,
     locale   TEXT NOT NULL,
     day      TEXT NOT NULL,
     writer   INTEGER NOT NULL,
     yes      INTEGER NOT NULL,
     no       INTEGER NOT NULL,
     comments INTEGER NOT NULL,
     reports  INTEGER NOT NULL,
     PRIMARY KEY (page, locale, day, writer)
   )`,
  ...SOURCES.flatMap((source) => tally(changes(source, source.table), "0")),
  `CREATE INDEX response_report ON response (created_at) WHERE ${REPORT}`,
  `CREATE INDEX response_report_status ON response (status, created_at) WHERE ${REPORT}`,
  `CREATE INDEX response_report_page ON response (page, created_at) WHERE ${REPORT}`,
  {
    sqlite: SOURCES.flatMap((source) => EVENTS.map((event) => sqliteTrigger(source, event))),
    postgres: SOURCES.flatMap((source) =>
      EVENTS.flatMap((event) => postgresTrigger(source, event)),
    ),
  },
];

/** What makes PostgreSQL's triggers add to the rows of the writer that `writer` gives. */
export function tallyFunctions(writer: string): string[] {
  return SOURCES.flatMap((source) =>
    EVENTS.map((event) => `CREATE OR REPLACE ${postgresFunction(source, event, writer)}`),
  );
}

/** What adds changes to the roll-ups; `having` says of which groups. */
function tally(changed: string, writer: string, having = "1 = 1"): string[] {
  const which = "AS change WHERE 1 = 1";
  return [
    `INSERT INTO version_tally
       SELECT page, locale, version, ${writer}, min(day), max(day), ${SUMS} FROM (${changed}) ${which}
       GROUP BY page, locale, version HAVING ${having}
       ON CONFLICT (page, locale, version, writer) DO UPDATE SET ${ADDED("version_tally")},
         first_day = CASE WHEN excluded.first_day < version_tally.first_day
           THEN excluded.first_day ELSE version_tally.first_day END,
         last_day = CASE WHEN excluded.last_day > version_tally.last_day
           THEN excluded.last_day ELSE version_tally.last_day END`,
    ...["page, locale", ALL_PAGES].map(
      (whose) => `INSERT INTO day_tally
       SELECT ${whose}, day, ${writer}, ${SUMS} FROM (${changed}) ${which}
       GROUP BY ${whose === ALL_PAGES ? "" : `${whose}, `}day HAVING ${having}
       ON CONFLICT (page, locale, day, writer) DO UPDATE SET ${ADDED("day_tally")}`,
    ),
  ];
}

/** The rows of a table as changes: what they add, or what they take away. */
function changes({ day, counts }: Source, from: string, sign: "" | "-" = ""): string {
  const each = COUNTS.map((count) => `${sign}(${(counts as Tallied)[count]}) AS ${count}`);
  return `SELECT page, locale, version, ${day} AS day, ${each.join(", ")} FROM ${from}`;
}

function sqliteTrigger(source: Source, event: (typeof EVENTS)[number]): string {
  const { table } = source;
  const columns =
    table === "response"
      ? ["created_at", "answer", "reasons", "commented", "verdict", "superseded"]
      : ["day", "yes", "no", "comments"];
  const row = (which: "new" | "old") => {
    const each = ["page", "locale", "version", ...columns].map(
      (name) => `${which}.${name} AS ${name}`,
    );
    return changes(source, `(SELECT ${each.join(", ")})`, which === "old" ? "-" : "");
  };
  const changed = ROWS[event].map(row).join(" UNION ALL ");
  const of = event === "UPDATE" ? ` OF ${columns.join(", ")}` : "";
  return `CREATE TRIGGER ${name(table, event)} AFTER ${event}${of} ON ${table}
    BEGIN ${tally(changed, "0").join("; ")}; END`;
}

function postgresTrigger(source: Source, event: (typeof EVENTS)[number]): string[] {
  const { table } = source;
  const tables = ROWS[event].map((which) => `${which} TABLE AS ${which}_rows`).join(" ");
  return [
    `CREATE ${postgresFunction(source, event, "pg_backend_pid()")}`,
    `CREATE TRIGGER ${name(table, event)} AFTER ${event} ON ${table}
       REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION ${name(table, event)}()`,
  ];
}

function postgresFunction(source: Source, event: (typeof EVENTS)[number], writer: string): string {
  const changed = ROWS[event]
    .map((which) => changes(source, `${which}_rows`, which === "old" ? "-" : ""))
    .join(" UNION ALL ");
  const statements = tally(changed, writer, event === "UPDATE" ? ANY_CHANGE : undefined);
  return `FUNCTION ${name(source.table, event)}() RETURNS trigger LANGUAGE plpgsql
       AS $$ BEGIN ${statements.join("; ")}; RETURN NULL; END $$`;
}

function name(table: string, event: string): string {
  return `tally_${table}_${event.toLowerCase()}`;
}
