import { type Act, COMMAND_LINE } from "#feedback/editors/activity.ts";
import { filterForLog } from "#feedback/editors/filter-query.ts";
import type { FeedbackStore, Filter } from "#feedback/store.ts";

/** Logs that the command line reads responses, and which: the filter is written as the editors' area writes it. */
export function logRead(
  { editors }: Pick<FeedbackStore, "editors">,
  filter: Filter,
  what: Extract<Act, "comments-read" | "export-began" | "exported">,
  detail: string,
): Promise<void> {
  const subject = filterForLog(filter);
  return editors.activity.write({ who: COMMAND_LINE, what, subject, detail });
}
