import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { MalformedForm } from "#feedback/form.ts";
import type { Locale, TextKey } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import { writtenWords } from "./form.ts";
import type { SendHtml } from "./html.ts";
import { localeOf } from "./paths.ts";
import type { CreateShell, Shell } from "./shell.ts";

/** The statuses with words of their own; the rest share those of their class. */
const WORDED = [403, 404, 405, 410, 413] as const;

/** What views/error.njk receives. */
export interface ErrorView extends Shell {
  readonly text: string;
  /** What the visitor had written, or "": no error takes anyone's words. */
  readonly words: string;
}

/** Passes whatever nothing else answered on as 404. */
export function notFound(): RequestHandler {
  return (_request, _response, next) => next({ status: 404 });
}

/**
 * The one error handler: a page in the site's layout and in the language of the URL. An error without
 * a status of its own is ours: 500, and logged with its stack.
 */
export function errorPage(
  site: Site,
  locales: ReadonlyMap<string, Locale>,
  createShell: CreateShell,
  send: SendHtml,
  log: Logger,
): ErrorRequestHandler {
  return (error, request, response, next) => {
    const status = errorStatus(error);
    if (status >= 500) log.error({ err: error, status }, "a request failed");
    if (response.headersSent) return next(error);
    const locale = locales.get(localeOf(site, request.path)) as Locale;
    const shell = createShell({
      locale,
      path: request.path,
      heading: locale.text(errorKey(status, "title")),
      inLocale: (tag) => site.start(tag).path,
    });
    const view: ErrorView = {
      ...shell,
      text: locale.text(errorKey(status, "text")),
      words: writtenWords(request),
    };
    send(request, response.status(status), "error.njk", view);
  };
}

/** The HTTP status of whatever was thrown: 500 for what has none. */
export function errorStatus(error: unknown): number {
  if (error instanceof MalformedForm) return 400;
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}

/** The key of what a status is called, or of what it means for the visitor. */
export function errorKey(status: number, part: "title" | "text"): TextKey {
  const worded = WORDED.find((candidate) => candidate === status);
  return `error.${worded ?? (status < 500 ? "4xx" : "5xx")}.${part}`;
}
