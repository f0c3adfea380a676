import type { RequestHandler } from "express";
import type { Locale } from "#locales/locale.ts";
import { commentView } from "./comment-view.ts";
import type { FeedbackDeps } from "./deps.ts";
import { logUnsaved } from "./saving.ts";
import { type SentComment, sentComment } from "./sent-comment.ts";
import { type Settled, settleComment } from "./settle-comment.ts";
import { troubleStatus } from "./trouble.ts";

/**
 * Takes the reasons and the comment of a response: saves them and goes on (303) to the receipt, or shows
 * them again with every word: 200 when personal data was taken out or the answer was changed, 422 when
 * something is wrong, 429 in a flood, 503 when they were not saved. The form carries page, version and
 * answer too: when the response is gone, the rest is kept with them as a new one.
 */
export function takeComment(locale: Locale, deps: FeedbackDeps): RequestHandler {
  const { site, send, newId, log } = deps;
  return async (request, response) => {
    const id = request.params.id as string;
    const sent = sentComment(request, id, locale, site.settings, newId);
    const settled = await settleComment(sent, locale, deps).catch((error) => {
      logUnsaved(log, error);
      return unsaved(sent);
    });
    if ("next" in settled) return response.redirect(303, settled.next);
    const { draft, occasion, retryAfter } = settled;
    if (retryAfter !== undefined) response.set("Retry-After", String(retryAfter));
    const view = commentView(deps, locale, draft, occasion);
    send(
      request,
      response.status(troubleStatus(occasion.trouble ?? [])),
      "feedback/comment.njk",
      view,
    );
  };
}

function unsaved({ draft, attempt }: SentComment): Settled {
  return { draft, occasion: { trouble: "unsaved", known: draft.answer !== null, attempt } };
}
