import { loadLocales } from "#locales/locale.ts";
import { type Fact, phrases } from "./phrases.ts";

/** Words in a text that say what following a link does. */
export interface Announcement {
  readonly fact: Fact;
  /** The language of the words: the primary subtag of a BCP 47 tag. */
  readonly language: string;
  /**
   * Whether they are set apart as announcements are: in brackets, in an element or image of their
   * own, or at the end, parted by punctuation or in words that can hardly be anything else.
   */
  readonly apart: boolean;
  /** Whether no white space parts them from the word before; `perhaps` when that may be one word. */
  readonly glued: boolean | "perhaps";
}

interface Phrase extends Pick<Announcement, "fact" | "language"> {
  readonly words: string;
  readonly sure: boolean;
}

/** The languages in which the auditor knows so many words for announcements that a text without them has none. */
export const languages: ReadonlySet<string> = new Set([
  ...["sv", "en", "ar"],
  ...[...loadLocales().keys()].map(primary),
]);

const KNOWN = knownPhrases();
const ANY = new RegExp(KNOWN.map(pattern).join("|"), "giu");
const WORD = /[\p{L}\p{N}]/u;
// Arabic writes "and", "so", "with", "as" and "to" together with the word that follows.
const CLITIC = /(^|[^\p{L}])[وفبكل]$/u;

/**
 * Every announcement in a link's text or name, in order. `parts` are the runs of text that the link
 * is made of, by which words in an element of their own are known.
 */
export function announcements(text: string, parts: readonly string[] = []): Announcement[] {
  const plain = normal(text);
  const own = parts.map(normal).filter((part) => WORD.test(part) && !WORD.test(without(part)));
  return [...plain.matchAll(ANY)].map(({ 0: words, index }) => {
    const phrase = KNOWN.find((known) => new RegExp(`^${pattern(known)}$`, "iu").test(words));
    const { fact, language, sure } = phrase as Phrase;
    const [before, after] = [plain.slice(0, index), plain.slice(index + words.length)];
    const alone = own.some((part) => part.toLowerCase().includes(words.toLowerCase()));
    const last = !WORD.test(without(after)) && (sure || /[,;:–—-]\s*$/.test(before));
    const apart = alone || last || bracketed(before, after);
    return { fact, language, apart, glued: glued(before, words, alone) };
  });
}

/** The language of a BCP 47 tag: "sv" of "sv-SE". */
export function primary(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] as string;
}

/** The longest first, so that "new window" is not found inside "opens in new window". */
function knownPhrases(): Phrase[] {
  const listed = Object.entries(phrases).flatMap(([language, facts]) =>
    (["external", "newWindow"] as const).flatMap((fact) =>
      (["sure", "loose"] as const).flatMap((kind) =>
        facts[fact][kind].map((words) => ({ language, fact, sure: kind === "sure", words })),
      ),
    ),
  );
  const texts = [...loadLocales().values()].flatMap((locale) =>
    (["external", "newWindow"] as const).map((fact) => ({
      language: primary(locale.tag),
      fact,
      sure: true,
      words: locale.text(`announcement.${fact}`),
    })),
  );
  return [...texts, ...listed]
    .map((phrase) => ({ ...phrase, words: normal(phrase.words) }))
    .sort((a, b) => b.words.length - a.words.length);
}

function pattern({ words, sure }: Phrase): string {
  const spaced = words.split(" ").map(RegExp.escape).join("\\s+");
  return `${sure ? "" : "(?<![\\p{L}\\p{N}])"}${spaced}(?![\\p{L}\\p{N}])`;
}

/** Composed, and without the Arabic vowel marks and lengthening that writers may leave out. */
function normal(text: string): string {
  return text.normalize("NFC").replace(/[\u0640\u064b-\u065f]/g, "");
}

function without(text: string): string {
  return text.replace(ANY, "");
}

function bracketed(before: string, after: string): boolean {
  return /[([][^)\]]*$/.test(before) && /^[^([]*[)\]]/.test(after);
}

function glued(before: string, words: string, alone: boolean): Announcement["glued"] {
  if (!/[\p{L}\p{N}][^\s\p{L}\p{N}]*$/u.test(before) || CLITIC.test(before)) return false;
  // "direktlänk till annan webbplats" may be a word, "UNHCRlänk till …" and "UNHCR(länk …" are none.
  const oneWord = /\p{Ll}$/u.test(before) && /^\p{Ll}/u.test(words);
  return oneWord && !alone ? "perhaps" : true;
}
