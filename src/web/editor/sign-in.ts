import type { Request, Response } from "express";
import { signIn } from "#feedback/editors/sign-in.ts";
import { writtenWords } from "#web/form.ts";
import { agentFamily } from "./agent.ts";
import type { EditorDeps } from "./deps.ts";
import { backTo, EDITOR_FIELDS, editorForm } from "./fields.ts";
import { guestLanguage, languageOf } from "./language.ts";
import type { Handle } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import type { Guest, Visit } from "./visit.ts";

/** What is wrong with a field: its id in the page, and the sentence. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

/** What views/editor/sign-in.njk receives. */
interface SignInView extends EditorShell {
  /** The command that makes the first account, or "" when there is one. */
  readonly command: string;
  readonly problems: readonly FieldProblem[];
  /** What is wrong with each field, or "". */
  readonly nameProblem: string;
  readonly passwordProblem: string;
  /** Why nobody is signed in although nothing is wrong with the form, or "". */
  readonly refusal: string;
  /** A note that could not be saved, or "". */
  readonly words: string;
  readonly action: string;
  readonly back: string;
  readonly name: string;
  /** The button that leads to the provider, or null. */
  readonly signOn: { readonly action: string; readonly label: string } | null;
}

/** Why the form is shown again: fields are empty; name and password do not belong together; seconds to wait; the session is over; what single sign-on says. */
type Trouble =
  | "empty"
  | "refused"
  | { readonly wait: number }
  | "over"
  | { readonly said: string }
  | undefined;

interface Sent {
  readonly trouble?: Trouble;
  readonly name?: string;
  readonly password?: string;
  readonly back?: string;
}

const COMMAND = "npm run lyhord -- editor add";
const NAME_FIELD = "page_name";
const PASSWORD_FIELD = "page_password";

/** The form to sign in with, or the command that makes the first account. Whoever is signed in is sent on. */
export const signInPage: Handle<Visit | Guest> = async (request, response, who, deps) => {
  if (who.account) return response.redirect(303, backTo(request.query.till, deps.root));
  await showSignIn(request, response, who, deps, { back: backTo(request.query.till, deps.root) });
};

/** Signs in and goes on (303), or asks again: 422 when it was wrong, 429 when one must wait. */
export const takeSignIn: Handle<Visit | Guest> = async (request, response, who, deps) => {
  const form = editorForm(request);
  const language = languageOf(form.value("language")) ?? guestLanguage(request);
  const guest: Guest = { locale: deps.locales.get(language) ?? who.locale };
  const sent = {
    name: form.value("name"),
    password: form.value("password"),
    back: backTo(form.value("back"), deps.root),
  };
  const again = (status: number, trouble: Trouble) =>
    showSignIn(request, response.status(status), guest, deps, { ...sent, trouble });
  if (!sent.name.trim() || !sent.password) return again(422, "empty");
  const agent = agentFamily(request.get("user-agent"));
  const result = await signIn({ ...sent, address: request.ip, agent, language }, deps);
  if (result === "refused") return again(422, "refused");
  if ("wait" in result) {
    response.set("Retry-After", String(result.wait));
    return again(429, result);
  }
  // Whoever was signed in before in this browser is not any more.
  if (who.account) await deps.editors.sessions.end(who.account.name, who.session.id);
  deps.cookie.write(response, result.token);
  response.redirect(303, sent.back);
};

/** Shows the form; it never has the password in it. */
export async function showSignIn(
  request: Request,
  response: Response,
  guest: Guest,
  deps: EditorDeps,
  { trouble, name = "", password = "", back = deps.root }: Sent,
): Promise<void> {
  const { locale } = guest;
  // Where a provider says who may come, nobody needs a command for the first account.
  const first = !deps.signOn && (await deps.editors.accounts.none());
  const heading = locale.text(first ? "editor.first" : "editor.signIn");
  const problems = problemsOf(guest, trouble, name, password);
  const refusal = refusalOf(guest, trouble);
  const isWrong = problems.length > 0 || (refusal !== "" && trouble !== "over");
  const shell = editorShell(deps, request, guest, heading, isWrong);
  const action = `${deps.root}/logga-in`;
  const again = new URLSearchParams({ sprak: shell.language.tag, till: back });
  const view: SignInView = {
    ...shell,
    language: { ...shell.language, back: `${action}?${again}` },
    command: first ? `${COMMAND} ${locale.text("editor.first.name")} --role admin` : "",
    problems,
    nameProblem: problems.find(({ field }) => field === NAME_FIELD)?.text ?? "",
    passwordProblem: problems.find(({ field }) => field === PASSWORD_FIELD)?.text ?? "",
    refusal,
    words: trouble === "over" ? writtenWords(request, EDITOR_FIELDS.note) : "",
    action,
    back,
    name,
    signOn: deps.signOn
      ? {
          action: `${action}/vidare`,
          label: locale.text("editor.signOn.with", { provider: deps.signOn.provider.name }),
        }
      : null,
  };
  deps.send(request, response, "editor/sign-in.njk", view);
}

function problemsOf(
  { locale }: Guest,
  trouble: Trouble,
  name: string,
  password: string,
): FieldProblem[] {
  if (trouble === "refused")
    return [{ field: NAME_FIELD, text: locale.text("editor.signIn.wrong") }];
  if (trouble !== "empty") return [];
  return [
    ...(name.trim() ? [] : [{ field: NAME_FIELD, text: locale.text("editor.signIn.noName") }]),
    ...(password ? [] : [{ field: PASSWORD_FIELD, text: locale.text("editor.signIn.noPassword") }]),
  ];
}

function refusalOf({ locale }: Guest, trouble: Trouble): string {
  if (trouble === "over") return locale.text("editor.signIn.over");
  if (typeof trouble !== "object") return "";
  return "said" in trouble ? trouble.said : locale.plural("editor.signIn.wait", trouble.wait);
}
