// A language subtag as registered: two or three letters. The BCP 47 grammar alone lets "english" pass.
const LANGUAGE = /^[a-z]{2,3}(-|$)/i;
const NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Whether `tag` is a BCP 47 tag of a language that exists ("jp" is none; three letters are trusted). */
export function isLanguage(tag: string): boolean {
  if (!LANGUAGE.test(tag)) return false;
  try {
    const { language } = new Intl.Locale(tag);
    return language.length === 3 || NAMES.of(language) !== undefined;
  } catch {
    return false;
  }
}

/** The direction in which the language of a valid `tag` is written. */
export function direction(tag: string): "ltr" | "rtl" {
  return new Intl.Locale(tag).getTextInfo().direction === "rtl" ? "rtl" : "ltr";
}
