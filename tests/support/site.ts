import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { type AppDeps, createApp } from "#app.ts";
import { sqliteUrl } from "#config.ts";
import { loadContent } from "#content.ts";
import { createGuard } from "#feedback/abuse/guard.ts";
import { createAttempts } from "#feedback/editors/attempts.ts";
import { createPasswords } from "#feedback/editors/password.ts";
import { openStore } from "#feedback/open.ts";
import { loadLocales } from "#locales/locale.ts";
import { createAuditFindings } from "#web/editor/audit-findings.ts";
import { createShownLines } from "#web/shown-lines.ts";

/** The content folder of the example site. */
export const EXAMPLE = fileURLToPath(new URL("../../content", import.meta.url));

/** Where the editors' area is. */
export const EDITOR_PATH = "/redaktion";
/** Hashes passwords in no time. */
export const passwords = createPasswords({ ln: 4, r: 1, p: 1 });

export const locales = loadLocales();

/** The real application on a content folder (the example site's, unless told otherwise) and a store of its own. */
export async function makeApp(
  contentDir = EXAMPLE,
  log = pino({ level: "silent" }),
  more: Partial<AppDeps> = {},
) {
  const { site } = loadContent(contentDir, EDITOR_PATH);
  const folder = mkdtempSync(join(tmpdir(), "lyhord-"));
  const file = join(folder, "feedback.db");
  const store = await openStore(sqliteUrl(file));
  // One visitor proxy away, so that a test can be many visitors.
  const editor = { attempts: createAttempts(), passwords, editorPath: EDITOR_PATH };
  const own = { site, locales, store, guard: createGuard(), trustProxy: 1, log };
  const shown = {
    lines: createShownLines(store.editors.lines),
    auditFindings: createAuditFindings(undefined, log),
  };
  const deps = { ...own, ...editor, ...shown, ...more };
  return {
    app: createApp(deps),
    deps,
    site,
    store,
    /** The SQLite file that holds the responses. */
    file,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const NOTHING = { softPerMinute: 0, hardPerMinute: 0, softPerDay: 0 };
/** Takes nothing. */
const FLOODED = createGuard({ limits: { answers: NOTHING, comments: NOTHING } });

/** Single sign-on at a provider that is away. */
const SIGN_ON: NonNullable<AppDeps["singleSignOn"]> = {
  issuer: "http://127.0.0.1:1",
  clientId: "lyhord",
  clientSecret: "a secret",
  name: "Verkets inloggning",
  scope: "openid",
  roleClaim: "roles",
  roles: new Map(),
};

/** Rewrites an HTML response on its way out: for tests that break a page on purpose. */
export type Change = (html: string, path: string) => string;

/** The real application, listening on a port of its own. */
export async function startSite(
  options: {
    contentDir?: string;
    change?: Change;
    storeFails?: boolean;
    flooded?: boolean;
    signOn?: boolean;
    /** The JSON report of an audit, for editors to see. */
    auditReport?: string;
  } = {},
) {
  const more = {
    ...(options.flooded && { guard: FLOODED }),
    ...(options.signOn && { singleSignOn: SIGN_ON }),
    ...(options.auditReport && {
      auditFindings: createAuditFindings(options.auditReport, pino({ level: "silent" })),
    }),
  };
  const made = await makeApp(options.contentDir, undefined, more);
  if (options.storeFails) breakStore(made.file);
  const server = createServer(options.change ? changing(made.app, options.change) : made.app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    site: made.site,
    store: made.store,
    /** Shows the public lines that the store now has. */
    refreshLines: () => made.deps.lines.refresh(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await made.close();
    },
  };
}

/** Makes every statement of the store fail, as a broken file would. */
function breakStore(file: string): void {
  const database = new DatabaseSync(file);
  database.exec("DROP TABLE response");
  database.close();
}

function changing(app: RequestListener, change: Change): RequestListener {
  return (request, response) => {
    request.headers["accept-encoding"] = "identity";
    const end = response.end.bind(response);
    response.end = ((body?: unknown, ...rest: []) => {
      const type = String(response.getHeader("content-type"));
      if (!Buffer.isBuffer(body) || !type.startsWith("text/html")) return end(body, ...rest);
      const changed = Buffer.from(change(body.toString(), request.url ?? "/"));
      response.setHeader("Content-Length", changed.length);
      return end(changed);
    }) as typeof response.end;
    app(request, response);
  };
}
