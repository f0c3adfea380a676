import type { RequestHandler } from "express";
import { isChangeable } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import { responsePath } from "#web/paths.ts";
import type { FeedbackDeps } from "./deps.ts";
import { orUnavailable } from "./saving.ts";

/** Deletes the comment of a response within its day, and goes on (303) to a page that says so. */
export function deleteComment(locale: Locale, { site, store }: FeedbackDeps): RequestHandler {
  return async (request, response, next) => {
    const id = request.params.id as string;
    const found = await orUnavailable(store.find(id));
    if (found === undefined) return next();
    if (!isChangeable(found, new Date())) return next({ status: 410 });
    await orUnavailable(store.change(id, { comment: null, removed: {}, possible: [] }));
    response.redirect(303, responsePath(site, locale, id, "deleted"));
  };
}
