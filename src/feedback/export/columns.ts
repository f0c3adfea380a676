import type { FeedbackResponse } from "#feedback/response.ts";

interface Column {
  /** What it holds, in one sentence. */
  readonly meaning: string;
  /** The cell's text in a table. */
  cell(response: FeedbackResponse): string;
}

/** What an export says of each response, in this order. JSON has the same names, with lists and numbers as such. */
export const COLUMNS: { readonly [name in keyof FeedbackResponse]: Column } = {
  id: {
    meaning: "The response's own random id, which says nothing about who sent it.",
    cell: ({ id }) => id,
  },
  createdAt: {
    meaning: "When the answer came, to the minute, in UTC.",
    cell: ({ createdAt }) => createdAt,
  },
  page: {
    meaning: "The page's id, the same in every language.",
    cell: ({ page }) => page,
  },
  path: {
    meaning: "The page's address on the site, without query string.",
    cell: ({ path }) => path,
  },
  type: {
    meaning: "The page's type.",
    cell: ({ type }) => type,
  },
  locale: {
    meaning: "The language in which the page was read, as a BCP 47 tag.",
    cell: ({ locale }) => locale,
  },
  version: {
    meaning: "The version of the page that was shown.",
    cell: ({ version }) => version,
  },
  question: {
    meaning: "The version of the question and its reasons.",
    cell: ({ question }) => String(question),
  },
  answer: {
    meaning: "yes or no; empty when only a comment came.",
    cell: ({ answer }) => answer ?? "",
  },
  reasons: {
    meaning: "The codes of the reasons that were ticked, with spaces between.",
    cell: ({ reasons }) => reasons.join(" "),
  },
  comment: {
    meaning: "What the visitor wrote, after personal data was taken out.",
    cell: ({ comment }) => comment ?? "",
  },
  removed: {
    meaning: "How many personal data were taken out of the comment, as kind:number.",
    cell: ({ removed }) =>
      Object.entries(removed)
        .map(([kind, number]) => `${kind}:${number}`)
        .join(" "),
  },
  possible: {
    meaning: "The kinds of personal data that the comment may still hold.",
    cell: ({ possible }) => possible.join(" "),
  },
  signals: {
    meaning: "What spoke for abuse, if anything.",
    cell: ({ signals }) => signals.join(" "),
  },
  verdict: {
    meaning: "shown, or held for a person to look at.",
    cell: ({ verdict }) => verdict,
  },
  superseded: {
    meaning: "true when a newer answer of the same sender took its place: it is not counted.",
    cell: ({ superseded }) => String(superseded),
  },
};
