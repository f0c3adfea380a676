import { ANSWER_VALUES, COMMENT_LIMIT, formatRemoved } from "#feedback/form.ts";
import { reasonsFor } from "#feedback/reasons.ts";
import type { Locale } from "#locales/locale.ts";
import { contactPath } from "#web/page-view.ts";
import { responsePath } from "#web/paths.ts";
import type { Shell } from "#web/shell.ts";
import { type ChangeButton, changeButton } from "./change-button.ts";
import type { FeedbackDeps } from "./deps.ts";
import { kindName } from "./personal-data.ts";
import { type BackLink, backLink, type Draft, savedText, subject } from "./subject.ts";
import { type Trouble, type TroubleView, troubleTitle, troubleView } from "./trouble.ts";

/** What views/feedback/comment.njk receives: thanks, the reasons and the comment box. */
export interface CommentView extends Shell, TroubleView {
  readonly saved: string;
  readonly action: string;
  /** Hidden fields, by name. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly honeypot: string;
  /** Null when no answer is saved. */
  readonly change: ChangeButton | null;
  readonly reasons: readonly {
    readonly code: string;
    readonly label: string;
    readonly ticked: boolean;
  }[];
  readonly label: string;
  readonly hint: string;
  readonly comment: string;
  /** What was taken out of the comment just now, as words; empty on any other page than that of the review. */
  readonly removed: readonly string[];
  /** The path of the contact page, or "". */
  readonly contact: string;
  readonly back: BackLink;
}

/** What the page is for, besides thanks. */
export interface Occasion {
  readonly trouble: Trouble;
  /** The kinds of personal data that were taken out just now. */
  readonly review: readonly string[];
  /** Whether the answer is saved: only then can it be changed. */
  readonly known: boolean;
  /** The id to save under where the response is not there. */
  readonly attempt: string;
}

const THANKS: Occasion = { trouble: [], review: [], known: true, attempt: "" };

/** Thanks for the answer, and the reasons and comment with what the visitor has chosen and written so far. */
export function commentView(
  deps: FeedbackDeps,
  locale: Locale,
  draft: Draft,
  occasion: Partial<Occasion> = {},
): CommentView {
  const { site, locales, createShell } = deps;
  const { trouble, review, known, attempt } = { ...THANKS, ...occasion };
  const page = subject(site, draft, locale);
  const inLocale = (tag: string) => responsePath(site, locales.get(tag) as Locale, draft.id);
  const heading =
    review.length > 0 ? "feedback.review" : known ? "feedback.thanks" : "feedback.tell";
  const answer = draft.answer ?? "no";
  return {
    ...createShell({
      locale,
      path: inLocale(locale.tag),
      ...troubleTitle(locale, locale.text(heading), trouble),
      inLocale,
    }),
    ...troubleView(locale, trouble, "page_comment", true),
    saved: savedText(locale, known ? draft : { answer: null }, page),
    action: inLocale(locale.tag),
    hidden: hiddenFields(draft, review, attempt),
    honeypot: site.settings.feedback.honeypot,
    change: known && draft.answer ? changeButton(locale, draft.answer) : null,
    reasons: reasonsFor(draft.answer).map((code) => ({
      code,
      label: locale.text(`feedback.reason.${code}`),
      ticked: draft.reasons.includes(code),
    })),
    label: locale.text(`feedback.label.${answer}`),
    hint: locale.text("feedback.hint", { max: COMMENT_LIMIT }),
    comment: draft.comment ?? "",
    removed: review.map((kind) => kindName(site.settings, locale, kind)),
    contact: contactPath(site, locale),
    back: backLink(locale, page),
  };
}

function hiddenFields(draft: Draft, review: readonly string[], attempt: string) {
  return {
    sida: draft.page,
    version: draft.version,
    svar: draft.answer === null ? "" : ANSWER_VALUES[draft.answer],
    borttaget: formatRemoved(draft.removed),
    granskad: review.length > 0 ? "ja" : "",
    nummer: attempt,
  };
}
