import type { Request } from "express";
import type { Locale } from "#locales/locale.ts";

/** The languages of the editors' area: the first where a browser asks for neither. */
export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that a text names, if the area has it. */
export function languageOf(text: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

/** The language of somebody who is not signed in: the one that the address asks for, else the browser. */
export function guestLanguage(request: Request): Language {
  return (
    languageOf(request.query.sprak) ??
    languageOf(request.acceptsLanguages(LANGUAGES.slice())) ??
    "sv"
  );
}

/** The other language, as a link or button to it is marked. */
export function otherLanguage(
  { tag }: Locale,
  locales: ReadonlyMap<string, Locale>,
): { readonly tag: Language; readonly label: string } {
  const other = tag === "sv" ? "en" : "sv";
  return { tag: other, label: (locales.get(other) as Locale).text("editor.inThisLanguage") };
}
