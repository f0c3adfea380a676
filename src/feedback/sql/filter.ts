import type { Filter } from "#feedback/store.ts";
import { joined, raw, type Statement, sql } from "./statement.ts";

const DAY_MS = 86_400_000;

/** The condition that a response's row meets when a filter lets it through. */
export function responseCondition({ from, to, page, locale, verdict }: Filter): Statement {
  return all([
    from !== undefined && sql`created_at >= ${from}`,
    to !== undefined && sql`created_at < ${dayAfter(to)}`,
    page !== undefined && sql`page = ${page}`,
    locale !== undefined && sql`locale = ${locale}`,
    // As text, so that the planner sees that the partial index serves.
    verdict === "held" && raw("verdict = 'held'"),
    verdict === "shown" && raw("verdict = 'shown'"),
  ]);
}

/** The same for the row of a daily total. */
export function totalCondition({ from, to, page, locale }: Filter): Statement {
  return all([
    from !== undefined && sql`day >= ${from}`,
    to !== undefined && sql`day <= ${to}`,
    page !== undefined && sql`page = ${page}`,
    locale !== undefined && sql`locale = ${locale}`,
  ]);
}

/** A condition that holds when all do; always, when there are none. */
export function all(conditions: readonly (Statement | false)[]): Statement {
  const those = conditions.filter((condition) => condition !== false);
  return those.length === 0 ? raw("1 = 1") : joined(those, " AND ");
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
