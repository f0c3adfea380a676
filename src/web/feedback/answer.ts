import type { RequestHandler } from "express";
import { FIELDS, newResponse, parseAnswer, parseSubject } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";
import { formFields } from "#web/form.ts";
import { responsePath } from "#web/paths.ts";
import type { FeedbackDeps } from "./deps.ts";
import { questionView } from "./question-view.ts";
import { logUnsaved } from "./saving.ts";
import type { Trouble } from "./trouble.ts";

/** Takes Ja or Nej: saves it and goes on (303) to the thanks, or asks again (422, or 503 when it was not saved). */
export function takeAnswer(locale: Locale, deps: FeedbackDeps): RequestHandler {
  const { site, store, send, log } = deps;
  const pages = questioned(site, locale);
  return async (request, response) => {
    const fields = formFields(request);
    const subject = parseSubject(fields, (id) => pages.has(id));
    const answer = parseAnswer(fields);
    const askAgain = (status: number, trouble: Trouble) => {
      const sent = { page: fields[FIELDS.page] ?? "", version: fields[FIELDS.version] ?? "" };
      const view = questionView(deps, locale, pages.get(sent.page), sent, trouble);
      send(request, response.status(status), "feedback/question.njk", view);
    };
    if (subject === undefined) return askAgain(422, [{ field: "page", rule: "unknown" }]);
    if (answer === undefined) return askAgain(422, [{ field: "answer", rule: "missing" }]);
    const added = newResponse({ ...subject, locale: locale.tag, answer, comment: null });
    try {
      await store.add(added);
    } catch (error) {
      logUnsaved(log, error);
      return askAgain(503, "unsaved");
    }
    response.redirect(303, responsePath(site, locale, added.id));
  };
}

/** The pages of a locale that ask the question, by id. */
export function questioned(site: Site, { tag }: Locale): ReadonlyMap<string, Page> {
  if (!site.settings.feedback.enabled) return new Map();
  const pages = site.pages.filter((page) => page.locale === tag && page.feedback);
  return new Map(pages.map((page) => [page.id, page]));
}
