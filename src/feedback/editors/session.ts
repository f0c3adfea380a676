import { createHash, randomBytes } from "node:crypto";
import type { Account } from "./account.ts";

const MINUTE = 60_000;
/** A session nobody used for so many minutes is over, and one that began so many hours ago however much it is used. */
export const SESSION_LASTS = { minutes: 60, hours: 12 } as const;
const IDLE_MS = SESSION_LASTS.minutes * MINUTE;
const ABSOLUTE_MS = SESSION_LASTS.hours * 60 * MINUTE;
/** The use of a session is written at most so often: a page view is no reason to wait for the disk. */
const USE_WRITTEN_MS = MINUTE;
const TOKEN_BYTES = 32;

/** Somebody signed in, on one browser. */
export interface Session {
  /** The SHA-256 of the token, base64url: knowing it lets nobody in. */
  readonly id: string;
  /** The user name. */
  readonly account: string;
  readonly createdAt: string;
  /** When it was last used, a minute too early at most. */
  readonly usedAt: string;
  /** The browser's family and system, "Firefox, Windows", or "". */
  readonly agent: string;
  /** The language that the editors' area is shown in. */
  readonly language: string;
}

/** Sessions in a store. */
export interface Sessions {
  /** Keeps a session, notes that the account was signed in, and deletes what began before `expired`. */
  begin(session: Session, expired: string): Promise<void>;
  /** A session that is kept, over or not, with its account. */
  find(id: string): Promise<{ session: Session; account: Account } | undefined>;
  touch(id: string, usedAt: string): Promise<void>;
  setLanguage(id: string, language: string): Promise<void>;
  /** The sessions of an account, over or not, newest first. */
  of(account: string): Promise<readonly Session[]>;
  /** Ends a session of an account. False when that account has no such session. */
  end(account: string, id: string): Promise<boolean>;
  endAll(account: string): Promise<void>;
}

/** A token that nobody can guess, 256 bits as base64url: the browser alone has it. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

export function sessionId(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Sessions that began before this are over. */
export function expiredBefore(now: Date): string {
  return new Date(now.getTime() - ABSOLUTE_MS).toISOString();
}

export function isLive({ createdAt, usedAt }: Session, now: Date): boolean {
  const since = (time: string) => now.getTime() - Date.parse(time);
  return since(createdAt) < ABSOLUTE_MS && since(usedAt) < IDLE_MS;
}

/** Who has a token, while the session lasts and the account is not disabled. The use is noted. */
export async function whoHas(
  token: string,
  sessions: Sessions,
  now = new Date(),
): Promise<{ session: Session; account: Account } | undefined> {
  const found = await sessions.find(sessionId(token));
  if (!found || found.account.disabled || !isLive(found.session, now)) return undefined;
  const unwritten = now.getTime() - Date.parse(found.session.usedAt);
  if (unwritten >= USE_WRITTEN_MS) await sessions.touch(found.session.id, now.toISOString());
  return found;
}
