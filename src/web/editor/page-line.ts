import { LINE_LIMIT } from "#feedback/editors/public-lines.ts";
import { isId } from "#feedback/ids.ts";
import type { Page } from "#site/page.ts";
import type { EditorDeps } from "./deps.ts";
import { editorForm } from "./fields.ts";
import { askedFor, showPage } from "./page.ts";
import { pageHref } from "./page-href.ts";
import { type Handle, sendNotice } from "./route.ts";
import type { Visit } from "./visit.ts";

/**
 * Saves the line that a page's visitors are told, or takes it away when an empty one is sent, and shows
 * the page again (303): the public page has it then. 422 with the line when something is wrong with it.
 */
export const changeLine: Handle<Visit> = async (request, response, visit, deps) => {
  const page = askedFor(request, deps);
  if (!page) return sendNotice(request, response.status(404), visit, deps, "missing");
  const form = editorForm(request);
  const words = form.value("note").trim().replace(/\s+/g, " ");
  const problem = await problemOf(words, page, visit, deps);
  if (problem) {
    const trouble = { problem, words };
    return showPage(request, response.status(422), visit, deps, page, trouble);
  }
  const attempt = form.value("attempt");
  await deps.editors.lines.write({
    id: isId(attempt) ? attempt : deps.newId(),
    page: page.id,
    locale: page.locale,
    at: new Date().toISOString(),
    author: visit.account.name,
    words,
  });
  // It is saved: what keeps this process from reading it passes, or is told at the next reading.
  await deps.lines.refresh().catch((error) => deps.log.error({ err: error }, "a line is not read"));
  const became = words === "" ? "borta" : "skriven";
  response.redirect(303, `${pageHref(deps.root, page)}&blev=${became}#page_message`);
};

async function problemOf(
  words: string,
  { id, locale }: Page,
  visit: Visit,
  { editors }: EditorDeps,
): Promise<string> {
  const { text } = visit.locale;
  if ([...words].length > LINE_LIMIT) return text("editor.line.tooLong", { max: LINE_LIMIT });
  if (words !== "") return "";
  const latest = (await editors.lines.of(id)).find((line) => line.locale === locale);
  return latest?.words ? "" : text("editor.line.empty");
}
