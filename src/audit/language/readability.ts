/** How hard a text is to read, as far as counting can tell. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Björnsson's LIX: words a sentence plus percent of words over six letters. Under 40 is easy, over 60 very hard. */
  readonly lix: number;
}

/** Counts a text of whole sentences. */
export function readability(text: string): Readability {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  // A full stop in a number or an abbreviation ends no sentence.
  const sentences = Math.max(1, text.match(/[.!?…:](?=\s+\p{Lu}|\s*$)/gu)?.length ?? 1);
  const long = words.filter((word) => word.length > 6).length;
  const lix = words.length === 0 ? 0 : words.length / sentences + (100 * long) / words.length;
  return { words: words.length, sentences, lix: Math.round(lix) };
}
