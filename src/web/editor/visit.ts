import type { Request } from "express";
import type { Account } from "#feedback/editors/account.ts";
import { type Session, whoHas } from "#feedback/editors/session.ts";
import type { Locale } from "#locales/locale.ts";
import type { EditorDeps } from "./deps.ts";
import { guestLanguage, languageOf } from "./language.ts";

/** A request by somebody who is not signed in. */
export interface Guest {
  readonly locale: Locale;
  readonly account?: undefined;
}

/** A request by somebody who is signed in. */
export interface Visit {
  readonly locale: Locale;
  readonly account: Account;
  readonly session: Session;
}

/** Whose request it is. */
export async function visitOf(
  request: Request,
  { cookie, editors, locales }: EditorDeps,
): Promise<Visit | Guest> {
  const token = cookie.read(request);
  const found = token === undefined ? undefined : await whoHas(token, editors.sessions);
  const language = languageOf(found?.session.language) ?? guestLanguage(request);
  const locale = locales.get(language) as Locale;
  return found ? { locale, ...found } : { locale };
}
