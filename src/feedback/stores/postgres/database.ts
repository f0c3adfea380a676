import { DatabaseError, type Pool, type PoolClient } from "pg";
import type { Database, Snapshot, Unit } from "#feedback/sql/database.ts";
import { named } from "./failure.ts";
import { migrate } from "./migrate.ts";
import { connectAlone, createPool } from "./pool.ts";
import { commit, createNames, type NameOf, read } from "./transaction.ts";

/** One for groups of answers and one for a disposal, which may have to wait its turn. */
const WRITERS = 2;
const READERS = 4;
/** Serialization failure and deadlock: the transaction would have done had it come alone. */
const TRY_AGAIN = ["40001", "40P01"];
const ATTEMPTS = 5;

/** A PostgreSQL database. It connects and migrates when first used, and again until that has succeeded. */
export function createPostgresDatabase(url: string): Database {
  const name = nameIn(url);
  const writers = createPool(url, WRITERS, true);
  const readers = createPool(url, READERS, false);
  const nameOf = createNames();
  let ready: Promise<void> | undefined;
  let closed = false;
  function open(): Promise<void> {
    ready ??= named(name, () => using(writers, (client) => migrate(client, name))).catch(
      (error) => {
        ready = undefined;
        throw error;
      },
    );
    return ready;
  }
  async function whenOpen<T>(run: () => Promise<T>): Promise<T> {
    await open();
    return named(name, run);
  }
  return {
    name,
    dialect: "postgres",
    open,
    commit: (units) => whenOpen(() => insistent(writers, units, nameOf)),
    read: (statement) => whenOpen(() => using(readers, (client) => read(client, statement))),
    snapshot: () => whenOpen(() => snapshot(readers, name)),
    async bulk(portions, last) {
      await open();
      const client = await named(name, () => connectAlone(url));
      const run = (unit: Unit) => named(name, () => commit(client, [unit], nameOf));
      try {
        for await (const portion of portions) await run(portion);
        const [changed = []] = await run(last);
        return changed;
      } finally {
        await client.end();
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      await Promise.all([writers.end(), readers.end()]);
    },
  };
}

/** Runs something on a connection of a pool, which throws it away when that fails. */
async function using<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await run(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function insistent(pool: Pool, units: readonly Unit[], nameOf: NameOf, attempt = 1) {
  try {
    return await using(pool, (client) => commit(client, units, nameOf));
  } catch (error) {
    const again = error instanceof DatabaseError && TRY_AGAIN.includes(error.code ?? "");
    if (!again || attempt === ATTEMPTS) throw error;
    return insistent(pool, units, nameOf, attempt + 1);
  }
}

async function snapshot(pool: Pool, name: string): Promise<Snapshot> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // The view is of the moment of the first statement, so one is made at once.
    await client.query("SELECT 1");
  } catch (error) {
    client.release(true);
    throw error;
  }
  let ended = false;
  return {
    read: (statement) => named(name, () => read(client, statement)),
    async end() {
      if (ended) return;
      ended = true;
      const failed = await client.query("COMMIT").then(
        () => false,
        () => true,
      );
      client.release(failed);
    },
  };
}

function nameIn(url: string): string {
  // What the parser throws holds the whole URL, with the password.
  const parsed = URL.parse(url);
  if (!parsed) {
    throw new Error(
      "DATABASE_URL is no address: write it as postgres://user:password@host:port/database, with percent signs for what is not a letter or a digit in the password.",
    );
  }
  const host = parsed.searchParams.get("host") ?? parsed.hostname;
  return `PostgreSQL at ${host || "localhost"}:${parsed.port || 5432}${parsed.pathname}`;
}
