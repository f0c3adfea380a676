import { ANSWER_VALUES, COMMENT_LIMIT } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import { responsePath } from "#web/paths.ts";
import type { Shell } from "#web/shell.ts";
import type { FeedbackDeps } from "./deps.ts";
import { type BackLink, backLink, type Draft, savedText, subject } from "./subject.ts";
import { type Trouble, type TroubleView, troubleTitle, troubleView } from "./trouble.ts";

/** What views/feedback/comment.njk receives: thanks, and the comment box. */
export interface CommentView extends Shell, TroubleView {
  readonly saved: string;
  readonly action: string;
  readonly page: string;
  readonly version: string;
  /** The answer as the form carries it, or "". */
  readonly answer: string;
  readonly label: string;
  readonly hint: string;
  readonly comment: string;
  /** The path of the contact page, or "". */
  readonly contact: string;
  readonly back: BackLink;
}

/** Thanks for the answer, and the comment box with what the visitor has written so far. */
export function commentView(
  { site, locales, createShell }: FeedbackDeps,
  locale: Locale,
  draft: Draft,
  trouble: Trouble = [],
): CommentView {
  const page = subject(site, draft, locale);
  const inLocale = (tag: string) => responsePath(site, locales.get(tag) as Locale, draft.id);
  return {
    ...createShell({
      locale,
      path: inLocale(locale.tag),
      ...troubleTitle(locale, locale.text("feedback.thanks"), trouble),
      inLocale,
    }),
    ...troubleView(locale, trouble, "page_comment"),
    saved: trouble === "unsaved" ? "" : savedText(locale, draft, page),
    action: inLocale(locale.tag),
    page: draft.page,
    version: draft.version,
    answer: draft.answer === null ? "" : ANSWER_VALUES[draft.answer],
    label: locale.text(draft.answer === "yes" ? "feedback.label.yes" : "feedback.label.no"),
    hint: locale.text("feedback.hint", { max: COMMENT_LIMIT }),
    comment: draft.comment ?? "",
    contact: contactPath(site, locale),
    back: backLink(locale, page),
  };
}

function contactPath(site: Site, { tag }: Locale): string {
  return site.pages.find(({ type, locale }) => type === "contact" && locale === tag)?.path ?? "";
}
