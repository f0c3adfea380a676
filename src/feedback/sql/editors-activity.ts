import { randomBytes } from "node:crypto";
import type { Activity, ActivityLog, Deed } from "#feedback/editors/activity.ts";
import type { Row } from "./database.ts";
import type { Commit, Read } from "./editors.ts";
import { all } from "./filter.ts";
import { raw, type Statement, sql } from "./statement.ts";

const COLUMNS = raw("id, at, who, what, subject, detail");

/** Enough for four thousand million lines. */
const NUMBER_DIGITS = 8;
/** By these the lines of two servers differ. */
const RANDOM_BYTES = 8;

/** A line for the log, that is written when `condition` holds. */
export type Logging = (deed: Deed, condition?: Statement) => Statement;

/**
 * Makes the lines of one store, each with a time and an id that come after those of the one before: also
 * within a millisecond, and when the clock is set back.
 */
export function createLogging(): Logging {
  let [time, number] = [0, 0];
  return ({ who, what, subject, detail }, condition = raw("1 = 1")) => {
    time = Math.max(time, Date.now());
    number += 1;
    const at = new Date(time).toISOString();
    const id =
      number.toString(16).padStart(NUMBER_DIGITS, "0") + randomBytes(RANDOM_BYTES).toString("hex");
    return sql`INSERT INTO activity (${COLUMNS})
      SELECT ${id}, ${at}, ${who}, ${what}, ${subject}, ${detail} WHERE ${condition}`;
  };
}

export function createActivityLog(commit: Commit, read: Read, logging: Logging): ActivityLog {
  return {
    async write(deed) {
      await commit([logging(deed)]);
    },
    async entries(limit, after) {
      const before = after && sql`(at, id) < (${after.at}, ${after.id})`;
      const rows = await read(sql`
        SELECT ${COLUMNS} FROM activity WHERE ${all([before ?? false])}
        ORDER BY at DESC, id DESC LIMIT ${limit}`);
      return rows.map(toActivity);
    },
  };
}

function toActivity([id, at, who, what, subject, detail]: Row): Activity {
  return { id, at, who, what, subject, detail } as Activity;
}
