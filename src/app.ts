import { fileURLToPath } from "node:url";
import express, { type Express } from "express";
import type { Logger } from "pino";
import type { Guard } from "#feedback/abuse/guard.ts";
import type { Attempts } from "#feedback/editors/attempts.ts";
import type { Passwords } from "#feedback/editors/password.ts";
import { createIds } from "#feedback/ids.ts";
import { createCleaner } from "#feedback/personal-data/cleaner.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { createAnnouncer } from "#links/announcer.ts";
import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import { createAssets } from "#web/assets.ts";
import { redirectToCanonical } from "#web/canonical.ts";
import type { AuditFindings } from "#web/editor/audit-findings.ts";
import { sessionCookie } from "#web/editor/cookie.ts";
import { editorErrors, editorHeaders } from "#web/editor/errors.ts";
import { editorRoutes } from "#web/editor/routes.ts";
import { pendingCookie } from "#web/editor/sign-on/pending.ts";
import { createProvider, type ProviderSettings } from "#web/editor/sign-on/provider.ts";
import { errorPage, notFound } from "#web/errors.ts";
import { feedbackRoutes } from "#web/feedback/routes.ts";
import { serveFiles } from "#web/files.ts";
import { readForm } from "#web/form.ts";
import { health } from "#web/health.ts";
import { createHtml, createSendHtml } from "#web/html.ts";
import { servePages } from "#web/pages.ts";
import { requestLog } from "#web/request-log.ts";
import { refuseCrossOrigin, securityHeaders } from "#web/security.ts";
import { createShell as shellMaker } from "#web/shell.ts";
import type { ShownLines } from "#web/shown-lines.ts";
import { serveSitemap } from "#web/sitemap.ts";

const VIEWS = fileURLToPath(new URL("../views", import.meta.url));
const PUBLIC = fileURLToPath(new URL("../public", import.meta.url));

/** What the application is made of. */
export interface AppDeps {
  readonly site: Site;
  readonly locales: ReadonlyMap<string, Locale>;
  readonly store: FeedbackStore;
  readonly guard: Guard;
  readonly attempts: Attempts;
  readonly passwords: Passwords;
  readonly lines: ShownLines;
  readonly auditFindings: AuditFindings;
  /** As Config has it. */
  readonly editorPath: string;
  /** As Config has it. */
  readonly singleSignOn?: ProviderSettings | undefined;
  /** As Config has it. */
  readonly trustProxy?: number | readonly string[] | undefined;
  readonly log: Logger;
}

/** The application: the middleware, in order. Throws when a template or an asset is missing. */
export function createApp(deps: AppDeps): Express {
  const { site, locales, store, guard, editorPath, trustProxy, log } = deps;
  const { settings } = site;
  const announce = createAnnouncer({ ...settings.links, ...settings }, locales, {
    fileSize: (path) => site.files.get(path)?.size,
    locale: (path) => site.page(path)?.locale,
  });
  const html = createHtml(VIEWS, announce);
  const send = createSendHtml(html);
  const assets = createAssets(PUBLIC, settings.accent);
  const createShell = shellMaker(site, locales, assets);
  const newId = createIds();
  const clean = createCleaner(settings.feedback.personalData);
  const feedback = { site, locales, store, guard, clean, newId, createShell, send, log };

  const editor = { ...deps, ...editorAccess(deps), newId, assets, send };

  const app = express();
  app.disable("x-powered-by");
  app.enable("case sensitive routing");
  app.enable("strict routing");
  if (trustProxy !== undefined) app.set("trust proxy", trustProxy);
  app.use(requestLog(log));
  app.use(securityHeaders("site"));
  app.use(editorPath, securityHeaders("editors"), editorHeaders());
  app.get("/healthz", health(store));
  app.use(assets.serve);
  app.use(serveFiles(site));
  app.use(serveSitemap(site));
  app.use(readForm(), refuseCrossOrigin(settings.baseUrl));
  app.use(editorPath, editorRoutes(editor));
  for (const tag of settings.locales) {
    app.use(feedbackRoutes(locales.get(tag) as Locale, feedback));
  }
  app.use(redirectToCanonical(site));
  app.use(servePages(site, locales, createShell, html, deps.lines));
  app.use(notFound());
  app.use(editorPath, editorErrors(editor));
  app.use(errorPage(site, locales, createShell, send, log));
  return app;
}

/** Where the editors' area is and how people get into it. */
function editorAccess({ site, store, editorPath: root, singleSignOn }: AppDeps) {
  const { baseUrl } = site.settings;
  const left = `${baseUrl}${root}/logga-in`;
  const signOn = singleSignOn && {
    provider: createProvider(singleSignOn, { callback: `${left}/svar`, left }),
    pending: pendingCookie(baseUrl, singleSignOn.clientSecret),
  };
  return { root, editors: store.editors, cookie: sessionCookie(baseUrl), signOn };
}
