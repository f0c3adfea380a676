import type { InboxFilter } from "#feedback/editors/filter-query.ts";
import { mayActAs } from "#feedback/editors/role.ts";
import type { List } from "#feedback/editors/work.ts";
import type { EditorDeps } from "./deps.ts";
import { exportQuery } from "./export-list.ts";
import type { Visit } from "./visit.ts";

/** What views/editor/export.njk receives: the form that has a list as a file. */
export interface ExportForm {
  /** Where it is sent. */
  readonly to: string;
  /** What the file holds, whether what is held back is in it, and where it may be kept. */
  readonly text: string;
}

/** The form for what is chosen of a list, for those who may have it. */
export function exportForm(
  list: List,
  filter: InboxFilter,
  { locale, account }: Visit,
  { root }: Pick<EditorDeps, "root">,
): ExportForm | undefined {
  if (!mayActAs(account.role, "editor")) return undefined;
  const sentences = [
    locale.text(list === "comments" ? "editor.export.comments" : "editor.export.responses"),
    locale.text(`editor.export.held.${heldIn(list, filter)}`),
    locale.text("editor.export.keep"),
  ];
  return { to: `${root}/export?${exportQuery(list, filter)}`, text: sentences.join(" ") };
}

/** Whether what is held back is in the file: with the rest, not at all, or alone. */
function heldIn(list: List, { verdict }: InboxFilter): "with" | "without" | "only" {
  if (list === "held" || (list === "comments" && verdict === "held")) return "only";
  return list === "reports" || verdict === "shown" ? "without" : "with";
}
