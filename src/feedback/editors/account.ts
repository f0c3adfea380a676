import type { Role } from "./role.ts";

/** Letters without case or in lower case, digits and ". _ @ + -": e-mail addresses are names. */
const NAME = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}._@+-]{0,63}$/u;

/** Who may work with responses. */
export interface Account {
  /** The user name, as `accountName` writes it. */
  readonly name: string;
  readonly role: Role;
  /** A hash that password.ts made, or a sign-on key. */
  readonly password: string;
  readonly disabled: boolean;
  /** ISO 8601, UTC, as all times here. */
  readonly createdAt: string;
  /** When somebody last signed in with it, or null. */
  readonly signedInAt: string | null;
}

export type NewAccount = Pick<Account, "name" | "role" | "password" | "createdAt">;

/** Accounts in a store. `by` is whose doing the log says it is: a user name, or COMMAND_LINE. */
export interface Accounts {
  /** False, and nothing is changed, when there is an account of that name. */
  add(account: NewAccount, by: string): Promise<boolean>;
  find(name: string): Promise<Account | undefined>;
  /** The account that a sign-on key is of. */
  withKey(key: string): Promise<Account | undefined>;
  /** All, by name. */
  list(): Promise<readonly Account[]>;
  /** Whether there is none at all. */
  none(): Promise<boolean>;
  /** Disables an account and ends its sessions. False when there is no such account. */
  disable(name: string, by: string): Promise<boolean>;
  /** Lets an account sign in again. False when there is no such account. */
  enable(name: string, by: string): Promise<boolean>;
  /** Gives an account another role and ends its sessions. False when there is no such account. */
  setRole(name: string, role: Role, by: string): Promise<boolean>;
  /** Gives an account another password and ends its sessions, but for `keep`. False when there is no such account. */
  setPassword(name: string, password: string, by: string, keep?: string): Promise<boolean>;
}

/** A user name as it is kept, from what somebody typed: case and white space around it do not count. */
export function accountName(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** Whether an account can have a name: 1 to 64 characters. */
export function isAccountName(name: string): boolean {
  return NAME.test(name) && accountName(name) === name;
}
