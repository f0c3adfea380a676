import type { Request, Response } from "express";
import { filterForLog, filterQuery } from "#feedback/editors/filter-query.ts";
import { mayActAs } from "#feedback/editors/role.ts";
import { STATUSES, type Status } from "#feedback/editors/work.ts";
import { type CommentItem, commentItem, type StatusChoice, statusChoices } from "./comment-item.ts";
import type { EditorDeps } from "./deps.ts";
import { type ExportForm, exportForm } from "./export-form.ts";
import { editorForm } from "./fields.ts";
import { readFilter } from "./inbox-filter.ts";
import { type FilterForm, filterForm } from "./inbox-form.ts";
import { storeFilter } from "./inbox-pages.ts";
import { type ListView, listPage, PER_PAGE } from "./list-page.ts";
import { placeOf } from "./next.ts";
import { formatPlace, parsePlace } from "./place.ts";
import type { Handle } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import type { FieldProblem } from "./sign-in.ts";
import type { Visit } from "./visit.ts";

const PATH = "/inkorg";

/** What views/editor/inbox.njk receives. */
interface InboxView extends EditorShell, ListView {
  readonly filter: FilterForm;
  readonly problems: readonly FieldProblem[];
  readonly items: readonly CommentItem[];
  /** For those who may change many at once; empty for readers. */
  readonly statuses: readonly StatusChoice[];
  readonly exported: ExportForm | undefined;
}

export const inboxPage: Handle<Visit> = (request, response, visit, deps) =>
  showInbox(request, response, visit, deps);

/** Gives one comment or those that are marked a status, and comes back (303) to where the work goes on; 422 when none is marked. */
export const setStatuses: Handle<Visit> = async (request, response, visit, deps) => {
  const form = editorForm(request);
  const [one, id] = form.value("set").split(" ");
  const status = statusOf(id ? one : form.value("status"));
  const ids = id ? [id] : form.marked.slice(0, PER_PAGE);
  if (status === undefined || ids.length === 0) {
    const text = visit.locale.text("editor.comment.noneMarked");
    return showInbox(request, response.status(422), visit, deps, [{ field: "page_status", text }]);
  }
  const before = id ? await deps.editors.work.comment(id) : undefined;
  const count = await deps.editors.work.setStatus(ids, status, visit.account.name);
  const query = filterQuery(readFilter(request));
  const after = parsePlace(request.query.efter);
  if (after) query.set("efter", formatPlace(after));
  query.set("blev", status);
  query.set("antal", String(count));
  if (before) query.set("vid", formatPlace(placeOf(before)));
  response.redirect(303, `${deps.root}${PATH}?${query}#page_message`);
};

/** Shows what the address asks for, newest first, and logs that it was read. */
async function showInbox(
  request: Request,
  response: Response,
  visit: Visit,
  deps: EditorDeps,
  problems: readonly FieldProblem[] = [],
): Promise<void> {
  const { locale, account } = visit;
  const filter = readFilter(request);
  const query = filterQuery(filter);
  const { shown, around } = await listPage(request, visit, deps, {
    path: PATH,
    query,
    subject: filterForLog(filter),
    find: (limit, after) =>
      deps.editors.work.comments(storeFilter(filter, deps.site), limit, after),
  });
  const heading = locale.text("editor.inbox");
  const view: InboxView = {
    ...editorShell(deps, request, visit, heading, problems.length > 0),
    filter: filterForm(filter, visit, deps),
    problems,
    ...around,
    message: messageOf(request, visit),
    items: shown.map((comment) => commentItem(comment, visit, deps, around.action)),
    statuses: mayActAs(account.role, "editor") ? statusChoices(locale) : [],
    exported: shown.length > 0 ? exportForm("comments", filter, visit, deps) : undefined,
  };
  deps.send(request, response, "editor/inbox.njk", view);
}

function messageOf({ query, method }: Request, { locale }: Visit): string {
  const status = statusOf(query.blev);
  if (status === undefined || method === "POST") return "";
  const count = Math.min(PER_PAGE, Number.parseInt(String(query.antal), 10) || 0);
  return locale.plural("editor.comment.changedMany", count, {
    status: locale.text(`editor.status.${status}`),
  });
}

function statusOf(text: unknown): Status | undefined {
  return STATUSES.find((status) => status === text);
}
