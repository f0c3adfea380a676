import type { Request, Response } from "express";
import { mayActAs } from "#feedback/editors/role.ts";
import { type Comment, NOTE_LIMIT, type Note, STATUSES } from "#feedback/editors/work.ts";
import { isId } from "#feedback/ids.ts";
import { backLink, commentHref, listOf } from "./comment-href.ts";
import { type CommentItem, commentItem } from "./comment-item.ts";
import type { EditorDeps } from "./deps.ts";
import { editorForm } from "./fields.ts";
import { type Handle, sendNotice } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import type { FieldProblem } from "./sign-in.ts";
import { heldBecause } from "./signals.ts";
import { viewTime } from "./time.ts";
import type { Visit } from "./visit.ts";

const VERDICTS = ["shown", "held"] as const;

/** What views/editor/comment.njk receives. */
interface CommentView extends EditorShell {
  readonly item: CommentItem;
  /** Why it is held, in sentences; none when it is not. */
  readonly because: readonly string[];
  readonly notes: readonly { readonly by: string; readonly words: string }[];
  readonly message: string;
  readonly problems: readonly FieldProblem[];
  /** What is written so far in the new note. */
  readonly note: string;
  readonly hint: string;
  /** The id that the note is saved under, so that sending it twice saves it once. */
  readonly attempt: string;
  readonly mayWrite: boolean;
  /** The way back to the list that it was opened from. */
  readonly back: ReturnType<typeof backLink>;
}

/** What the page is for, besides the comment. */
interface Occasion {
  readonly problem: string;
  readonly note: string;
}

const NOTHING: Occasion = { problem: "", note: "" };

/** A comment with its notes. Reading it is logged. */
export const commentPage: Handle<Visit> = async (request, response, visit, deps) => {
  const comment = await found(request, response, visit, deps);
  if (!comment) return;
  await deps.editors.activity.write({
    who: visit.account.name,
    what: "comment-read",
    subject: comment.response.id,
    detail: "",
  });
  await showComment(request, response, visit, deps, comment);
};

/** Gives the comment a status, holds or releases it, or saves a note about it, and shows it again (303); 422 with the note when something is wrong with it. */
export const changeComment: Handle<Visit> = async (request, response, visit, deps) => {
  const comment = await found(request, response, visit, deps);
  if (!comment) return;
  const { id } = comment.response;
  const { work } = deps.editors;
  const shownAgain = (became: string) => {
    const list = listOf(request, deps.root);
    response.redirect(303, `${commentHref(deps.root, id, list, became)}#page_message`);
  };
  const form = editorForm(request);
  const status = STATUSES.find((one) => one === form.value("status"));
  if (status) {
    await work.setStatus([id], status, visit.account.name);
    return shownAgain(status);
  }
  const verdict = VERDICTS.find((one) => one === form.value("verdict"));
  if (verdict) {
    await work.setVerdict([id], verdict, visit.account.name);
    return shownAgain(verdict);
  }
  const note = form.value("note").replace(/\r\n?/g, "\n");
  const problem = noteProblem(note, visit);
  if (problem)
    return showComment(request, response.status(422), visit, deps, comment, { problem, note });
  const attempt = form.value("attempt");
  await work.note({
    id: isId(attempt) ? attempt : deps.newId(),
    response: id,
    at: new Date().toISOString(),
    author: visit.account.name,
    words: note.trim(),
  });
  shownAgain("antecknad");
};

/** The comment that the address names; when there is none, that is said. */
async function found(request: Request, response: Response, visit: Visit, deps: EditorDeps) {
  const id = request.params.id as string;
  const comment = isId(id) ? await deps.editors.work.comment(id) : undefined;
  if (!comment) sendNotice(request, response.status(404), visit, deps, "missing");
  return comment;
}

async function showComment(
  request: Request,
  response: Response,
  visit: Visit,
  deps: EditorDeps,
  comment: Comment,
  { problem, note }: Occasion = NOTHING,
): Promise<void> {
  const { locale, account } = visit;
  const list = listOf(request, deps.root);
  const item = commentItem(comment, visit, deps, list);
  const heading = locale.text("editor.comment.heading", { page: item.page });
  const view: CommentView = {
    ...editorShell(deps, request, visit, heading, problem !== ""),
    item,
    because: heldBecause(comment.response, locale),
    notes: (await deps.editors.work.notes(item.id)).map((one) => noteView(one, visit)),
    message: messageOf(request, visit),
    problems: problem ? [{ field: "page_note", text: problem }] : [],
    note,
    hint: locale.text("editor.note.hint", { max: NOTE_LIMIT }),
    attempt: deps.newId(),
    mayWrite: mayActAs(account.role, "editor"),
    back: backLink(list, comment, locale, deps.root),
  };
  deps.send(request, response, "editor/comment.njk", view);
}

function noteProblem(note: string, { locale }: Visit): string {
  if (note.trim() === "") return locale.text("editor.note.empty");
  const tooLong = [...note.trim()].length > NOTE_LIMIT;
  return tooLong ? locale.text("editor.note.tooLong", { max: NOTE_LIMIT }) : "";
}

function noteView({ author, at, words }: Note, { locale }: Visit) {
  const time = viewTime(locale, at).text;
  return { by: locale.text("editor.note.by", { name: author, time }), words };
}

function messageOf({ query, method }: Request, { locale }: Visit): string {
  if (method === "POST") return "";
  if (query.blev === "antecknad") return locale.text("editor.note.saved");
  if (query.blev === "held") return locale.text("editor.held.is");
  if (query.blev === "shown") return locale.text("editor.held.isNot");
  const status = STATUSES.find((one) => one === query.blev);
  if (status === undefined) return "";
  return locale.text("editor.comment.changed", { status: locale.text(`editor.status.${status}`) });
}
