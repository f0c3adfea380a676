import { type Account, type Accounts, accountName, isAccountName } from "./account.ts";
import type { EditorStore } from "./editor-store.ts";
import type { Role } from "./role.ts";
import { beginSession } from "./sign-in.ts";
import { signOnKey } from "./sign-on-key.ts";

/** Whose doing the log says it is when a provider decides. No user name has a space. */
const SINGLE_SIGN_ON = "single sign-on";
/** So many are tried of each name that somebody else has: "anna", "anna-2" … */
const MOST_ALIKE = 20;
const LONGEST = 60;

/** Who somebody is, by the word of a provider that was checked. */
export interface Identity {
  readonly issuer: string;
  /** Never changes, and is never given to anybody else. */
  readonly subject: string;
  /** What they can be called, the best first; others may be called the same. */
  readonly names: readonly string[];
  /** Undefined: they have no business here. */
  readonly role: Role | undefined;
}

/** The token of a new session; or why there is none. */
export type SignedOn = { readonly token: string } | "no-role" | "disabled";

/**
 * Signs in whom a provider knows. The first time makes an account, whose name then stays, since the log
 * has it; the role is what the provider says each time. Whoever has none any more is signed out everywhere.
 */
export async function signOn(
  identity: Identity,
  { agent, language }: { readonly agent: string; readonly language: string },
  editors: EditorStore,
  now = new Date(),
): Promise<SignedOn> {
  const { role } = identity;
  const key = signOnKey(identity.issuer, identity.subject);
  const known = await editors.accounts.withKey(key);
  if (!role || known?.disabled) {
    const why = role ? "disabled" : "no-role";
    await refuse(known?.name, why, editors);
    return why;
  }
  const { name } = known ?? (await makeAccount(key, identity.names, role, editors.accounts, now));
  if (known && known.role !== role) await editors.accounts.setRole(name, role, SINGLE_SIGN_ON);
  return { token: await beginSession({ name, agent, language }, editors, now) };
}

async function refuse(
  name: string | undefined,
  detail: string,
  { sessions, activity }: EditorStore,
): Promise<void> {
  await activity.write({ who: name ?? "", what: "sign-in-failed", subject: "", detail });
  if (name !== undefined && (await sessions.of(name)).length > 0) await sessions.endAll(name);
}

/** A new account by the first name that nobody has: never one that somebody else signs in with. */
async function makeAccount(
  key: string,
  names: readonly string[],
  role: Role,
  accounts: Accounts,
  now: Date,
): Promise<Pick<Account, "name">> {
  for (const name of candidates(names)) {
    const account = { name, role, password: key, createdAt: now.toISOString() };
    if (await accounts.add(account, SINGLE_SIGN_ON)) return account;
    // The same person may be signing in twice at once.
    const own = await accounts.withKey(key);
    if (own) return own;
  }
  throw new Error("Every user name that single sign-on could give is taken.");
}

function candidates(names: readonly string[]): string[] {
  const usable = names.map(usableName).filter(isAccountName);
  const numbers = Array.from({ length: MOST_ALIKE - 1 }, (_, index) => `-${index + 2}`);
  // For whoever has no name that can be used: without a number it would pass for somebody.
  const numbered = [...usable, "konto"].flatMap((name) => numbers.map((number) => name + number));
  return [...usable, ...numbered];
}

/** A name as accounts can have it: "VERKET\Anna Ek" is "verket.anna.ek". */
function usableName(name: string): string {
  return accountName(name)
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}._@+-]+/gu, ".")
    .replace(/^[^\p{Ll}\p{Lo}\p{N}]+/u, "")
    .slice(0, LONGEST);
}
