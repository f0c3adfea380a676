import type { Category, DailyTotal, Entry } from "#feedback/store.ts";
import type { Database, Unit } from "./database.ts";
import { DUMPED_COLUMNS, TOTAL_COLUMNS } from "./dump.ts";
import { EDITOR_TABLES, fromEditorEntry } from "./editors-dump.ts";
import { DELETE_WORDS, DELETION_COLUMNS, fromDeletion, TAKE_TURN, TAKES } from "./retention.ts";
import { toRow } from "./rows.ts";
import { raw, type Statement, type Value } from "./statement.ts";

/** In the order in which they are filled: notes are about responses. */
const TABLES: Readonly<Record<string, string>> = {
  response: DUMPED_COLUMNS,
  daily_total: TOTAL_COLUMNS,
  deletion: DELETION_COLUMNS,
  ...EDITOR_TABLES,
};
/** Notes go with the words that they are about; the log refuses, and does not pass over, a line that it has. */
const MOVED: Readonly<Record<string, string>> = {
  activity: "NOT EXISTS (SELECT 1 FROM activity WHERE activity.id = staged_activity.id)",
  note: `EXISTS (SELECT 1 FROM response
    WHERE response.id = staged_note.response AND response.comment IS NOT NULL)`,
};

// The dump is gathered in temporary tables first, for as long as it takes to read it; only what is
// done with it then keeps others from writing.
const STAGE = each(
  (table, columns) =>
    `CREATE TEMPORARY TABLE staged_${table} AS SELECT ${columns} FROM ${table} WHERE 1 = 0`,
);
const INSERT: ReadonlyMap<string, string> = new Map(
  Object.keys(TABLES).map((table) => [table, insertInto(table)]),
);
const MOVE = each(
  (table, columns) =>
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM staged_${table} WHERE ${MOVED[table] ?? "1 = 1"}
   ON CONFLICT DO NOTHING`,
);
const KEEP_DELETED = [
  `UPDATE staged_response SET ${DELETE_WORDS} WHERE ${deleted("comment")}`,
  `DELETE FROM staged_response WHERE ${deleted("answer")} OR ${deleted("held")}`,
].map(raw);

/**
 * Adds what is missing of a dump, all or nothing, except what the deletion log says was deleted.
 * Resolves to how many entries were added.
 */
export async function restore(
  database: Database,
  entries: AsyncIterable<readonly Entry[]>,
): Promise<number> {
  const changed = await database.bulk(staging(entries), [TAKE_TURN, ...KEEP_DELETED, ...MOVE]);
  return changed.slice(-MOVE.length).reduce((sum, rows) => sum + rows, 0);
}

async function* staging(entries: AsyncIterable<readonly Entry[]>): AsyncGenerator<Unit> {
  yield STAGE;
  for await (const portion of entries) yield portion.map(insert);
}

function insert(entry: Entry): Statement {
  if (entry.kind === "total") return into("daily_total", fromTotal(entry.total));
  if (entry.kind === "deletion") return into("deletion", fromDeletion(entry.deletion));
  if (entry.kind === "response") {
    const { response, commented, status = "new" } = entry;
    return into("response", [...toRow(response), commented ? 1 : 0, status]);
  }
  const { table, values } = fromEditorEntry(entry);
  return into(table, values);
}

function into(table: string, values: Value[]): Statement {
  return { text: INSERT.get(table) as string, values };
}

function fromTotal({ page, version, locale, day, yes, no, comments }: DailyTotal): Value[] {
  return [page, version, locale, day, yes, no, comments];
}

function each(statement: (table: string, columns: string) => string): Statement[] {
  return Object.entries(TABLES).map(([table, columns]) => raw(statement(table, columns)));
}

function insertInto(table: string): string {
  const columns = TABLES[table] as string;
  const holes = columns.split(",").map((_, index) => `$${index + 1}`);
  return `INSERT INTO staged_${table} (${columns}) VALUES (${holes.join(", ")})`;
}

/** The condition of staged rows that the log of the store covers. */
function deleted(category: Category): string {
  return `(${TAKES[category]} AND created_at < (
    SELECT coalesce(max(before_day), '') FROM deletion WHERE category = '${category}'))`;
}
