import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createApp } from "#app.ts";
import { type Config, readConfig } from "#config.ts";
import { loadContent } from "#content.ts";
import { digestWeekly } from "#digest/weekly.ts";
import { createGuard } from "#feedback/abuse/guard.ts";
import { createAttempts } from "#feedback/editors/attempts.ts";
import { createPasswords } from "#feedback/editors/password.ts";
import { openStore } from "#feedback/open.ts";
import { retainDaily } from "#retain-daily.ts";
import { createAuditFindings } from "#web/editor/audit-findings.ts";
import { refreshLines } from "#web/refresh-lines.ts";
import { createShownLines } from "#web/shown-lines.ts";

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
  const { site, locales } = loadContent(config.contentDir, config.editorPath);
  for (const { file, line, message } of site.warnings) log.warn(`${file}:${line}: ${message}`);
  const store = await openStore(config.databaseUrl);
  store
    .ping()
    .catch((error) => log.error({ error: String(error) }, "answers cannot be stored yet"));
  const { trustProxy, editorPath, singleSignOn } = config;
  const guards = { guard: createGuard(), attempts: createAttempts(), passwords: createPasswords() };
  const lines = createShownLines(store.editors.lines);
  const app = createApp({
    ...{ site, locales, store, ...guards, lines, log },
    auditFindings: createAuditFindings(config.auditReport, log),
    ...{ editorPath, trustProxy, singleSignOn },
  });
  const server = createServer(app);
  await listen(server, config);
  const name = site.settings.name[site.settings.defaultLocale];
  process.stdout.write(`${name} is served on ${address(server, config)}\n`);
  const stopRefreshing = refreshLines(lines, log);
  const stopRetaining = retainDaily(store, site.settings.feedback.retention, log);
  const deps = { site, locales, store, editorPath };
  const stopDigest = digestWeekly(deps, config.digestMail, log);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      stopRefreshing();
      stopRetaining();
      stopDigest();
      close(server, () => store.close());
    });
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
