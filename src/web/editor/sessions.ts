import { isLive, type Session } from "#feedback/editors/session.ts";
import { isSignOnKey } from "#feedback/editors/sign-on-key.ts";
import { backTo, editorForm } from "./fields.ts";
import { languageOf } from "./language.ts";
import type { Handle } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import { providerSignOut, sendOnward } from "./sign-on/sign-on.ts";
import { type ViewTime, viewTime } from "./time.ts";
import type { Visit } from "./visit.ts";

/** What views/editor/sessions.njk receives: where one is signed in. */
interface SessionsView extends EditorShell {
  /** What was done just now, or "". */
  readonly message: string;
  /** Whether one has a password to change. */
  readonly password: boolean;
  readonly sessions: readonly {
    readonly id: string;
    readonly agent: string;
    readonly own: boolean;
    readonly began: ViewTime;
    readonly used: ViewTime;
  }[];
}

export const sessionsPage: Handle<Visit> = async (request, response, visit, deps) => {
  const { locale, account, session } = visit;
  const now = new Date();
  const sessions = await deps.editors.sessions.of(account.name);
  const view: SessionsView = {
    ...editorShell(deps, request, visit, locale.text("editor.sessions")),
    message: request.query.blev === "bytt" ? locale.text("editor.password.changed") : "",
    password: !isSignOnKey(account.password),
    sessions: sessions.filter((one) => isLive(one, now)).map((one) => viewOf(one)),
  };
  deps.send(request, response, "editor/sessions.njk", view);

  function viewOf({ id, agent, createdAt, usedAt }: Session) {
    return {
      id,
      agent: agent || locale.text("editor.sessions.unknown"),
      own: id === session.id,
      began: viewTime(locale, createdAt),
      used: viewTime(locale, usedAt),
    };
  }
};

/** Ends another of one's own sessions; one's present one is ended by signing out. */
export const endSession: Handle<Visit> = async (request, response, { account }, deps) => {
  const id = editorForm(request).value("session");
  await deps.editors.sessions.end(account.name, id);
  response.redirect(303, `${deps.root}/sessioner`);
};

/** Signs out everywhere, here too. */
export const endAllSessions: Handle<Visit> = async (request, response, visit, deps) => {
  await deps.editors.sessions.endAll(visit.account.name);
  await leave(request, response, visit, deps);
};

/** Signs out here. */
export const signOut: Handle<Visit> = async (request, response, visit, deps) => {
  await deps.editors.sessions.end(visit.account.name, visit.session.id);
  await leave(request, response, visit, deps);
};

/** Keeps the language that was chosen for as long as the session lasts. */
export const setLanguage: Handle<Visit> = async (request, response, { session }, deps) => {
  const form = editorForm(request);
  const language = languageOf(form.value("language"));
  if (language) await deps.editors.sessions.setLanguage(session.id, language);
  response.redirect(303, backTo(form.value("back"), deps.root));
};

/** Goes on from a session that has ended: to sign out at the provider too, when it was there that one signed in. */
const leave: Handle<Visit> = async (request, response, visit, deps) => {
  deps.cookie.clear(response);
  const there = await providerSignOut(visit, deps);
  if (!there) return response.redirect(303, `${deps.root}/logga-in`);
  const guest = { locale: visit.locale };
  sendOnward(request, response, guest, deps, "editor.signOn.signedOut", there);
};
