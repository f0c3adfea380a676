import type { RequestHandler } from "express";
import {
  FIELDS,
  type Fields,
  newResponse,
  parseAnswer,
  parseComment,
  parseSubject,
} from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import { formFields } from "#web/form.ts";
import { responsePath } from "#web/paths.ts";
import { questioned } from "./answer.ts";
import { commentView } from "./comment-view.ts";
import type { FeedbackDeps } from "./deps.ts";
import { logUnsaved } from "./saving.ts";
import type { Draft } from "./subject.ts";
import type { Trouble } from "./trouble.ts";

/**
 * Takes the comment of a response: saves it and goes on (303) to the receipt, or shows the box again
 * with every word in it (422, or 503 when it was not saved). The form carries page, version and answer
 * too: when the response itself is gone, the comment is kept with them as a new one.
 */
export function takeComment(locale: Locale, deps: FeedbackDeps): RequestHandler {
  const { site, store, send, log } = deps;
  const pages = questioned(site, locale);
  return async (request, response) => {
    const fields = formFields(request);
    const id = request.params.id as string;
    const showAgain = (status: number, trouble: Trouble) => {
      const view = commentView(deps, locale, draft(fields, id, locale), trouble);
      send(request, response.status(status), "feedback/comment.njk", view);
    };
    const parsed = parseComment(fields);
    if ("problem" in parsed) return showAgain(422, [parsed.problem]);
    try {
      const saved = await save(id, parsed.comment, fields);
      if (saved === undefined) return showAgain(422, [{ field: "page", rule: "unknown" }]);
      response.redirect(303, responsePath(site, locale, saved, "receipt"));
    } catch (error) {
      logUnsaved(log, error);
      showAgain(503, "unsaved");
    }
  };

  /** The id of the response that holds the comment now; undefined when nothing says which page it is about. */
  async function save(id: string, comment: string | null, fields: Fields) {
    if (await store.setComment(id, comment)) return id;
    const subject = parseSubject(fields, (page) => pages.has(page));
    if (subject === undefined) return undefined;
    const answer = parseAnswer(fields) ?? null;
    const added = newResponse({ ...subject, locale: locale.tag, answer, comment });
    await store.add(added);
    return added.id;
  }
}

/** What the visitor has sent so far, as the form carries it. */
function draft(fields: Fields, id: string, locale: Locale): Draft {
  return {
    id,
    page: fields[FIELDS.page] ?? "",
    locale: locale.tag,
    version: fields[FIELDS.version] ?? "",
    answer: parseAnswer(fields) ?? null,
    comment: fields[FIELDS.comment] ?? null,
  };
}
