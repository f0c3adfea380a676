import type { Digests } from "#feedback/editors/digest.ts";
import type { Commit, Read } from "./editors.ts";
import { raw, sql } from "./statement.ts";

const COMMENTS = raw(`SELECT count(*) FROM response
  WHERE comment IS NOT NULL AND status = 'new' AND verdict = 'shown'`);
const HELD = raw("SELECT count(*) FROM response WHERE verdict = 'held'");

export function createDigests(commit: Commit, read: Read): Digests {
  return {
    async waiting() {
      const [[[comments] = []], [[held] = []]] = await Promise.all([read(COMMENTS), read(HELD)]);
      return { comments: Number(comments), held: Number(held) };
    },
    async take(monday) {
      const [taken] = await commit([
        sql`INSERT INTO turn (name, taken) VALUES ('digest', ${dayNumber(monday)})
            ON CONFLICT (name) DO UPDATE SET taken = excluded.taken
            WHERE turn.taken < excluded.taken`,
      ]);
      return taken === 1;
    },
    async giveBack(monday) {
      const day = dayNumber(monday);
      await commit([
        sql`UPDATE turn SET taken = taken - 1 WHERE name = 'digest' AND taken = ${day}`,
      ]);
    },
  };
}

/** 2026-11-23 as 20261123: a turn is a number. */
function dayNumber(day: string): number {
  return Number(day.replaceAll("-", ""));
}
