import type { FeedbackResponse, ResponseChange } from "#feedback/response.ts";
import type { Filter } from "#feedback/store.ts";
import type { Database, Row, Unit } from "./database.ts";
import { all, responseCondition } from "./filter.ts";
import { RESPONSE_COLUMNS, toResponse, toRow, toValue } from "./rows.ts";
import { joined, raw, type Statement, sql } from "./statement.ts";

const ADD = `INSERT INTO response (${RESPONSE_COLUMNS}, commented)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  ON CONFLICT (id) DO NOTHING`;
const ADD_LISTED = `INSERT INTO response (${RESPONSE_COLUMNS}, commented)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::integer[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
    $14::text[], $15::text[], $16::integer[], $17::integer[])
  ON CONFLICT (id) DO NOTHING`;
const SUPERSEDE = "UPDATE response SET superseded = 1 WHERE id = $1";
const FIND = `SELECT ${RESPONSE_COLUMNS} FROM response WHERE id = $1`;
const CHANGEABLE = [
  "answer",
  "reasons",
  "comment",
  "removed",
  "possible",
  "signals",
  "verdict",
] as const;

/** How many rows are read at once. */
export const PORTION = 1000;

/** What adds a response, and marks the one that it takes the place of. */
export function adding(response: FeedbackResponse, supersedes?: string): Unit {
  const values = [...toRow(response), response.comment === null ? 0 : 1];
  const add = { text: ADD, values, listed: ADD_LISTED };
  return supersedes === undefined ? [add] : [add, { text: SUPERSEDE, values: [supersedes] }];
}

export function finding(id: string): Statement {
  return { text: FIND, values: [id] };
}

/** What changes a response: the only statement of its unit. */
export function changing(id: string, change: ResponseChange): Statement {
  const fields = CHANGEABLE.filter((field) => change[field] !== undefined);
  const settings = fields.map((field) => sql`${raw(field)} = ${toValue(change[field])}`);
  if (change.comment !== undefined) {
    settings.push(sql`commented = ${change.comment === null ? 0 : 1}`);
    // Whoever has dealt with it has dealt with other words.
    settings.push(
      sql`status = CASE WHEN comment IS NOT DISTINCT FROM ${change.comment} THEN status ELSE 'new' END`,
    );
  }
  // A change of nothing still tells whether there is such a response.
  const list = settings.length > 0 ? joined(settings, ", ") : raw("superseded = superseded");
  return sql`UPDATE response SET ${list} WHERE id = ${id}`;
}

/** The responses that a filter lets through, oldest first, as they were when the first portion was asked for. */
export async function* responses(
  database: Database,
  filter: Filter,
): AsyncGenerator<FeedbackResponse[]> {
  const snapshot = await database.snapshot();
  try {
    for await (const rows of responseRows(snapshot, RESPONSE_COLUMNS, responseCondition(filter))) {
      yield rows.map(toResponse);
    }
  } finally {
    await snapshot.end();
  }
}

/** The rows that meet a condition, oldest first, in portions; `columns` begin with the id and the time. */
export async function* responseRows(
  { read }: Pick<Database, "read">,
  columns: string,
  condition: Statement,
): AsyncGenerator<readonly Row[]> {
  let after: Statement | false = false;
  for (;;) {
    const rows: readonly Row[] = await read(
      sql`SELECT ${raw(columns)} FROM response WHERE ${all([condition, after])}
          ORDER BY created_at, id LIMIT ${PORTION}`,
    );
    if (rows.length > 0) yield rows;
    const [id, createdAt] = rows.at(-1) ?? [];
    if (rows.length < PORTION || id === undefined || createdAt === undefined) return;
    after = sql`(created_at, id) > (${createdAt}, ${id})`;
  }
}
