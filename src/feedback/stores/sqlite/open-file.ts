import type { Row } from "#feedback/sql/database.ts";
import type { Call } from "./calls.ts";
import { BUSY_TIMEOUT_MS, type Connection, connect, rollBack } from "./connection.ts";

/** How long nothing is written before the log is emptied, so that deleted words do not stay in it. */
const IDLE_MS = 1000;

type Commit = Extract<Call, { kind: "commit" }>;
type Read = Extract<Call, { kind: "read" }>;

/** A file with its connections: one for writing and reading, opened when needed, and one per snapshot. */
export function createFile(path: string) {
  const snapshots = new Map<number, Connection>();
  let main: Connection | undefined;
  let idle: NodeJS.Timeout | undefined;
  function tidyWhenIdle(): void {
    idle ??= setTimeout(() => {
      if (main && !emptyLog(main)) tidyWhenIdle();
    }, IDLE_MS);
    idle.refresh();
  }
  function open(): Connection {
    main ??= connect(path);
    return main;
  }
  function end(snapshot: number): void {
    snapshots.get(snapshot)?.close();
    snapshots.delete(snapshot);
  }
  return {
    open: () => void open(),
    commit(call: Commit) {
      tidyWhenIdle();
      return commit(open(), call);
    },
    read({ snapshot, text, values }: Read): readonly Row[] {
      const connection = snapshot === undefined ? open() : snapshots.get(snapshot);
      if (!connection) throw new Error("The snapshot is gone: read anew from the beginning.");
      return connection.prepare(text).all(...values) as unknown as Row[];
    },
    begin(snapshot: number): void {
      const connection = connect(path);
      snapshots.set(snapshot, connection);
      // The view is of the moment of the first read, so one is made at once.
      connection.database.exec("BEGIN; SELECT count(*) FROM sqlite_schema");
    },
    end,
    /** Closes the connection, but no snapshot's; the next call opens a new one. */
    renew(): void {
      main?.close();
      main = undefined;
    },
    /** Closes every connection; the next call opens what it needs. */
    close(): void {
      for (const snapshot of [...snapshots.keys()]) end(snapshot);
      main?.close();
      main = undefined;
    },
  };
}

function commit({ database, prepare }: Connection, { texts, units, locks }: Commit): number[][] {
  database.exec(locks ? "BEGIN IMMEDIATE" : "BEGIN");
  try {
    const statements = texts.map(prepare);
    const changed = units.map((unit) =>
      unit.map(([number, values]) => Number(statements[number]?.run(...values).changes)),
    );
    database.exec("COMMIT");
    return changed;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** False when somebody still reads from the log. */
function emptyLog({ database }: Connection): boolean {
  try {
    database.exec("PRAGMA busy_timeout = 0");
    return database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy === 0;
  } catch {
    return true;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}
