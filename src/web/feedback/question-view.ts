import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import { type Question, question } from "#web/page-view.ts";
import { feedbackPath, pathInLocale } from "#web/paths.ts";
import type { Shell } from "#web/shell.ts";
import type { FeedbackDeps } from "./deps.ts";
import { type Trouble, type TroubleView, troubleTitle, troubleView } from "./trouble.ts";

/** What views/feedback/question.njk receives: the question of one page, on a page of its own. */
export interface QuestionView extends Shell, TroubleView {
  readonly question: Question;
  /** Which page it is about, or "" when the form named none that exists. */
  readonly subject: string;
}

/**
 * The question again, as the form sent it. `page` is undefined when the form named none that exists.
 */
export function questionView(
  { site, createShell }: FeedbackDeps,
  locale: Locale,
  page: Page | undefined,
  sent: { readonly page: string; readonly version: string },
  trouble: Trouble,
): QuestionView {
  const action = feedbackPath(site, locale);
  const about = page ? question(site, locale, page).about : "";
  return {
    ...createShell({
      locale,
      path: action,
      ...troubleTitle(locale, locale.text("feedback.answerTitle"), trouble),
      inLocale: (tag) => (page ? pathInLocale(site, page, tag) : site.start(tag).path),
    }),
    ...troubleView(locale, trouble, "page_answer"),
    question: { action, about, ...sent },
    subject: page ? locale.text("feedback.subject", { title: page.title }) : "",
  };
}
