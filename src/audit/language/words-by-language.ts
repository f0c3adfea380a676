/** Words and phrases of a kind, apart by `|`, by the primary subtag of their language; "any" for such as mean the same wherever they stand. */
export type WordLists = Readonly<Record<string, string>>;

/** Swedish words that are other words in English, by which nothing is known on a page in English. */
const OTHER_IN_ENGLISH: ReadonlySet<string> = new Set(["hit", "tom"]);

/** The same word however its apostrophes and accents are written. */
export function alike(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/[’‘]/g, "'").trim();
}

/**
 * What of the lists holds for text in a language (a BCP 47 tag). English words hold everywhere, since tools and
 * templates put them in; Swedish ones where the page is in Swedish or English, or does not say; other words in their own language.
 */
export function wordsIn(lists: WordLists): (language: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (language) => {
    const own = primary(language);
    const found = known.get(own) ?? gathered(lists, own);
    known.set(own, found);
    return found;
  };
}

/** The lists that hold for a language, as those of `wordsIn` do. */
export function listsFor<T>(
  lists: Readonly<Record<string, T>>,
  language: string,
): readonly (readonly [string, T])[] {
  const own = primary(language);
  const holds = new Set(["any", "en", own, ...(own === "" || own === "en" ? ["sv"] : [])]);
  return Object.entries(lists).filter(([of]) => holds.has(of));
}

function gathered(lists: WordLists, own: string): ReadonlySet<string> {
  const words = listsFor(lists, own).flatMap(([of, list]) =>
    list
      .split("|")
      .map(alike)
      .filter((word) => !(of === "sv" && own === "en" && OTHER_IN_ENGLISH.has(word))),
  );
  return new Set(words);
}

/** What a BCP 47 tag says the language is; Norwegian is one, whichever way it is written. */
export function primary(tag: string): string {
  const subtag = tag.trim().toLowerCase().split("-", 1)[0] as string;
  return subtag === "nb" || subtag === "nn" ? "no" : subtag;
}
