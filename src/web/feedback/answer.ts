import type { RequestHandler } from "express";
import { parseAnswer, parseAttempt, parseSubject, value } from "#feedback/form.ts";
import { newResponse } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";
import { responsePath } from "#web/paths.ts";
import type { FeedbackDeps } from "./deps.ts";
import { questionView } from "./question-view.ts";
import { logUnsaved } from "./saving.ts";
import { sentForm } from "./sent-form.ts";
import type { Trouble } from "./trouble.ts";

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
    const askAgain = (status: number, trouble: Trouble) => {
      const sent = { page: value(fields, "page"), version: value(fields, "version"), attempt: id };
      const view = questionView(deps, locale, page, sent, trouble);
      send(request, response.status(status), "feedback/question.njk", view);
    };
    if (subject === undefined || page === undefined) {
      return askAgain(422, [{ field: "page", rule: "unknown" }]);
    }
    if (page.feedback !== "on") return askAgain(409, "closed");
    if (answer === undefined) return askAgain(422, [{ field: "answer", rule: "missing" }]);
    const versionKnown = subject.version === page.version;
    const judged = guard.answer({ ...sender, ...subject, id, versionKnown });
    if (judged.retryAfter !== undefined) {
      response.set("Retry-After", String(judged.retryAfter));
      return askAgain(429, "flood");
    }
    const { signals, verdict, supersedes } = judged;
    const about = aboutPage(page, subject.version);
    const added = newResponse({ ...about, ...EMPTY, answer, signals, verdict }, id);
    try {
      await store.add(added, supersedes);
    } catch (error) {
      logUnsaved(log, error);
      return askAgain(503, "unsaved");
    }
    response.redirect(303, responsePath(site, locale, id));
  };
}

/** A response before anything is said in it. */
export const EMPTY = { reasons: [], comment: null, removed: {}, possible: [] } as const;

/** What a response stores of the page that it is about. */
export function aboutPage({ id, path, type, locale }: Page, version: string) {
  return { page: id, path, type, locale, version };
}

/** The pages of a locale, by id. */
export function pagesIn({ pages }: Site, { tag }: Locale): ReadonlyMap<string, Page> {
  return new Map(pages.filter(({ locale }) => locale === tag).map((page) => [page.id, page]));
}
