import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { Client } from "pg";

/** What undoes schema version 5, and 4, in both databases: 6 is but a trigger of SQLite's. */
const UNDO_5 = `DROP INDEX response_inbox; DROP INDEX response_inbox_page;
  CREATE INDEX response_comment ON response (created_at) WHERE comment IS NOT NULL;
  CREATE INDEX response_page_comment ON response (page, created_at) WHERE comment IS NOT NULL;
  CREATE INDEX response_status ON response (status, created_at) WHERE comment IS NOT NULL;`;
const UNDO_4 = `DROP TABLE version_tally; DROP TABLE day_tally; DROP TABLE public_line;
  DROP INDEX response_report; DROP INDEX response_report_status; DROP INDEX response_report_page;`;

/**
 * Takes the database at a store's address, which nobody has open, back to an earlier schema, with what is
 * in it: to version 4, from before the index of words, or to 3, from before the roll-ups too.
 */
export async function takeBack(url: string, version: 3 | 4): Promise<void> {
  const undo = version === 4 ? UNDO_5 : UNDO_5 + UNDO_4;
  if (url.startsWith("sqlite:")) return takeBackFile(url, version, undo);
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     AND (proname LIKE 'comment%' OR proname = 'tally_writer' OR ($1 = 3 AND proname LIKE 'tally%'))`,
    [version],
  );
  for (const { name } of rows) await client.query(`DROP FUNCTION IF EXISTS ${name} CASCADE`);
  await client.query(
    `${undo} DELETE FROM schema_version; INSERT INTO schema_version VALUES (${version})`,
  );
  await client.end();
}

function takeBackFile(url: string, version: 3 | 4, undo: string): void {
  const database = new DatabaseSync(fileURLToPath(url.replace("sqlite:", "file:")));
  const triggers = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all()
    .map(({ name }) => String(name));
  const gone =
    version === 4 ? /^(comment|activity_no_replace)/ : /^(comment|tally|activity_no_replace)/;
  for (const name of triggers) if (gone.test(name)) database.exec(`DROP TRIGGER ${name}`);
  database.exec(`DROP TABLE comment_part_known; DROP TABLE comment_part; DROP TABLE comment_number;
    ${undo} PRAGMA user_version = ${version}`);
  database.close();
}
