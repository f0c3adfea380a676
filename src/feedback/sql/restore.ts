import type { Category, DailyTotal, Entry } from "#feedback/store.ts";
import type { Database, Unit } from "./database.ts";
import { DUMPED_COLUMNS, TOTAL_COLUMNS } from "./dump.ts";
import { DELETE_WORDS, DELETION_COLUMNS, fromDeletion, TAKE_TURN, TAKES } from "./retention.ts";
import { toRow } from "./rows.ts";
import { raw, type Statement, type Value } from "./statement.ts";

const TABLES = { response: DUMPED_COLUMNS, daily_total: TOTAL_COLUMNS, deletion: DELETION_COLUMNS };
type Table = keyof typeof TABLES;

// The dump is gathered in temporary tables first, for as long as it takes to read it; only what is
// done with it then keeps others from writing.
const STAGE = each(
  (table, columns) =>
    `CREATE TEMPORARY TABLE staged_${table} AS SELECT ${columns} FROM ${table} WHERE 1 = 0`,
);
const INSERT = {
  response: insertInto("response"),
  daily_total: insertInto("daily_total"),
  deletion: insertInto("deletion"),
};
const MOVE = each(
  (table, columns) =>
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM staged_${table} WHERE 1 = 1
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
  if (entry.kind === "total") return { text: INSERT.daily_total, values: fromTotal(entry.total) };
  if (entry.kind === "deletion") {
    return { text: INSERT.deletion, values: fromDeletion(entry.deletion) };
  }
  const { response, commented } = entry;
  return {
    text: INSERT.response,
    values: [...toRow(response), commented ? 1 : 0],
  };
}

function fromTotal({ page, version, locale, day, yes, no, comments }: DailyTotal): Value[] {
  return [page, version, locale, day, yes, no, comments];
}

function each(statement: (table: Table, columns: string) => string): Statement[] {
  return Object.entries(TABLES).map(([table, columns]) => raw(statement(table as Table, columns)));
}

function insertInto(table: Table): string {
  const holes = TABLES[table].split(",").map((_, index) => `$${index + 1}`);
  return `INSERT INTO staged_${table} (${TABLES[table]}) VALUES (${holes.join(", ")})`;
}

/** The condition of staged rows that the log of the store covers. */
function deleted(category: Category): string {
  return `(${TAKES[category]} AND created_at < (
    SELECT coalesce(max(before_day), '') FROM deletion WHERE category = '${category}'))`;
}
