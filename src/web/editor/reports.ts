import type { Request } from "express";
import { filterForLog, filterQuery } from "#feedback/editors/filter-query.ts";
import { STATUSES, type Status } from "#feedback/editors/work.ts";
import { type CommentItem, commentItem, statusChoices } from "./comment-item.ts";
import { type ExportForm, exportForm } from "./export-form.ts";
import { editorForm } from "./fields.ts";
import { readReportFilter } from "./inbox-filter.ts";
import { type ListView, listPage } from "./list-page.ts";
import { placeOf } from "./next.ts";
import { formatPlace, parsePlace } from "./place.ts";
import type { Handle } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import type { Visit } from "./visit.ts";

const PATH = "/tillganglighet";

/** What views/editor/reports.njk receives. */
interface ReportsView extends EditorShell, ListView {
  readonly statuses: readonly {
    readonly code: Status;
    readonly label: string;
    readonly chosen: boolean;
  }[];
  /** What else is chosen, and stays so with another status. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** The page and language that are chosen, in words; or "". */
  readonly about: string;
  /** Whether anything is chosen. */
  readonly active: boolean;
  readonly items: readonly CommentItem[];
  readonly exported: ExportForm | undefined;
}

/** The responses that say that a page works badly with assistive technology, newest first. Reading them is logged. */
export const reportsPage: Handle<Visit> = async (request, response, visit, deps) => {
  const { locale } = visit;
  const filter = readReportFilter(request);
  const { shown, around } = await listPage(request, visit, deps, {
    path: PATH,
    query: filterQuery(filter),
    subject: filterForLog({ ...filter, reason: "assistive-technology" }),
    find: (limit, after) => deps.editors.work.reports(filter, limit, after),
  });
  const { status, ...rest } = filter;
  const about = deps.site.pages.find(({ id }) => id === filter.page)?.title ?? filter.page ?? "";
  const view: ReportsView = {
    ...editorShell(deps, request, visit, locale.text("editor.reports")),
    statuses: statusChoices(locale).map((one) => ({ ...one, chosen: one.code === status })),
    kept: [...filterQuery(rest)].map(([name, value]) => ({ name, value })),
    about: [about, filter.locale ? locale.languageName(filter.locale) : ""]
      .filter(Boolean)
      .join(", "),
    active: Object.keys(filter).length > 0,
    ...around,
    message: messageOf(request, visit),
    items: shown.map((one) => commentItem(one, visit, deps, around.action)),
    exported: shown.length > 0 ? exportForm("reports", filter, visit, deps) : undefined,
  };
  deps.send(request, response, "editor/reports.njk", view);
};

/** Gives one report a status, and comes back (303) to where the next one is; what is no report stays as it is. */
export const setReportStatus: Handle<Visit> = async (request, response, visit, deps) => {
  const [code, id = ""] = editorForm(request).value("set").split(" ");
  const status = STATUSES.find((one) => one === code);
  const report = status && (await deps.editors.work.comment(id));
  const query = filterQuery(readReportFilter(request));
  const after = parsePlace(request.query.efter);
  if (after) query.set("efter", formatPlace(after));
  if (report) {
    await deps.editors.work.setStatus([id], status, visit.account.name);
    query.set("blev", status);
    query.set("vid", formatPlace(placeOf(report)));
  }
  response.redirect(303, `${deps.root}${PATH}?${query}#page_message`);
};

function messageOf({ query }: Request, { locale }: Visit): string {
  const status = STATUSES.find((one) => one === query.blev);
  if (status === undefined) return "";
  return locale.text("editor.reports.changed", { status: locale.text(`editor.status.${status}`) });
}
