import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import { contactPath, type Question, question } from "#web/page-view.ts";
import { feedbackPath, pathInLocale } from "#web/paths.ts";
import type { Shell } from "#web/shell.ts";
import type { FeedbackDeps } from "./deps.ts";
import { type BackLink, backLink } from "./subject.ts";
import { type Trouble, type TroubleView, troubleTitle, troubleView } from "./trouble.ts";

/** What views/feedback/question.njk receives: the question of one page, on a page of its own. */
export interface QuestionView extends Shell, TroubleView {
  /** Null when the page asks no question now. */
  readonly question: Question | null;
  /** Which page it is about, or "" when the form named none that exists. */
  readonly subject: string;
  /** The path of the contact page, or "". */
  readonly contact: string;
  /** Null when the form named no page that exists. */
  readonly back: BackLink | null;
}

/**
 * The question again, as the form sent it. `page` is undefined when the form named none that exists;
 * `attempt` is the id of an answer that may have been saved all the same.
 */
export function questionView(
  { site, createShell }: FeedbackDeps,
  locale: Locale,
  page: Page | undefined,
  sent: { readonly page: string; readonly version: string; readonly attempt: string },
  trouble: Trouble,
): QuestionView {
  const action = feedbackPath(site, locale);
  const asked = { ...question(site, locale, page ?? site.start(locale.tag)), ...sent };
  return {
    ...createShell({
      locale,
      path: action,
      ...troubleTitle(locale, locale.text("feedback.answerTitle"), trouble),
      inLocale: (tag) => (page ? pathInLocale(site, page, tag) : site.start(tag).path),
    }),
    ...troubleView(locale, trouble, "page_answer", false),
    question: trouble === "closed" ? null : asked,
    subject:
      page && trouble !== "closed" ? locale.text("feedback.subject", { title: page.title }) : "",
    contact: contactPath(site, locale),
    back: page ? backLink(locale, page) : null,
  };
}
