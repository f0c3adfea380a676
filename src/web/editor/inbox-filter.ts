import type { Request } from "express";
import { FILTER_FIELDS, type InboxFilter, START } from "#feedback/editors/filter-query.ts";
import { STATUSES } from "#feedback/editors/work.ts";
import { REASONS } from "#feedback/reasons.ts";

export const REASON_CODES = [...new Set(Object.values(REASONS).flat())];
/** What an answer can be in a filter. */
export const ANSWERS = ["yes", "no", "none"] as const;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOST_CHARACTERS = 200;

/** What an address asks for. A value that no form of ours sends counts as none: the form shows what was understood. */
export function readFilter({ query }: Request): InboxFilter {
  const sent = (field: keyof InboxFilter) => {
    const value = query[FILTER_FIELDS[field]];
    return typeof value === "string" && value.trim()
      ? value.trim().slice(0, MOST_CHARACTERS)
      : undefined;
  };
  const id = (field: "page" | "section") => (sent(field) === START ? "" : sent(field));
  const one = <T extends string>(field: keyof InboxFilter, of: readonly T[]) =>
    of.find((known) => known === sent(field));
  const day = (field: "from" | "to") => {
    const value = sent(field);
    return value !== undefined && DAY.test(value) && !Number.isNaN(Date.parse(value))
      ? value
      : undefined;
  };
  return present({
    page: id("page"),
    section: id("section"),
    owner: sent("owner"),
    locale: sent("locale"),
    answer: one("answer", ANSWERS),
    reason: one("reason", REASON_CODES),
    status: one("status", STATUSES),
    verdict: one("verdict", ["shown", "held"]),
    from: day("from"),
    to: day("to"),
    words: sent("words"),
  });
}

/** Of the same, what the list of reports can be asked for: a page, a language and a status. */
export function readReportFilter(request: Request): InboxFilter {
  const { page, locale, status } = readFilter(request);
  return present({ page, locale, status });
}

/** Only the fields that have a value. */
function present(
  fields: { readonly [K in keyof InboxFilter]?: InboxFilter[K] | undefined },
): InboxFilter {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
