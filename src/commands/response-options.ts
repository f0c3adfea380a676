import { day, text } from "./options.ts";
import { UsageProblem } from "./problems.ts";

/** The options that say which responses a command is about. */
export const RESPONSE_OPTIONS = {
  from: day("The first day, in UTC."),
  to: day("The last day, in UTC."),
  page: text("PAGE", "Only this page, by its id."),
  locale: text("LOCALE", "Only this language, as sv."),
};

/** Throws a UsageProblem when the first day comes after the last. */
export function checkDays({ from, to }: { readonly from?: string; readonly to?: string }): void {
  if (from && to && from > to)
    throw new UsageProblem(`--from ${from} comes after --to ${to}; accepted is a day before it.`);
}
