import { openSqlStore } from "#feedback/sql/sql-store.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { createSqliteDatabase } from "./sqlite/database.ts";
import { fileOf } from "./sqlite/file.ts";

/**
 * A store in one SQLite file: `sqlite:///absolute/path/feedback.db`, percent signs encoding as in any
 * URL. The file and its folder are made when missing, for the owner only. Rejects when the file cannot
 * be used for a reason that a person must mend.
 */
export default async function openSqlite(url: string, group?: number): Promise<FeedbackStore> {
  return openSqlStore(createSqliteDatabase(fileOf(url)), group);
}
