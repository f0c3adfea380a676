import type { Category, Deletion, Disposal, DisposalRun, Due } from "#feedback/store.ts";
import { COUNTED, RESPONSE_SUMS } from "./counts.ts";
import type { Row, Unit } from "./database.ts";
import { all, responseCondition } from "./filter.ts";
import { raw, type Statement, sql, type Value } from "./statement.ts";

/** The rows that a category is about, whenever they came. */
export const TAKES: Readonly<Record<Category, string>> = {
  comment: "verdict = 'shown' AND comment IS NOT NULL",
  answer: "verdict = 'shown' AND comment IS NULL",
  held: "verdict = 'held'",
};

/** Whoever has changed this row has its turn: other disposals wait until that transaction is over. */
export const TAKE_TURN = raw("UPDATE turn SET taken = taken + 1 WHERE name = 'disposal'");
const ADD_TO_TOTALS = raw(`
  INSERT INTO daily_total (page, version, locale, day, yes, no, comments)
  SELECT page, version, locale, substr(created_at, 1, 10), ${RESPONSE_SUMS}
  FROM response WHERE marked = 1 AND ${COUNTED.text}
  GROUP BY page, version, locale, substr(created_at, 1, 10)
  ON CONFLICT (page, version, locale, day) DO UPDATE SET
    yes = daily_total.yes + excluded.yes,
    no = daily_total.no + excluded.no,
    comments = daily_total.comments + excluded.comments`);
/** What takes a comment's words away, and what was said about them. */
export const DELETE_WORDS = "comment = NULL, removed = '{}', possible = '[]'";
const DELETE_COMMENT = raw(`UPDATE response SET ${DELETE_WORDS}, marked = 0 WHERE marked = 1`);
const DELETE = raw("DELETE FROM response WHERE marked = 1");
/** The columns of the deletion log, in the order of its rows. */
export const DELETION_COLUMNS =
  "run_at, category, before_day, period, decision_reference, decision_date, decision_responsible, deleted";

/** The deletion log, oldest first: rows for `toDeletion`. */
export const DELETIONS = raw(`SELECT ${DELETION_COLUMNS} FROM deletion ORDER BY run_at, category`);

/** One row per month with something due: for `toDue`. */
export function countingDue(disposal: Disposal): Statement {
  return sql`SELECT substr(created_at, 1, 7), count(*) FROM response WHERE ${takes(disposal)}
             GROUP BY substr(created_at, 1, 7) ORDER BY 1`;
}

export function toDue([month, count]: Row): Due {
  return { month, count } as Due;
}

/**
 * What disposes of at most `limit` responses. The rows are marked first, so that totals, log and deletion
 * are about the same ones whatever others write meanwhile; `disposedOf` reads the number from the result.
 */
export function disposing(disposal: Disposal, run: DisposalRun, limit: number): Unit {
  const due = takes(disposal);
  const mark = sql`UPDATE response SET marked = 1 WHERE ${due} AND id IN (
    SELECT id FROM response WHERE ${due} ORDER BY created_at, id LIMIT ${limit})`;
  const log = sql`
    INSERT INTO deletion (${raw(DELETION_COLUMNS)})
    SELECT ${run.at}, ${disposal.category}, ${disposal.before}, ${run.period},
           ${run.decision.reference}, ${run.decision.date}, ${run.decision.responsible}, count(*)
    FROM response WHERE marked = 1 HAVING count(*) > 0
    ON CONFLICT (run_at, category) DO UPDATE SET deleted = deletion.deleted + excluded.deleted`;
  const rest = {
    comment: [DELETE_COMMENT],
    answer: [ADD_TO_TOTALS, DELETE],
    held: [DELETE],
  }[disposal.category];
  return [TAKE_TURN, mark, log, ...rest];
}

/** How many responses a unit of `disposing` took, from how many rows its statements changed. */
export function disposedOf(changed: readonly number[]): number {
  return changed[1] ?? 0;
}

export function toDeletion(row: Row): Deletion {
  const [at, category, before, period, reference, date, responsible, count] = row;
  const decision = { reference, date, responsible };
  return { at, category, before, period, decision, count } as Deletion;
}

/** A deletion as a row of `toDeletion`. */
export function fromDeletion(deletion: Deletion): Value[] {
  const { at, category, before, period, decision, count } = deletion;
  const { reference, date, responsible } = decision;
  return [at, category, before, period, reference, date, responsible, count];
}

function takes({ category, before, holds }: Disposal): Statement {
  return all([
    raw(TAKES[category]),
    sql`created_at < ${before}`,
    ...holds.map((hold) => sql`NOT (${responseCondition(hold)})`),
  ]);
}
