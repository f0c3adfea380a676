import type { Status } from "#feedback/editors/work.ts";
import type { DailyTotal, Entry } from "#feedback/store.ts";
import type { Database, Row, Snapshot } from "./database.ts";
import { editorEntries } from "./editors-dump.ts";
import { PORTION, responseRows } from "./responses.ts";
import { DELETIONS, toDeletion } from "./retention.ts";
import { RESPONSE_COLUMNS, toResponse } from "./rows.ts";
import { raw, type Statement, sql } from "./statement.ts";

/** The columns of a dumped response: those of the response, and what counts need besides. */
export const DUMPED_COLUMNS = `${RESPONSE_COLUMNS}, commented, status`;

/** The columns of a daily total, in the order of its rows. */
export const TOTAL_COLUMNS = "page, version, locale, day, yes, no, comments";

/** All that is stored: responses, daily totals, the deletion log, then the editors' area, as they were at one moment. */
export async function* dump(database: Database): AsyncGenerator<Entry[]> {
  const snapshot = await database.snapshot();
  try {
    for await (const rows of responseRows(snapshot, DUMPED_COLUMNS, raw("1 = 1"))) {
      yield rows.map(toResponseEntry);
    }
    for await (const rows of totalRows(snapshot)) {
      yield rows.map((row) => ({ kind: "total", total: toTotal(row) }));
    }
    const deletions = await snapshot.read(DELETIONS);
    if (deletions.length > 0) {
      yield deletions.map((row) => ({ kind: "deletion", deletion: toDeletion(row) }));
    }
    yield* editorEntries(snapshot);
  } finally {
    await snapshot.end();
  }
}

function toResponseEntry(row: Row): Entry {
  const [commented, status] = row.slice(-2);
  const changed = status === "new" ? {} : { status: status as Status };
  return { kind: "response", response: toResponse(row), commented: commented === 1, ...changed };
}

async function* totalRows({ read }: Snapshot): AsyncGenerator<readonly Row[]> {
  let after: Statement = raw("1 = 1");
  for (;;) {
    const rows: readonly Row[] = await read(
      sql`SELECT ${raw(TOTAL_COLUMNS)} FROM daily_total WHERE ${after}
          ORDER BY page, version, locale, day LIMIT ${PORTION}`,
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < PORTION || last === undefined) return;
    const [page = null, version = null, locale = null, day = null] = last;
    after = sql`(page, version, locale, day) > (${page}, ${version}, ${locale}, ${day})`;
  }
}

function toTotal(row: Row): DailyTotal {
  const [page, version, locale, day, yes, no, comments] = row;
  return { page, version, locale, day, yes, no, comments } as DailyTotal;
}
