import type { Place } from "#feedback/editors/activity.ts";
import type { Comment, CommentFilter } from "#feedback/editors/work.ts";
import type { Database, Row } from "./database.ts";
import { commentCondition, wordCondition } from "./editors-filter.ts";
import { all } from "./filter.ts";
import { RESPONSE_COLUMNS, toResponse } from "./rows.ts";
import type { Dialect } from "./schema.ts";
import { mayHold } from "./search.ts";
import { raw, type Statement, sql } from "./statement.ts";

/** Columns for `toComment`. */
export const COMMENTS = raw(`SELECT ${RESPONSE_COLUMNS}, status,
  (SELECT count(*) FROM note WHERE note.response = response.id) FROM response`);
const RESPONSE_WIDTH = RESPONSE_COLUMNS.split(",").length;
const NEWEST_FIRST = raw("ORDER BY created_at DESC, id DESC");
/** In so many of the newest comments, words are looked for one by one first: what is common is there. */
const RECENT = 3000;
/** When more comments than these may hold the words, it is quicker to go through all. */
const FEW = 10_000;
/** The texts in a list in JSON, as rows. */
const EACH: Readonly<Record<Dialect, (list: string) => Statement>> = {
  sqlite: (list) => sql`SELECT value FROM json_each(${list})`,
  postgres: (list) => sql`SELECT json_array_elements_text(CAST(${list} AS json))`,
};

/** Lists of responses, newest first. */
export function createCommentLists({ read, dialect }: Pick<Database, "read" | "dialect">) {
  /** Those that meet a condition. What is to be shown is read for these alone. */
  async function newest(
    condition: Statement,
    limit: number,
    after?: Place,
    rows: Statement = raw("response"),
  ): Promise<readonly Comment[]> {
    const found = await read(sql`
      ${COMMENTS} WHERE id IN (
        SELECT id FROM ${rows} WHERE ${all([condition, before(after)])} ${NEWEST_FIRST} LIMIT ${limit})
      ${NEWEST_FIRST}`);
    return found.map(toComment);
  }
  /** Common words are soon met on the way from the newest comment; for rare ones the index is asked. */
  async function holding(filter: CommentFilter, words: string, limit: number, after?: Place) {
    const { words: _, ...rest } = filter;
    const others = sql`
      FROM response WHERE ${all([commentCondition(rest, dialect), before(after)])} ${NEWEST_FIRST}`;
    const recent = sql`(SELECT id, created_at, comment ${others} LIMIT ${RECENT}) AS recent`;
    const common = await newest(wordCondition(words), limit, after, recent);
    if (common.length === limit) return common;
    const more = await read(sql`SELECT id ${others} LIMIT 1 OFFSET ${RECENT}`);
    if (more.length === 0) return common;
    const index = mayHold(words, FEW + 1, dialect);
    const ids = index && (await read(index)).flat();
    const few = ids && ids.length <= FEW && sql`id IN (${EACH[dialect](JSON.stringify(ids))})`;
    return newest(all([commentCondition(filter, dialect), few ?? false]), limit, after);
  }
  return {
    newest,
    comments: (filter: CommentFilter, limit: number, after?: Place) =>
      filter.words === undefined
        ? newest(commentCondition(filter, dialect), limit, after)
        : holding(filter, filter.words, limit, after),
  };
}

/** The comment in a row of COMMENTS. */
export function toComment(row: Row): Comment {
  const [status, notes] = row.slice(RESPONSE_WIDTH);
  return { response: toResponse(row), status, notes } as Comment;
}

function before(place: Place | undefined): Statement | false {
  return place === undefined ? false : sql`(created_at, id) < (${place.at}, ${place.id})`;
}
