import { COMMENT_LIMIT, type Problem } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";

/** Why a form is shown again: what is wrong with it, or that the store did not take it. */
export type Trouble = readonly Problem[] | "unsaved";

/** What components/error-summary.njk needs. */
export interface TroubleView {
  readonly problems: readonly string[];
  /** The id of the field that the problems are mended in. */
  readonly field: string;
  readonly unsaved: boolean;
}

export function troubleView(locale: Locale, trouble: Trouble, field: string): TroubleView {
  if (trouble === "unsaved") return { problems: [], field, unsaved: true };
  return {
    problems: trouble.map((problem) => problemText(locale, problem)),
    field,
    unsaved: false,
  };
}

/** The h1 and title of a form's page: "Fel: …" when something must be mended, other words when nothing was saved. */
export function troubleTitle(locale: Locale, heading: string, trouble: Trouble) {
  if (trouble === "unsaved") return { heading: locale.text("feedback.unsaved") };
  if (trouble.length === 0) return { heading };
  return { heading, title: `${locale.text("feedback.problemPrefix")} ${heading}` };
}

function problemText(locale: Locale, problem: Problem): string {
  if (problem.field === "comment") {
    return locale.plural("feedback.comment.tooLong", problem.excess, { max: COMMENT_LIMIT });
  }
  return locale.text(
    problem.field === "page" ? "feedback.page.unknown" : "feedback.answer.missing",
  );
}
