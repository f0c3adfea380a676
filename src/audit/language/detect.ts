import { eld } from "eld/small";
import type { Text } from "#audit/outcome.ts";
import { FUNCTION_WORDS } from "./function-words.ts";

/** A text that is in another language than it is said to be in. */
export interface Foreign {
  /** The primary subtag of the language that it is in. */
  readonly language: string;
  /** Whether its small words, its script or its length leave no doubt. */
  readonly certain: boolean;
  /** Whether it may as well be names, which are in no language: most words begin with a capital. */
  readonly names: boolean;
}

const LONGEST = 5000;
/** Of text of no known language: how many words it must have, and how well it may fit the declared one. */
const FEWEST_WORDS = 15;
const UNLIKE = 0.45;
/** One small word of so many may be another language's too. */
const MOST_SMALL = 15;
const WORD = /\p{L}+/gu;
/** Languages by one name each, as the detector calls them. */
const SAME: Readonly<Record<string, string>> = { nb: "no", nn: "no", iw: "he", fil: "tl" };
/** Languages so close to each other that a short text does not tell them apart. */
const CLOSE = [
  "da no sv",
  "pt gl es ca",
  "hr bs sr sl",
  "id ms tl",
  "cs sk",
  "ru uk be bg",
  "hi mr ne",
  "fa ar ur ps",
  "zh ja",
  "nl af",
].map((group) => group.split(" "));
const KNOWN = new Set(Object.values(eld.info().Languages));
// Addresses, and codes: Latin letters and digits in one.
const NOT_WORDS =
  /https?:\S+|www\.\S+|\S+@\S+|[\p{sc=Latin}\p{N}_-]*[\p{N}_][\p{sc=Latin}\p{N}_-]*|[/\\#|*]+/gu;
/** Filler text is in no language. */
const FILLER = /\b(lorem|ipsum|dolor sit|consectetur|adipiscing|tempor|incididunt)\b/iu;

/** Another language than `declared` (a BCP 47 tag) that `text` is in; undefined when it may well be in `declared`. */
export function foreign(text: string, declared: string): Foreign | undefined {
  const said = known(declared);
  const plain = text.slice(0, LONGEST).replace(NOT_WORDS, " ");
  const { words, letters } = sizeOf(plain);
  if (!said || letters < 8 || FILLER.test(plain)) return undefined;
  const detected = eld.detect(plain);
  const { language } = detected;
  if (!language || language === said || !detected.isReliable()) return undefined;
  const scores = detected.getScores();
  const margin = (scores[language] ?? 0) - (scores[said] ?? 0);
  const close = CLOSE.some((group) => group.includes(said) && group.includes(language));
  if (close ? letters < 100 || margin < 0.06 : !apart(words, letters, margin)) return undefined;
  return {
    language,
    certain: certain(plain, language, words, margin),
    names: (plain.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) > words / 2,
  };
}

/**
 * Whether a text is hardly in the language `declared`, nor in any that the detector knows: running text without one of
 * the small words of that language, whose letters do not follow each other as there. Lists, names and codes are not told.
 */
export function isHardlyIn(text: string, declared: string): boolean {
  const said = known(declared);
  const small = FUNCTION_WORDS[said ?? ""];
  const plain = text.slice(0, LONGEST).replace(NOT_WORDS, " ");
  if (!said || !small || !isRunningText(plain) || FILLER.test(plain)) return false;
  const words = plain.toLowerCase().match(WORD) ?? [];
  if (words.filter((word) => small.has(word)).length > words.length / MOST_SMALL) return false;
  const detected = eld.detect(plain);
  return !detected.isReliable() && (detected.getScores()[said] ?? 0) < UNLIKE;
}

/** Sentences, so neither names nor a list of things. */
function isRunningText(text: string): boolean {
  const { words } = sizeOf(text);
  const capitals = text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  const lists = text.match(/[,;·|•]/gu)?.length ?? 0;
  const numbers = text.match(/\p{N}+/gu)?.length ?? 0;
  return (
    words >= FEWEST_WORDS &&
    /\p{L}[.!?…]["”’»]?(?:\s|$)/u.test(text) &&
    capitals <= words / 4 &&
    lists <= words / 5 &&
    numbers <= words / 8
  );
}

/** How many words and how many letters of any script a text has. */
export function sizeOf(text: string): { readonly words: number; readonly letters: number } {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0;
  // Chinese and Japanese write no spaces: two signs are about a word.
  const signs = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  return { words: Math.max(words, Math.floor(signs / 2)), letters: letters + signs };
}

/** What a language is called. */
export function languageName(tag: string): Text {
  const called = (locale: string) => {
    try {
      return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  return { en: called("en"), sv: called("sv") };
}

function known(declared: string): string | undefined {
  const subtag = declared.trim().toLowerCase().split("-", 1)[0] as string;
  const language = SAME[subtag] ?? subtag;
  return KNOWN.has(language) ? language : undefined;
}

/** How much better the other language must fit: the less there is to go by, the more. */
function apart(words: number, letters: number, margin: number): boolean {
  if (words >= 5) return margin >= 0.12;
  return words >= 2 && letters >= 10 && margin >= 0.2;
}

function certain(text: string, language: string, words: number, margin: number): boolean {
  if (!/\p{sc=Latin}/u.test(text)) return true;
  const small = FUNCTION_WORDS[language];
  if (!small) return words >= 15 && margin >= 0.2;
  const used =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.filter((word) => small.has(word)) ?? [];
  return used.length >= Math.max(2, words / 12);
}
