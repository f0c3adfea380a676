import type { RequestHandler } from "express";
import { parseAnswer, parseAttempt, parseSubject, value } from "#feedback/form.ts";
import { NOTHING_SAID, newResponse } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import { responsePath } from "#web/paths.ts";
import type { FeedbackDeps } from "./deps.ts";
import { questionView } from "./question-view.ts";
import { logUnsaved } from "./saving.ts";
import { sentForm } from "./sent-form.ts";
import { aboutPage, pagesIn } from "./subject.ts";
import { type Trouble, troubleStatus } from "./trouble.ts";

/**
 * Takes Ja or Nej: saves it and goes on (303) to the thanks, or asks again: 422 when something is
 * missing, 429 in a flood, 503 when it was not saved. A page that asks nothing now says so (409).
 */
export function takeAnswer(locale: Locale, deps: FeedbackDeps): RequestHandler {
  const { site, store, guard, send, log } = deps;
  const pages = pagesIn(site, locale);
  return async (request, response) => {
    const { fields, sender } = sentForm(request, site.settings);
    const id = parseAttempt(fields) ?? deps.newId();
    const subject = parseSubject(fields, (page) => pages.has(page));
    const page = pages.get(value(fields, "page"));
    const answer = parseAnswer(fields);
    const askAgain = (trouble: Trouble) => {
      const sent = { page: value(fields, "page"), version: value(fields, "version"), attempt: id };
      const view = questionView(deps, locale, page, sent, trouble);
      send(request, response.status(troubleStatus(trouble)), "feedback/question.njk", view);
    };
    if (subject === undefined || page === undefined) {
      return askAgain([{ field: "page", rule: "unknown" }]);
    }
    if (page.feedback !== "on") return askAgain("closed");
    if (answer === undefined) return askAgain([{ field: "answer", rule: "missing" }]);
    const versionKnown = subject.version === page.version;
    const judged = guard.answer({ ...sender, ...subject, id, versionKnown });
    if (judged.retryAfter !== undefined) {
      response.set("Retry-After", String(judged.retryAfter));
      return askAgain("flood");
    }
    const { signals, verdict, supersedes } = judged;
    const about = aboutPage(page, subject.version);
    const added = newResponse({ ...about, ...NOTHING_SAID, answer, signals, verdict }, id);
    try {
      await store.add(added, supersedes);
    } catch (error) {
      logUnsaved(log, error);
      return askAgain("unsaved");
    }
    response.redirect(303, responsePath(site, locale, id));
  };
}
