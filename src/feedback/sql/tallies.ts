import type { DayTally, Tallies, VersionTally } from "#feedback/editors/tally.ts";
import type { Row } from "./database.ts";
import type { Read } from "./editors.ts";
import { all } from "./filter.ts";
import { raw, sql } from "./statement.ts";

// One row per writer: see tally-schema.ts.
const SUMS = raw("sum(yes), sum(no), sum(comments), sum(reports)");
const ANY = raw("sum(yes) + sum(no) + sum(comments) + sum(reports) > 0");
// What all pages have together: see tally-schema.ts.
const ALL_PAGES = { page: "", locale: "" };

export function createTallies(read: Read): Tallies {
  return {
    async versions(page) {
      const rows = await read(sql`
        SELECT page, locale, version, min(first_day), max(last_day), ${SUMS} FROM version_tally
        WHERE ${all([page !== undefined && sql`page = ${page}`])}
        GROUP BY page, locale, version HAVING ${ANY}`);
      return rows.map(toVersion);
    },
    async days(from, of) {
      const { page, locale } = of ?? ALL_PAGES;
      const rows = await read(sql`
        SELECT day, ${SUMS} FROM day_tally
        WHERE page = ${page} AND locale = ${locale} AND day >= ${from}
        GROUP BY day HAVING ${ANY} ORDER BY day`);
      return rows.map(toDay);
    },
  };
}

function toVersion([page, locale, version, firstDay, lastDay, ...counts]: Row): VersionTally {
  return { page, locale, version, firstDay, lastDay, ...tallied(counts) } as VersionTally;
}

function toDay([day, ...counts]: Row): DayTally {
  return { day, ...tallied(counts) } as DayTally;
}

function tallied([yes, no, comments, reports]: Row) {
  return { yes, no, comments, reports };
}
