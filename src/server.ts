import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pino } from "pino";
import { createApp } from "#app.ts";
import { type Config, readConfig } from "#config.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import openStore from "#feedback/stores/sqlite.ts";
import { loadLocales } from "#locales/locale.ts";
import { names } from "#registry.ts";
import { loadSite } from "#site/load.ts";
import { reservedPaths } from "#web/paths.ts";

const PAGE_TYPES = new URL("../views/pages/", import.meta.url);
const CLOSE_TIMEOUT_MS = 10_000;

try {
  await start(readConfig());
} catch (error) {
  // A start fails for reasons that a person can mend: they get the words, not the stack.
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null });
  const locales = loadLocales();
  const site = loadSite(config.contentDir, {
    locales,
    pageTypes: names(PAGE_TYPES, ".njk"),
    reserved: reservedPaths(locales),
  });
  for (const { file, line, message } of site.warnings) log.warn(`${file}:${line}: ${message}`);
  const store = openData(config);
  const server = createServer(createApp({ site, locales, store, log }));
  await listen(server, config);
  const name = site.settings.name[site.settings.defaultLocale];
  process.stdout.write(`${name} is served on ${address(server, config)}\n`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => close(server, () => store.close()));
  }
}

function openData({ dataDir }: Config): FeedbackStore {
  try {
    return openStore(join(dataDir, "feedback.db"));
  } catch (error) {
    throw new Error(`DATA_DIR ${dataDir} cannot be used: ${(error as Error).message}`);
  }
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(`Cannot serve on HOST ${host}, PORT ${port}: ${error.message}.`)),
    );
    server.listen(port, host, resolve);
  });
}

function address(server: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "127.0.0.1" || host === "::1" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** Finishes what is in flight, then closes the store; what has not finished in time is cut off. */
function close(server: Server, closeStore: () => Promise<void>): void {
  server.close(() => void closeStore());
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS).unref();
}
