import type { Dialect } from "./schema.ts";
import { PART_LENGTH } from "./search-schema.ts";
import { joined, type Statement, sql } from "./statement.ts";
import { casesOf, wordsIn } from "./words.ts";

/** Letters whose capitals are the same to SQLite's index as to JavaScript: those of Latin-1. */
const LATIN = /^[ -ÿ]+$/;
const LAST = "\u{10ffff}";

/** How each database asks its index for the ids of responses. */
const INDEXES: Readonly<Record<Dialect, Index>> = {
  sqlite: {
    all: (words, most) => {
      const folded = words.map((cases) => (isLatin(cases) ? small(cases) : cases));
      return matching(sql`${every(folded, { quoted: inQuotes, and: " AND ", or: " OR " })}`, most);
    },
    beginning: (cases, most) =>
      isLatin(cases)
        ? matching(
            sql`(SELECT coalesce(group_concat('"' || replace(term, '"', '""') || '"', ' OR '), '""')
              FROM comment_part_known WHERE ${joined(small(cases).map(beginsWith), " OR ")})`,
            most,
          )
        : undefined,
  },
  postgres: {
    all: (words, most) => having(every(words, { quoted: lexeme, and: " & ", or: " | " }), most),
    beginning: (cases, most) => having(cases.map((one) => `${lexeme(one)}:*`).join(" | "), most),
  },
};

interface Index {
  /** Comments that have the parts of every word, in one of its cases. */
  all(words: readonly Cases[], most: number): Statement;
  /** Comments with a part that begins with a word in one of its cases; undefined where that cannot be asked. */
  beginning(cases: Cases, most: number): Statement | undefined;
}

/** A word in each of its cases. */
type Cases = readonly string[];

/** How an index's language has parts, and what is between them. */
interface Language {
  quoted(part: string): string;
  readonly and: string;
  readonly or: string;
}

/**
 * The ids of at most `most` responses whose comments may hold every word of a text: all that do are among
 * them, when there are not so many. Words of three characters and more are asked for, or the first where
 * all are shorter. Undefined when the index cannot tell.
 */
export function mayHold(text: string, most: number, dialect: Dialect): Statement | undefined {
  const words = wordsIn(text).map(casesOf);
  const long = words.filter((cases) => cases.every((one) => partsOf(one).length > 0));
  if (long.length > 0) return INDEXES[dialect].all(long, most);
  const [first] = words;
  return first && INDEXES[dialect].beginning(first, most);
}

/** Three characters in a row, and the next three from the second place after, to the end: they tell nearly as much as all do. */
function partsOf(text: string): string[] {
  const characters = [...text];
  const last = characters.length - PART_LENGTH;
  const places = characters.map((_, place) => place).filter((place) => place <= last);
  return places
    .filter((place) => place % 2 === 0 || place === last)
    .map((place) => characters.slice(place, place + PART_LENGTH).join(""));
}

function every(words: readonly Cases[], { quoted, and, or }: Language): string {
  const one = (text: string) => `(${partsOf(text).map(quoted).join(and)})`;
  return words.map((cases) => `(${cases.map(one).join(or)})`).join(and);
}

function isLatin(cases: Cases): boolean {
  return cases.every((one) => LATIN.test(one));
}

function small(cases: Cases): Cases {
  return [...new Set(cases.map((one) => one.toLowerCase()))];
}

/** In this order: from the few that are found to their numbers. */
function matching(query: Statement, most: number): Statement {
  return sql`
    SELECT response FROM comment_part
    CROSS JOIN comment_number ON comment_number.number = comment_part.rowid
    WHERE comment_part MATCH ${query} LIMIT ${most}`;
}

function beginsWith(text: string): Statement {
  return sql`(term >= ${text} AND term < ${text + LAST})`;
}

function inQuotes(part: string): string {
  return `"${part.replaceAll('"', '""')}"`;
}

function having(query: string, most: number): Statement {
  return sql`SELECT * FROM comments_with(CAST(${query} AS tsquery), CAST(${most} AS integer))`;
}

function lexeme(part: string): string {
  return `'${part.replace(/['\\]/g, "$&$&")}'`;
}
