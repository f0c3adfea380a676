import type { Locale } from "#locales/locale.ts";
import { escapePattern } from "./file-size.ts";

// What authors and publishing platforms write, in Swedish and English, beside our own words. They
// are regular expressions; a space stands for any white space.
const EXTERNAL = [
  "(?:extern|utgående) länk",
  "länk till (?:en )?(?:annan|extern) (?:webbplats|webbsida|sajt|sida)",
  "external (?:link|website|site)",
  "link is external",
  "(?:link|links|leads) to (?:an? )?(?:external|another|other) (?:website|site)",
];
const WINDOW = [
  "(?:länken )?öppnas i (?:ett )?(?:nytt|separat) fönster",
  "(?:länken )?öppnas i (?:en )?(?:ny|separat) flik",
  "(?:(?:this )?link )?(?:opens?|will open|opening) in (?:an? )?(?:new|separate) (?:browser )?(?:window(?: or |/)tab|tab(?: or |/)window|window|tab)",
];
// Said only in brackets, or they might be the link's own words.
const BRACKETED = [
  "(?:till )?(?:en )?(?:annan|extern) (?:webbplats|webbsida|sajt)",
  "(?:an )?(?:external|another|other) (?:website|site)",
  "(?:i )?(?:ett )?nytt fönster",
  "(?:i )?(?:en )?ny flik",
  "(?:in )?(?:an? )?new (?:window|tab)",
];
// ISO 639-1, and languages of minorities and newcomers that it lacks.
const LANGUAGES = (
  "aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo " +
  "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka " +
  "kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng " +
  "nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su " +
  "sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu " +
  "ckb fit prs rom sma smj smn sms syr"
).split(" ");

/** The phrases that say "another website" or "new window". */
export interface Phrases {
  /** Whether a whole remark (without brackets) says either. */
  has(text: string): boolean;
  /** A regular expression's source for those that are plain without brackets. */
  readonly pattern: string;
}

/** Our own phrases in every locale, and those that authors write. */
export function knownPhrases(locales: readonly Locale[]): Phrases {
  const ours = locales.flatMap((locale) => [
    escapePattern(locale.text("announcement.external")),
    escapePattern(locale.text("announcement.newWindow")),
  ]);
  const plain = [...ours, ...[...EXTERNAL, ...WINDOW].map(spaced)];
  const all = new RegExp(`^(?:${[...plain, ...BRACKETED.map(spaced)].join("|")})$`, "iu");
  return { has: (text) => all.test(text), pattern: `(?:${plain.join("|")})` };
}

/** Reads "på engelska" in any of the locales as a language tag: undefined if it says no language. */
export function readLanguages(locales: readonly Locale[]): (text: string) => string | undefined {
  const spoken = new Map<string, string>();
  for (const locale of locales)
    for (const code of LANGUAGES) {
      const name = locale.languageName(code);
      if (name !== code) spoken.set(saying(locale, name), code);
    }
  return (text) => spoken.get(text.toLowerCase());
}

function saying(locale: Locale, language: string): string {
  return locale.text("announcement.language", { language }).toLowerCase();
}

function spaced(pattern: string): string {
  return pattern.replaceAll(" ", "\\s+");
}
