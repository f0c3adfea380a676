import { COMMENT_LIMIT, type Problem } from "#feedback/form.ts";
import type { Locale, TextKey } from "#locales/locale.ts";

/**
 * Why a form is shown again, and nothing of it is saved: what is wrong with it; that the store did not
 * take it; that too much comes from the same connection; or that the page asks no question now.
 */
export type Trouble = readonly Problem[] | Refusal;
type Refusal = "unsaved" | "flood" | "closed";

/** What components/error-summary.njk needs, and the templates to say why nothing is saved. */
export interface TroubleView {
  readonly problems: readonly string[];
  /** The id of the field that the problems are mended in. */
  readonly field: string;
  /** What the visitor can do when nothing was saved although nothing is wrong with the form, or "". */
  readonly refusal: string;
}

const REFUSALS: Readonly<Record<Refusal, { heading: TextKey; help: TextKey; words: TextKey }>> = {
  unsaved: {
    heading: "feedback.unsaved",
    help: "feedback.unsavedHelp",
    words: "feedback.unsavedWords",
  },
  flood: { heading: "feedback.flood", help: "feedback.floodHelp", words: "feedback.floodWords" },
  closed: {
    heading: "feedback.closed",
    help: "feedback.closedHelp",
    words: "feedback.closedHelp",
  },
};
const STATUSES: Readonly<Record<Refusal, number>> = { unsaved: 503, flood: 429, closed: 409 };

/** The HTTP status of a form that is shown again; 200 when nothing is wrong. */
export function troubleStatus(trouble: Trouble): number {
  if (typeof trouble === "string") return STATUSES[trouble];
  return trouble.length > 0 ? 422 : 200;
}

/** `words` says whether the visitor's text stands on the page. */
export function troubleView(
  locale: Locale,
  trouble: Trouble,
  field: string,
  words: boolean,
): TroubleView {
  if (typeof trouble === "string") {
    const refusal = locale.text(REFUSALS[trouble][words ? "words" : "help"]);
    return { problems: [], field, refusal };
  }
  return { problems: trouble.map((problem) => problemText(locale, problem)), field, refusal: "" };
}

/** The h1 and title of a form's page: "Fel: …" when something must be mended, other words when it was refused. */
export function troubleTitle(locale: Locale, heading: string, trouble: Trouble) {
  if (typeof trouble === "string") return { heading: locale.text(REFUSALS[trouble].heading) };
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
