import type { CommentFilter, List } from "#feedback/editors/work.ts";
import { all, responseCondition } from "./filter.ts";
import type { Dialect } from "./schema.ts";
import { joined, raw, type Statement, sql } from "./statement.ts";
import { REPORT } from "./tally-schema.ts";
import { holds, wordsIn } from "./words.ts";

// As text, so that the planner sees that the partial indexes serve.
const COMMENT = raw("comment IS NOT NULL");
/** The condition of rows that are held. */
export const HELD = raw("verdict = 'held'");

/** The condition of rows that there is work with: a comment, or a report of how a page works with assistive technology. */
export const WORK = raw(`(${COMMENT.text} OR ${REPORT})`);

/** The condition that a response's row meets when it holds a comment that a filter lets through. */
export function commentCondition(filter: CommentFilter, dialect: Dialect): Statement {
  return all([COMMENT, workCondition(filter, dialect)]);
}

/** The same for reports that are not held. */
export function reportCondition(filter: CommentFilter, dialect: Dialect): Statement {
  return all([raw(REPORT), workCondition({ ...filter, verdict: "shown" }, dialect)]);
}

/** The same for responses that are held, with a comment or without. */
function heldCondition(filter: CommentFilter, dialect: Dialect): Statement {
  return all([HELD, workCondition(filter, dialect)]);
}

/** What a response's row meets when it is in a list and a filter lets it through. */
export const LIST_CONDITIONS: Readonly<
  Record<List, (filter: CommentFilter, dialect: Dialect) => Statement>
> = { comments: commentCondition, reports: reportCondition, held: heldCondition };

/** The condition of comments that hold every word of a text. */
export function wordCondition(text: string): Statement {
  return all(wordsIn(text).map(holds));
}

function workCondition(filter: CommentFilter, dialect: Dialect): Statement {
  const { answer, reason, status, pages, verdict, words = "", ...rest } = filter;
  return all([
    responseCondition(rest),
    answer === "none" && raw("answer IS NULL"),
    answer !== undefined && answer !== "none" && sql`answer = ${answer}`,
    reason !== undefined && sql`reasons LIKE ${`%"${reason}"%`}`,
    status !== undefined && sql`status = ${status}`,
    // As text, and not as the index of all that is held has it: those without a comment are many.
    verdict !== undefined && raw(verdict === "held" ? "verdict <> 'shown'" : "verdict = 'shown'"),
    pages !== undefined && oneOf(pages, dialect),
    wordCondition(words),
  ]);
}

/**
 * SQLite, which knows nothing of how many there are, would gather the comments of many pages by page to
 * sort them then (the plus keeps it from that: https://sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_):
 * the newest of them are soon met on the way through all.
 */
function oneOf(pages: readonly string[], dialect: Dialect): Statement {
  if (pages.length === 0) return raw("1 = 0");
  return sql`${raw(dialect === "sqlite" ? "+page" : "page")} IN (${joined(
    pages.map((page) => sql`${page}`),
    ", ",
  )})`;
}
