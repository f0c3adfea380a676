import type { MigrationStatement } from "./schema.ts";

/** How many characters a part of a comment has, as SQLite's tokenizer "trigram" makes them. */
export const PART_LENGTH = 3;

const COMMENT = "WHERE comment IS NOT NULL";
/** What lists of comments are filtered by, so that those that are let through are found in an index alone. */
const FILTERED = "locale, status, verdict, answer, reasons";
/** Two spaces at the end, so that each character of a comment begins a part. */
const PADDED = (comment: string) => `${comment} || '  '`;
// An index without content is told what it is to forget (https://sqlite.org/fts5.html#the_delete_command).
const REMOVE = `INSERT INTO comment_part (comment_part, rowid, comment)
    SELECT 'delete', number, ${PADDED("OLD.comment")} FROM comment_number WHERE response = OLD.id;
  DELETE FROM comment_number WHERE response = OLD.id;`;
const ADD = `INSERT INTO comment_number (response) SELECT NEW.id WHERE NEW.comment IS NOT NULL;
  INSERT INTO comment_part (rowid, comment)
    SELECT number, ${PADDED("NEW.comment")} FROM comment_number WHERE response = NEW.id;`;

/**
 * What makes lists of comments quick among many.
 *
 * By what is chosen: two indexes that hold all that there is to choose by, one of them by page.
 *
 * By words: an index of which three characters in a row each comment holds. No word can be read out of it,
 * and what goes from a comment goes from it too. SQLite: `comment_part` (FTS5) under the numbers of
 * `comment_number`, kept by triggers, and its parts in `comment_part_known`; what is deleted is overwritten at once, and not only marked.
 * PostgreSQL: what the function `comment_parts` makes of a comment, in which A to Z are small, in a GIN
 * index. GIN keeps the parts themselves, but not which comments had them.
 */
export const SEARCH: readonly MigrationStatement[] = [
  `CREATE INDEX response_inbox ON response (created_at, id, page, ${FILTERED}) ${COMMENT}`,
  `CREATE INDEX response_inbox_page ON response (page, created_at, id, ${FILTERED}) ${COMMENT}`,
  "DROP INDEX response_comment",
  "DROP INDEX response_page_comment",
  "DROP INDEX response_status",
  {
    sqlite: [
      `CREATE TABLE comment_number (
         number   INTEGER PRIMARY KEY,
         response TEXT NOT NULL UNIQUE
       ) STRICT`,
      `CREATE VIRTUAL TABLE comment_part USING fts5 (
         comment, content = '', detail = none, columnsize = 0, tokenize = 'trigram'
       )`,
      "CREATE VIRTUAL TABLE comment_part_known USING fts5vocab (comment_part, row)",
      "INSERT INTO comment_part (comment_part, rank) VALUES ('secure-delete', 1)",
      `INSERT INTO comment_number (response) SELECT id FROM response ${COMMENT} ORDER BY created_at`,
      `INSERT INTO comment_part (rowid, comment)
         SELECT number, ${PADDED("comment")} FROM comment_number JOIN response ON id = response ORDER BY number`,
      `CREATE TRIGGER comment_added AFTER INSERT ON response WHEN NEW.comment IS NOT NULL
         BEGIN ${ADD} END`,
      `CREATE TRIGGER comment_changed AFTER UPDATE OF comment ON response
         WHEN NEW.comment IS NOT OLD.comment BEGIN ${REMOVE} ${ADD} END`,
      `CREATE TRIGGER comment_deleted AFTER DELETE ON response WHEN OLD.comment IS NOT NULL
         BEGIN ${REMOVE} END`,
    ],
    postgres: [
      `CREATE FUNCTION comment_parts(comment text) RETURNS tsvector
         LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
         AS $$ DECLARE small text := lower(${PADDED('comment COLLATE "C"')}); BEGIN
           RETURN array_to_tsvector(ARRAY(SELECT substr(small, place, ${PART_LENGTH})
             FROM generate_series(1, length(small) - ${PART_LENGTH - 1}) AS place)); END $$`,
      `CREATE INDEX response_comment_part ON response USING gin (comment_parts(comment)) ${COMMENT}`,
      // The planner takes words to be more common than they are, and would rather make the parts of all
      // comments than ask the index; with less memory the index would tell of pages only, not of rows.
      `CREATE FUNCTION comments_with(query tsquery, most integer) RETURNS SETOF text
         LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off
         SET enable_indexonlyscan = off SET max_parallel_workers_per_gather = 0 SET work_mem = '64MB'
         AS $$ SELECT id FROM response
           ${COMMENT} AND comment_parts(comment) @@ query LIMIT most $$`,
    ],
  },
];
