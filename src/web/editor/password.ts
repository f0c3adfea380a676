import type { Request, Response } from "express";
import { PASSWORD_LEAST, passwordProblem } from "#feedback/editors/password.ts";
import { isSignOnKey } from "#feedback/editors/sign-on-key.ts";
import type { EditorDeps } from "./deps.ts";
import { editorForm } from "./fields.ts";
import { type Handle, sendNotice } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import type { FieldProblem } from "./sign-in.ts";
import type { Visit } from "./visit.ts";

/** What views/editor/password.njk receives. It never has a password in it. */
interface PasswordView extends EditorShell {
  readonly problems: readonly FieldProblem[];
  readonly fields: readonly {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    readonly autocomplete: "current-password" | "new-password";
    /** What is wrong with it, or "". */
    readonly problem: string;
  }[];
}

type Field = "current" | "new" | "again";

interface Sent {
  readonly current: string;
  readonly fresh: string;
  readonly again: string;
}

/** The form; 404 for an account that signs in elsewhere, which has no password here. */
export const passwordPage: Handle<Visit> = (request, response, visit, deps) =>
  isSignOnKey(visit.account.password)
    ? sendNotice(request, response.status(404), visit, deps, "missing")
    : showPassword(request, response, visit, deps, []);

/** Changes one's own password and signs out everywhere else (303); 422 when something is wrong, 429 when one must wait. */
export const changePassword: Handle<Visit> = async (request, response, visit, deps) => {
  const { account, session, locale } = visit;
  const form = editorForm(request);
  const sent = {
    current: form.value("password"),
    fresh: form.value("newPassword"),
    again: form.value("repeated"),
  };
  const again = (status: number, problems: readonly FieldProblem[]) =>
    showPassword(request, response.status(status), visit, deps, problems);
  const problems = await problemsOf(sent, visit);
  if (problems.length > 0) return again(422, problems);
  const { wait } = deps.attempts.begin(account.name, request.ip);
  if (wait > 0) {
    response.set("Retry-After", String(wait));
    return again(429, [problem("current", locale.plural("editor.signIn.wait", wait))]);
  }
  if (!(await deps.passwords.check(sent.current, account.password)))
    return again(422, [problem("current", locale.text("editor.password.wrong"))]);
  deps.attempts.succeeded(account.name, request.ip);
  const hash = await deps.passwords.hash(sent.fresh);
  await deps.editors.accounts.setPassword(account.name, hash, account.name, session.id);
  response.redirect(303, `${deps.root}/sessioner?blev=bytt#page_message`);
};

async function problemsOf(
  { current, fresh, again }: Sent,
  { locale, account }: Visit,
): Promise<FieldProblem[]> {
  const { text } = locale;
  const wrong = await passwordProblem(fresh, account.name);
  return [
    ...(current ? [] : [problem("current", text("editor.password.none"))]),
    ...(wrong
      ? [problem("new", text(`editor.password.${wrong}`, { least: PASSWORD_LEAST }))]
      : fresh === again
        ? []
        : [problem("again", text("editor.password.differ"))]),
  ];
}

function problem(field: Field, text: string): FieldProblem {
  return { field: `page_${field}`, text };
}

function showPassword(
  request: Request,
  response: Response,
  visit: Visit,
  deps: EditorDeps,
  problems: readonly FieldProblem[],
): void {
  const { text } = visit.locale;
  const heading = text("editor.password");
  const field = (
    key: Field,
    name: string,
    autocomplete: PasswordView["fields"][number]["autocomplete"],
  ) => ({
    id: `page_${key}`,
    name,
    autocomplete,
    label: text(`editor.password.${key}`),
    hint: key === "new" ? text("editor.password.hint", { least: PASSWORD_LEAST }) : "",
    problem: problems.find((one) => one.field === `page_${key}`)?.text ?? "",
  });
  const view: PasswordView = {
    ...editorShell(deps, request, visit, heading, problems.length > 0),
    problems,
    fields: [
      field("current", "losenord", "current-password"),
      field("new", "nytt", "new-password"),
      field("again", "igen", "new-password"),
    ],
  };
  deps.send(request, response, "editor/password.njk", view);
}
