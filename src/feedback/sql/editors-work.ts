import type { Act } from "#feedback/editors/activity.ts";
import type { Note, Status, Work } from "#feedback/editors/work.ts";
import type { Verdict } from "#feedback/response.ts";
import { COMMENTS, createCommentLists, toComment } from "./comment-lists.ts";
import type { Database, Row } from "./database.ts";
import type { Commit } from "./editors.ts";
import type { Logging } from "./editors-activity.ts";
import { HELD, LIST_CONDITIONS, reportCondition, WORK } from "./editors-filter.ts";
import { responseRows } from "./responses.ts";
import { RESPONSE_COLUMNS, toResponse } from "./rows.ts";
import { raw, type Statement, sql } from "./statement.ts";

const NOTE_COLUMNS = raw("id, response, at, author, words");

/** A change of responses: what is set in those that are not so yet, and what the log calls it. */
interface Change {
  readonly set: Statement;
  readonly unlike: Statement;
  readonly what: Act;
  readonly detail: string;
}

export function createWork(commit: Commit, database: Database, logging: Logging): Work {
  const { read, dialect } = database;
  const { comments, newest } = createCommentLists(database);
  /** Changes each of those that are not so yet, and logs it; how many were changed. */
  async function change(ids: readonly string[], { set, unlike, what, detail }: Change, by: string) {
    // In order, so that two who change the same ones do not wait for each other.
    const changed = await commit(
      [...new Set(ids)].sort().flatMap((id): Statement[] => {
        const those = sql`id = ${id} AND ${unlike}`;
        return [
          logging(
            { who: by, what, subject: id, detail },
            sql`EXISTS (SELECT 1 FROM response WHERE ${those})`,
          ),
          sql`UPDATE response SET ${set} WHERE ${those}`,
        ];
      }),
    );
    return changed.reduce((sum, rows, index) => sum + (index % 2 ? rows : 0), 0);
  }
  return {
    comments,
    async *responses(list, filter) {
      // Without a snapshot: whoever reads slowly must not keep the database from its work.
      for await (const rows of responseRows(
        { read },
        RESPONSE_COLUMNS,
        LIST_CONDITIONS[list](filter, dialect),
      ))
        yield rows.map(toResponse);
    },
    reports: (filter, limit, after) => newest(reportCondition(filter, dialect), limit, after),
    held: (limit, after) => newest(HELD, limit, after),
    async comment(id) {
      const [row] = await read(sql`${COMMENTS} WHERE id = ${id} AND ${WORK}`);
      return row && toComment(row);
    },
    setStatus: (ids, status, by) => change(ids, statusChange(status), by),
    setVerdict: (ids, verdict, by) => change(ids, verdictChange(verdict), by),
    async note({ id, response, at, author, words }) {
      await commit([
        sql`INSERT INTO note (${NOTE_COLUMNS})
            VALUES (${id}, ${response}, ${at}, ${author}, ${words}) ON CONFLICT (id) DO NOTHING`,
        logging({ who: author, what: "note-added", subject: response, detail: "" }),
      ]);
    },
    async notes(response) {
      const rows = await read(sql`
        SELECT ${NOTE_COLUMNS} FROM note WHERE response = ${response} ORDER BY at, id`);
      return rows.map(toNote);
    },
  };
}

function statusChange(status: Status): Change {
  return {
    set: sql`status = ${status}`,
    unlike: sql`${WORK} AND status <> ${status}`,
    what: "status-changed",
    detail: status,
  };
}

function verdictChange(verdict: Verdict): Change {
  return {
    set: sql`verdict = ${verdict}`,
    unlike: sql`verdict <> ${verdict}`,
    what: verdict === "held" ? "held" : "released",
    detail: "",
  };
}

function toNote([id, response, at, author, words]: Row): Note {
  return { id, response, at, author, words } as Note;
}
