import type { EditorStore } from "#feedback/editors/editor-store.ts";
import type { Database } from "./database.ts";
import { createDigests } from "./digests.ts";
import { createAccounts } from "./editors-accounts.ts";
import { createActivityLog, createLogging } from "./editors-activity.ts";
import { createSessions } from "./editors-sessions.ts";
import { createWork } from "./editors-work.ts";
import type { createGroupCommit } from "./group-commit.ts";
import { createPublicLines } from "./public-lines.ts";
import { createTallies } from "./tallies.ts";

/** Makes one unit durable; resolves to how many rows each of its statements changed. */
export type Commit = ReturnType<typeof createGroupCommit>;
export type Read = Database["read"];

/** The editors' part of a store. */
export function createEditorStore(commit: Commit, database: Database): EditorStore {
  const { read } = database;
  const logging = createLogging();
  return {
    accounts: createAccounts(commit, read, logging),
    sessions: createSessions(commit, read, logging),
    activity: createActivityLog(commit, read, logging),
    work: createWork(commit, database, logging),
    tallies: createTallies(read),
    lines: createPublicLines(commit, read, logging),
    digests: createDigests(commit, read),
  };
}
