import type { CommentFilter } from "./work.ts";

/** Which comments: what the store looks at, and what only the site knows. */
export interface InboxFilter extends Omit<CommentFilter, "pages"> {
  /** The id of a page: itself and all below it. */
  readonly section?: string;
  /** Who looks after the page. */
  readonly owner?: string;
}

/** The filter's names in an address: the same in both languages, so that links can be shared. */
export const FILTER_FIELDS = {
  page: "sida",
  section: "avsnitt",
  owner: "ansvarig",
  locale: "sprak",
  answer: "svar",
  reason: "skal",
  status: "status",
  verdict: "granskning",
  from: "fran",
  to: "till",
  words: "ord",
} as const satisfies Record<keyof InboxFilter, string>;

/** How an address names the start page, whose id is "". */
export const START = "/";

/** A filter as an address has it: "status=new&sida=kontakt". */
export function filterQuery(filter: InboxFilter): URLSearchParams {
  return new URLSearchParams(
    Object.entries(filter).map(([field, value]) => [
      FILTER_FIELDS[field as keyof InboxFilter],
      value || START,
    ]),
  );
}

/** A filter for the log: whether words were looked for, but not which, since they can be somebody's name. */
export function filterForLog({ words, ...filter }: InboxFilter): string {
  const query = filterQuery(words === undefined ? filter : { ...filter, words: "…" });
  return decodeURIComponent(query.toString());
}
