import type { Disposed, Forecast, RetentionRules } from "#feedback/retention.ts";
import type { DisposalRun } from "#feedback/store.ts";
import { count } from "./count.ts";
import { table } from "./table.ts";

/** A table, and what a person should read below it. */
export interface Report {
  readonly table: string;
  readonly sentences: readonly string[];
}

/** The columns that say which decision a deletion rests on, and their cells. */
export const RULE_COLUMNS = ["before", "period", "decision", "decided", "responsible"] as const;
export function ruleCells({ before, period, decision }: DisposalRun & { readonly before: string }) {
  return [before, period, decision.reference, decision.date, decision.responsible];
}

/** What a run would delete, per category and month. */
export function forecastReport(
  forecasts: readonly Forecast[],
  { hold }: Pick<RetentionRules, "hold">,
  plain: boolean | undefined,
): Report {
  return {
    table: perMonth(forecasts, "due", plain),
    sentences: [
      ...forecasts.map(({ disposal: { category, before }, due, held }) => {
        const total = due.reduce((sum, part) => sum + part.count, 0);
        const onHold = held > 0 ? `; ${count(held, "more is", "more are")} on hold` : "";
        return `${category}: ${count(total, "response")} from before ${before} would be deleted${onHold}.`;
      }),
      ...hold.map(
        ({ reason, page = "every page", from = "the beginning", to = "now" }) =>
          `On hold: ${page}, from ${from} to ${to}, since: ${reason}`,
      ),
    ],
  };
}

/** What a run deleted, per category and month as was found before it, and per category as it was done. */
export function disposedReport(
  forecasts: readonly Forecast[],
  disposed: readonly Disposed[],
  plain: boolean | undefined,
): Report {
  const total = disposed.reduce((sum, { count: deleted }) => sum + deleted, 0);
  return {
    table: perMonth(forecasts, "deleted", plain),
    sentences: [
      ...disposed.map(
        ({ disposal: { category, before }, count: deleted }) =>
          `${category}: ${count(deleted, "response")} from before ${before} deleted.`,
      ),
      `${count(total, "deletion")} in all.`,
    ],
  };
}

function perMonth(forecasts: readonly Forecast[], name: string, plain: boolean | undefined) {
  const rows = forecasts.flatMap(({ disposal, run, due }) =>
    due.map((part) => [
      disposal.category,
      part.month,
      part.count,
      ...ruleCells({ ...run, before: disposal.before }),
    ]),
  );
  return table(["category", "month", name, ...RULE_COLUMNS], rows, plain);
}
