import { type RequestHandler, Router } from "express";
import type { Locale } from "#locales/locale.ts";
import { feedbackPath } from "#web/paths.ts";
import { takeAnswer } from "./answer.ts";
import { takeComment } from "./comment.ts";
import { commentView } from "./comment-view.ts";
import type { FeedbackDeps } from "./deps.ts";
import { receiptView } from "./receipt-view.ts";
import { orUnavailable } from "./saving.ts";

/**
 * The steps of the page's question in one locale: the answer is sent and saved (303), thanked for on a
 * page of its own with a comment box, and the comment acknowledged with a receipt. Nothing is
 * acknowledged before the store has it; whatever goes wrong, the visitor's words are on the page.
 */
export function feedbackRoutes(locale: Locale, deps: FeedbackDeps): RequestHandler {
  const { site, store, send } = deps;
  const root = feedbackPath(site, locale);
  return Router()
    .get(root, (_request, response) => response.redirect(303, site.start(locale.tag).path))
    .post(root, takeAnswer(locale, deps))
    .get(`${root}/:id`, async (request, response, next) => {
      const found = await orUnavailable(store.find(request.params.id));
      if (found === undefined) return next();
      send(request, response, "feedback/comment.njk", commentView(deps, locale, found));
    })
    .post(`${root}/:id`, takeComment(locale, deps))
    .get(`${root}/:id/${locale.text("path.receipt")}`, async (request, response, next) => {
      const found = await orUnavailable(store.find(request.params.id));
      if (found === undefined) return next();
      send(request, response, "feedback/receipt.njk", receiptView(deps, locale, found));
    });
}
