// Characters that no report should carry: controls, halves of characters, what XML cannot write, and
// marks that turn the text after them round.
const UNWANTED =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** Text without what a terminal would obey, XML could not hold, or a reader would be misled by. */
export function harmless(text: string): string {
  return text.replace(UNWANTED, "\uFFFD");
}

/** On one line: what a page says must not look like a line of the report. */
export function oneLine(text: string): string {
  return harmless(text).replace(/\s+/g, " ").trim();
}

/** Both ends of a text that is longer than `most` characters. */
export function ends(text: string, most: number): string {
  const half = Math.floor(most / 2);
  return text.length > most ? `${text.slice(0, half)} … ${text.slice(-half)}` : text;
}
