import type { MigrationStatement } from "./schema.ts";
import { tallyFunctions } from "./tally-schema.ts";

/** Any number, as long as it is always the same: the class of the locks of writers. */
const LOCKS = 1_819_895_923;
const SUMS = "sum(yes), sum(no), sum(comments), sum(reports)";

/**
 * PostgreSQL: the writers of roll-ups are numbered from 0, by which of them write at once, and no more by
 * connection. Connections come and go, and each had left rows of its own behind: in the end as many as
 * there are answers. A number is a lock that nobody waits for, held until the transaction is over.
 */
export const TALLY_WRITERS: readonly MigrationStatement[] = [
  {
    sqlite: [],
    postgres: [
      `CREATE FUNCTION tally_writer() RETURNS integer LANGUAGE plpgsql
         AS $$ DECLARE number integer := 0; BEGIN
           WHILE NOT pg_try_advisory_xact_lock(${LOCKS}, number) LOOP number := number + 1; END LOOP;
           RETURN number; END $$`,
      "LOCK TABLE version_tally, day_tally IN SHARE ROW EXCLUSIVE MODE",
      ...tallyFunctions("tally_writer()"),
      `WITH old AS (DELETE FROM version_tally RETURNING *) INSERT INTO version_tally
         SELECT page, locale, version, 0, min(first_day), max(last_day), ${SUMS}
         FROM old GROUP BY page, locale, version`,
      `WITH old AS (DELETE FROM day_tally RETURNING *) INSERT INTO day_tally
         SELECT page, locale, day, 0, ${SUMS} FROM old GROUP BY page, locale, day`,
    ],
  },
];
