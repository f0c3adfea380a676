import type { Count, CountFilter } from "#feedback/store.ts";
import type { Row } from "./database.ts";
import { all, responseCondition, totalCondition } from "./filter.ts";
import { raw, type Statement, sql } from "./statement.ts";

/** Sums of response rows, under the names that a daily total's columns have. */
export const RESPONSE_SUMS = `count(CASE WHEN superseded = 0 AND answer = 'yes' THEN 1 END) AS yes,
  count(CASE WHEN superseded = 0 AND answer = 'no' THEN 1 END) AS no,
  sum(commented) AS comments`;

/** The condition of response rows that count for something: the rest would be sums of nothing. */
export const COUNTED = raw("((superseded = 0 AND answer IS NOT NULL) OR commented = 1)");

/** One row per page, version and locale with an answer or a comment: for `toCount`. */
export function counting(filter: CountFilter): Statement {
  const { withHeld, ...rest } = filter;
  const which = all([responseCondition(withHeld ? rest : { ...rest, verdict: "shown" }), COUNTED]);
  return sql`
    SELECT page, version, locale, CAST(sum(yes) AS BIGINT), CAST(sum(no) AS BIGINT),
           CAST(sum(comments) AS BIGINT), min(first_day), max(last_day)
    FROM (
      SELECT page, version, locale, ${raw(RESPONSE_SUMS)},
             min(substr(created_at, 1, 10)) AS first_day, max(substr(created_at, 1, 10)) AS last_day
      FROM response WHERE ${which} GROUP BY page, version, locale
      UNION ALL
      SELECT page, version, locale, sum(yes), sum(no), sum(comments), min(day), max(day)
      FROM daily_total WHERE ${totalCondition(filter)} GROUP BY page, version, locale
    ) AS part
    GROUP BY page, version, locale ORDER BY page, version, locale`;
}

export function toCount(row: Row): Count {
  const [page, version, locale, yes, no, comments, firstDay, lastDay] = row;
  return { page, version, locale, answers: { yes, no }, comments, firstDay, lastDay } as Count;
}
