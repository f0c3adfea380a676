import type { Request, Response } from "express";
import { mayActAs } from "#feedback/editors/role.ts";
import { type CommentItem, commentItem } from "./comment-item.ts";
import type { EditorDeps } from "./deps.ts";
import { type ExportForm, exportForm } from "./export-form.ts";
import { editorForm } from "./fields.ts";
import { type ListView, listPage, PER_PAGE } from "./list-page.ts";
import { placeOf } from "./next.ts";
import { formatPlace, parsePlace } from "./place.ts";
import type { Handle } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import type { FieldProblem } from "./sign-in.ts";
import { heldBecause } from "./signals.ts";
import type { Visit } from "./visit.ts";

const PATH = "/granskning";

/** What views/editor/held.njk receives. */
interface HeldView extends EditorShell, ListView {
  readonly problems: readonly FieldProblem[];
  readonly items: readonly (CommentItem & { readonly because: readonly string[] })[];
  readonly mayRelease: boolean;
  readonly exported: ExportForm | undefined;
}

/** The responses that are held for a person to look at, newest first, each with what spoke against it. */
export const heldPage: Handle<Visit> = (request, response, visit, deps) =>
  showHeld(request, response, visit, deps);

/** Releases one response or those that are marked, and comes back (303) to where the work goes on; 422 when none is marked. */
export const release: Handle<Visit> = async (request, response, visit, deps) => {
  const form = editorForm(request);
  const id = form.value("set");
  const ids = id ? [id] : form.marked.slice(0, PER_PAGE);
  const after = parsePlace(request.query.efter);
  if (ids.length === 0) {
    const text = visit.locale.text("editor.comment.noneMarked");
    return showHeld(request, response.status(422), visit, deps, [{ field: "page_mark_1", text }]);
  }
  const before = (await deps.editors.work.held(PER_PAGE, after)).find(
    (one) => one.response.id === id,
  );
  const count = await deps.editors.work.setVerdict(ids, "shown", visit.account.name);
  const query = new URLSearchParams({ antal: String(count) });
  if (after) query.set("efter", formatPlace(after));
  if (before) query.set("vid", formatPlace(placeOf(before)));
  response.redirect(303, `${deps.root}${PATH}?${query}#page_message`);
};

/** Shows them, and logs that they were read. */
async function showHeld(
  request: Request,
  response: Response,
  visit: Visit,
  deps: EditorDeps,
  problems: readonly FieldProblem[] = [],
): Promise<void> {
  const { locale, account } = visit;
  const { shown, around } = await listPage(request, visit, deps, {
    path: PATH,
    subject: "granskning=held",
    find: deps.editors.work.held,
  });
  const heading = locale.text("editor.held");
  const view: HeldView = {
    ...editorShell(deps, request, visit, heading, problems.length > 0),
    problems,
    ...around,
    message: messageOf(request, visit),
    items: shown.map((one) => ({
      ...commentItem(one, visit, deps, around.action),
      because: heldBecause(one.response, locale),
    })),
    mayRelease: mayActAs(account.role, "editor"),
    exported: shown.length > 0 ? exportForm("held", {}, visit, deps) : undefined,
  };
  deps.send(request, response, "editor/held.njk", view);
}

function messageOf({ query, method }: Request, { locale }: Visit): string {
  if (method === "POST" || query.antal === undefined) return "";
  const count = Math.min(PER_PAGE, Number.parseInt(String(query.antal), 10) || 0);
  return locale.plural("editor.held.released", count);
}
