import type { FeedbackStore } from "#feedback/store.ts";
import { counting, toCount } from "./counts.ts";
import { type Database, Unavailable } from "./database.ts";
import { dump } from "./dump.ts";
import { createEditorStore } from "./editors.ts";
import { createGroupCommit } from "./group-commit.ts";
import { adding, changing, finding, responses } from "./responses.ts";
import { restore } from "./restore.ts";
import { countingDue, DELETIONS, disposedOf, disposing, toDeletion, toDue } from "./retention.ts";
import { toResponse } from "./rows.ts";
import { raw } from "./statement.ts";

// A store that cannot write cannot do what it is for, so reading would not tell enough.
const PING = [
  raw("UPDATE response SET marked = 0 WHERE id = ''"),
  raw("UPDATE turn SET taken = taken + 1 WHERE name = 'ping'"),
];

/**
 * A store in a database. What may pass by itself when it is opened is no reason to reject: the calls of
 * the store then reject until the database can be used. `group` limits how many writes share a commit.
 */
export async function openSqlStore(database: Database, group?: number): Promise<FeedbackStore> {
  try {
    await database.open();
  } catch (error) {
    if (!(error instanceof Unavailable)) {
      await database.close();
      throw error;
    }
  }
  return createSqlStore(database, group);
}

function createSqlStore(database: Database, group?: number): FeedbackStore {
  const commit = createGroupCommit(database.commit, group);
  return {
    async add(response, supersedes) {
      await commit(adding(response, supersedes));
    },
    async find(id) {
      const [row] = await database.read(finding(id));
      return row && toResponse(row);
    },
    async change(id, change) {
      const [changed] = await commit([changing(id, change)]);
      return changed !== 0;
    },
    responses: (filter) => responses(database, filter),
    async counts(filter) {
      return (await database.read(counting(filter))).map(toCount);
    },
    async due(disposal) {
      return (await database.read(countingDue(disposal))).map(toDue);
    },
    async dispose(disposal, run, limit) {
      // Not in a group: it may have to wait for another server's turn, which no answer should.
      const [changed = []] = await database.commit([disposing(disposal, run, limit)]);
      return disposedOf(changed);
    },
    async deletions() {
      return (await database.read(DELETIONS)).map(toDeletion);
    },
    dump: () => dump(database),
    restore: (entries) => restore(database, entries),
    editors: createEditorStore(commit, database),
    async ping() {
      await commit(PING);
    },
    close: () => database.close(),
  };
}
