import type { Request, Response } from "express";
import { signOn } from "#feedback/editors/sign-on.ts";
import { isSignOnKey } from "#feedback/editors/sign-on-key.ts";
import type { Locale } from "#locales/locale.ts";
import { agentFamily } from "#web/editor/agent.ts";
import type { EditorDeps } from "#web/editor/deps.ts";
import { backTo, editorForm } from "#web/editor/fields.ts";
import { guestLanguage, languageOf } from "#web/editor/language.ts";
import type { Handle } from "#web/editor/route.ts";
import { type EditorShell, editorShell } from "#web/editor/shell.ts";
import { showSignIn } from "#web/editor/sign-in.ts";
import type { Guest, Visit } from "#web/editor/visit.ts";
import { SignOnFailure } from "./failure.ts";

/** What views/editor/onward.njk receives. */
interface OnwardView extends EditorShell {
  readonly text: string;
  readonly label: string;
  readonly href: string;
}

const STATUS = { down: 503, wrong: 502, cancelled: 403, stale: 400 } as const;

/** Sends somebody to the provider. */
export const beginSignOn: Handle<Visit | Guest> = async (request, response, _who, deps) => {
  const form = editorForm(request);
  const language = languageOf(form.value("language")) ?? guestLanguage(request);
  const locale = deps.locales.get(language) as Locale;
  const back = backTo(form.value("back"), deps.root);
  if (!deps.signOn) return response.redirect(303, `${deps.root}/logga-in`);
  const { provider, pending } = deps.signOn;
  try {
    const { url, expected } = await provider.begin();
    pending.write(response, { ...expected, back, language });
    sendOnward(request, response, { locale }, deps, "editor.signOn.leaving", url);
  } catch (error) {
    await refuse(request, response, { locale }, deps, failure(error, deps), back);
  }
};

/** Signs in whoever comes back from the provider; the session that this browser had before ends. */
export const finishSignOn: Handle<Visit | Guest> = async (request, response, who, deps) => {
  if (!deps.signOn) return response.redirect(303, `${deps.root}/logga-in`);
  const pending = deps.signOn.pending.take(request, response);
  const language = pending?.language ?? guestLanguage(request);
  const guest: Guest = { locale: deps.locales.get(language) as Locale };
  const search = request.originalUrl.slice(request.originalUrl.indexOf("?"));
  try {
    if (!pending) throw new SignOnFailure("stale");
    const identity = await deps.signOn.provider.finish(search, pending);
    const agent = agentFamily(request.get("user-agent"));
    const result = await signOn(identity, { agent, language }, deps.editors);
    if (typeof result === "string")
      return await refuse(request, response, guest, deps, result, pending.back);
    if (who.account) await deps.editors.sessions.end(who.account.name, who.session.id);
    deps.cookie.write(response, result.token);
    response.redirect(303, pending.back);
  } catch (error) {
    await refuse(request, response, guest, deps, failure(error, deps), pending?.back);
  }
};

/** Where somebody who has signed out here goes to sign out at the provider; undefined where nothing is to be done there. */
export async function providerSignOut(
  { account }: Visit,
  deps: EditorDeps,
): Promise<string | undefined> {
  if (!deps.signOn || !isSignOnKey(account.password)) return undefined;
  try {
    return await deps.signOn.provider.signOutUrl();
  } catch (error) {
    failure(error, deps);
    return undefined;
  }
}

/**
 * A page that at once leads on to the provider: not a redirect, since browsers hold every step of one that
 * begins at a form to the page's form-action, and a provider may lead on to another that nobody here
 * knows (https://www.w3.org/TR/CSP3/#directive-form-action). An instant refresh moves no one by surprise
 * (WCAG technique H76); where refreshing is turned off, there is the link.
 */
export function sendOnward(
  request: Request,
  response: Response,
  who: Visit | Guest,
  deps: EditorDeps,
  what: "editor.signOn.leaving" | "editor.signOn.signedOut",
  url: string,
): void {
  const { text } = who.locale;
  const provider = deps.signOn?.provider.name ?? "";
  const view: OnwardView = {
    ...editorShell(deps, request, who, text(what)),
    text: text(`${what}.text`, { provider }),
    label: text(`${what}.link`, { provider }),
    href: url,
  };
  response.set("Refresh", `0; url=${url}`);
  deps.send(request, response, "editor/onward.njk", view);
}

/** Why, for the log and for the page. Whatever is no fault of the provider or the person is thrown on. */
function failure(error: unknown, { log }: EditorDeps): keyof typeof STATUS {
  if (!(error instanceof SignOnFailure)) throw error;
  if (error.why === "down" || error.why === "wrong") log.warn(error.message);
  return error.why;
}

function refuse(
  request: Request,
  response: Response,
  guest: Guest,
  deps: EditorDeps,
  why: keyof typeof STATUS | "no-role" | "disabled",
  back = deps.root,
): Promise<void> {
  const status = why === "no-role" || why === "disabled" ? 403 : STATUS[why];
  const provider = deps.signOn?.provider.name ?? "";
  const said = guest.locale.text(`editor.signOn.${why}`, { provider });
  return showSignIn(request, response.status(status), guest, deps, { trouble: { said }, back });
}
