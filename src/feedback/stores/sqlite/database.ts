import { type Database, type Row, Unavailable, type Unit } from "#feedback/sql/database.ts";
import { committing } from "./calls.ts";
import { createThread, type Thread } from "./thread.ts";

/** A SQLite file as a database. One thread writes and another reads, so that neither waits for the other, and nobody for both. */
export function createSqliteDatabase(file: string): Database {
  const writer = createThread(file);
  const reader = createThread(file);
  let snapshots = 0;
  return {
    name: file,
    dialect: "sqlite",
    async open() {
      await writer.call({ kind: "open" });
    },
    async commit(units) {
      try {
        return (await writer.call(committing(units))) as number[][];
      } catch (error) {
        // The connections of a process share what SQLite knows of the write-ahead log: one that was made
        // while the disk was read-only keeps new ones from writing for as long as it is open.
        if (error instanceof Unavailable)
          await reader.call({ kind: "renew" }).catch(() => undefined);
        throw error;
      }
    },
    async read({ text, values }) {
      return (await reader.call({ kind: "read", text, values })) as Row[];
    },
    async snapshot() {
      snapshots += 1;
      const snapshot = snapshots;
      await reader.call({ kind: "begin", snapshot });
      return {
        async read({ text, values }) {
          return (await reader.call({ kind: "read", snapshot, text, values })) as Row[];
        },
        async end() {
          await reader.call({ kind: "end", snapshot }).catch(() => undefined);
        },
      };
    },
    async bulk(portions, last) {
      const thread = createThread(file);
      try {
        return await inBulk(thread, portions, last);
      } finally {
        await thread.close();
      }
    },
    async close() {
      await Promise.all([writer.close(), reader.close()]);
    },
  };
}

async function inBulk(
  thread: Thread,
  portions: AsyncIterable<Unit>,
  last: Unit,
): Promise<readonly number[]> {
  for await (const portion of portions) await thread.call(committing([portion], false));
  const [changed = []] = (await thread.call(committing([last]))) as number[][];
  return changed;
}
