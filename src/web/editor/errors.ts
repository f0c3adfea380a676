import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Locale } from "#locales/locale.ts";
import { errorKey, errorStatus } from "#web/errors.ts";
import { writtenWords } from "#web/form.ts";
import type { EditorDeps } from "./deps.ts";
import { EDITOR_FIELDS } from "./fields.ts";
import { guestLanguage } from "./language.ts";
import { editorShell, type NoticeView } from "./shell.ts";

/** The headers of whatever answers in the area: kept by no cache, found by no search engine. */
export function editorHeaders(): RequestHandler {
  return (_request, response, next) => {
    response.set({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" });
    next();
  };
}

/** What went wrong, in the area's layout and the browser's language; a note that was sent stands on the page. */
export function editorErrors(deps: EditorDeps): ErrorRequestHandler {
  return (error, request, response, next) => {
    const status = errorStatus(error);
    if (status >= 500) deps.log.error({ err: error, status }, "a request of an editor failed");
    if (response.headersSent) return next(error);
    const locale = deps.locales.get(guestLanguage(request)) as Locale;
    const shell = editorShell(deps, request, { locale }, locale.text(errorKey(status, "title")));
    const view: NoticeView = {
      ...shell,
      text: locale.text(status === 403 ? "editor.foreign" : errorKey(status, "text")),
      words: writtenWords(request, EDITOR_FIELDS.note),
    };
    deps.send(request, response.status(status), "editor/notice.njk", view);
  };
}
