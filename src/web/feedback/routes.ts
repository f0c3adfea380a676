import { type RequestHandler, Router } from "express";
import { isChangeable, NOTHING_SAID } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import { feedbackPath, responsePath } from "#web/paths.ts";
import { takeAnswer } from "./answer.ts";
import { takeComment } from "./comment.ts";
import { commentView } from "./comment-view.ts";
import { deleteComment } from "./delete-comment.ts";
import type { FeedbackDeps } from "./deps.ts";
import { receiptView } from "./receipt-view.ts";
import { orUnavailable } from "./saving.ts";

/**
 * The steps of the page's question in one locale: the answer is sent and saved (303), thanked for on a
 * page of its own with reasons and a comment box, and those are acknowledged with a receipt, from where
 * everything can be changed for a day. Nothing is acknowledged before the store has it; whatever goes
 * wrong, the visitor's words are on the page.
 */
export function feedbackRoutes(locale: Locale, deps: FeedbackDeps): RequestHandler {
  const { site } = deps;
  const at = (step?: "receipt" | "deleted" | "delete") => responsePath(site, locale, ":id", step);
  return Router()
    .get(feedbackPath(site, locale), (_request, response) =>
      response.redirect(303, site.start(locale.tag).path),
    )
    .post(feedbackPath(site, locale), takeAnswer(locale, deps))
    .get(at(), showThanks(locale, deps))
    .post(at(), takeComment(locale, deps))
    .post(at("delete"), deleteComment(locale, deps))
    .get(at("receipt"), showReceipt(locale, deps, "receipt"))
    .get(at("deleted"), showReceipt(locale, deps, "deleted"));
}

/** After a day the page says nothing of what was sent, to whoever has its address, and starts anew. */
function showThanks(locale: Locale, deps: FeedbackDeps): RequestHandler {
  return async (request, response, next) => {
    const found = await orUnavailable(deps.store.find(request.params.id as string));
    if (found === undefined) return next();
    const view = isChangeable(found, new Date())
      ? commentView(deps, locale, found, { known: found.answer !== null })
      : commentView(
          deps,
          locale,
          { ...found, ...NOTHING_SAID, answer: null },
          { known: false, attempt: deps.newId() },
        );
    deps.send(request, response, "feedback/comment.njk", view);
  };
}

function showReceipt(
  locale: Locale,
  deps: FeedbackDeps,
  step: "receipt" | "deleted",
): RequestHandler {
  return async (request, response, next) => {
    const found = await orUnavailable(deps.store.find(request.params.id as string));
    if (found === undefined) return next();
    if (!isChangeable(found, new Date())) return next({ status: 410 });
    const view = receiptView(deps, locale, found, step);
    deps.send(request, response, "feedback/receipt.njk", view);
  };
}
