import { joined, type Statement, sql } from "./statement.ts";

const MOST_WORDS = 10;

/** The words that somebody looks for: at most ten. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

/**
 * How a word can stand in a comment whose A to Z are small: as in "ändå", "Ändå" and "ÄNDÅ". The databases
 * fold the case of no other letters, the same in both.
 */
export function casesOf(word: string): readonly string[] {
  const lower = word.normalize("NFC").toLowerCase();
  const capital = lower.slice(0, 1).toUpperCase() + lower.slice(1);
  return [...new Set([lower, capital, lower.toUpperCase()].map(asciiLower))];
}

/** The condition of comments that hold a word, anywhere: "stånd" is in "tillstånd". */
export function holds(word: string): Statement {
  const each = casesOf(word).map(
    (text) => sql`lower(comment) LIKE ${`%${literal(text)}%`} ESCAPE '!'`,
  );
  return sql`(${joined(each, " OR ")})`;
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function literal(text: string): string {
  return text.replace(/[!%_]/g, "!$&");
}
