import { Client, type ClientConfig, Pool, type PoolClient, types } from "pg";

const CONNECT_TIMEOUT_MS = 3000;
/** The server gives up first, so that the connection stays usable. */
const STATEMENT_TIMEOUT_MS = 10_000;
const ANSWER_TIMEOUT_MS = 12_000;
const INT8 = 20;

/** Connections for calls that are over soon. A connection that breaks while nobody uses it is no news: the next one is made anew. */
export function createPool(url: string, most: number, pipeline: boolean): Pool {
  const pool = new Pool({
    ...settings(url),
    max: most,
    pipeline,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    allowExitOnIdle: true,
  });
  pool.on("error", () => undefined);
  // While somebody has a connection the pool does not listen, and what breaks it between two
  // statements reaches nobody: the next statement rejects.
  pool.on("connect", (client: PoolClient) => client.on("error", () => undefined));
  return pool;
}

/** A connection for a call that may take its time. */
export async function connectAlone(url: string): Promise<Client> {
  const client = new Client({ ...settings(url), pipeline: true });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

function settings(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: "lyhord",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: {
      // Counts are far below what a number holds exactly.
      getTypeParser: ((oid: number, format?: "text" | "binary") =>
        oid === INT8 ? Number : types.getTypeParser(oid, format ?? "text")) as never,
    },
  };
}
