import { accountName } from "./account.ts";
import type { Attempts } from "./attempts.ts";
import type { EditorStore } from "./editor-store.ts";
import type { Passwords } from "./password.ts";
import { expiredBefore, newToken, type Session, sessionId } from "./session.ts";

/** What somebody signs in with. */
export interface Credentials {
  /** The user name as it was typed. */
  readonly name: string;
  readonly password: string;
  /** As Express gives request.ip: counted, never kept. */
  readonly address: string | undefined;
  readonly agent: string;
  readonly language: string;
}

/** The token of a new session; or that name and password do not belong together, and no word on which is wrong; or how many whole seconds to wait. */
export type SignedIn = { readonly token: string } | "refused" | { readonly wait: number };

/** What signing in works with. */
export interface SignInDeps {
  readonly editors: EditorStore;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
}

/**
 * Signs in. An unknown name costs the same work as a wrong password, writes to the log included, and
 * so does a disabled account: time tells nothing.
 */
export async function signIn(
  { name: typed, password, address, agent, language }: Credentials,
  { editors, passwords, attempts }: SignInDeps,
  now = new Date(),
): Promise<SignedIn> {
  const name = accountName(typed);
  const { wait } = attempts.begin(name, address);
  if (wait > 0) return { wait };
  const account = await editors.accounts.find(name);
  const right = await passwords.check(password, account?.password);
  if (!account || !right || account.disabled) {
    const who = account?.name ?? "";
    await editors.activity.write({ who, what: "sign-in-failed", subject: "", detail: "" });
    return "refused";
  }
  attempts.succeeded(name, address);
  return { token: await beginSession({ name, agent, language }, editors, now) };
}

/** Begins a session of an account; resolves to its token. */
export async function beginSession(
  { name, ...browser }: { readonly name: string } & Pick<Session, "agent" | "language">,
  { sessions }: Pick<EditorStore, "sessions">,
  now: Date,
): Promise<string> {
  const at = now.toISOString();
  const token = newToken();
  const session = { id: sessionId(token), account: name, createdAt: at, usedAt: at, ...browser };
  await sessions.begin(session, expiredBefore(now));
  return token;
}
