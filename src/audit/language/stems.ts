import { EMPTY_WORDS } from "./vague-links.ts";

const STEM = 5;

/** The beginnings of the words of a text that carry meaning, by which "harvest" is known in "harvesting". */
export function stems(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => !EMPTY_WORDS.has(word) && (word.length > 2 || /\p{N}/u.test(word)))
      .map((word) => word.slice(0, STEM)),
  );
}

/** Whether two texts have a word in common, whatever its ending, or a word that is part of a compound. */
export function shareWords(one: string, other: string): boolean {
  const theirs = [...stems(other)];
  const whole = other.toLowerCase();
  return [...stems(one)].some(
    (stem) => theirs.includes(stem) || (stem.length >= 4 && whole.includes(stem)),
  );
}
