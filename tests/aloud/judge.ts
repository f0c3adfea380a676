import type { Case, Locale } from "./case.ts";
import { linesOf, type Step } from "./transcript.ts";

/** "Blank", alone, in the words that Orca has for it. */
const BLANK = new Set(["blank", "tom", "فارغ", "blanksteg", "space", "فراغ"]);
const FILE_NAME = /[\w-]\.(?:svg|png|jpe?g|css|md|csv|pdf)\b/i;
const SENTENCE_END = /(?<=[.?!؟:])\s+/;

/** What is wrong with what was heard; empty when nothing is. */
export function wrongIn(one: Case, steps: readonly Step[]): string[] {
  const lines = steps.flatMap((step) => linesOf(step, one.locale));
  return [
    ...missing(one.heard, lines),
    ...(one.never ?? [])
      .filter((part) => lines.some((line) => line.includes(part)))
      .map((part) => `Heard, and never to be: ${part}`),
    ...lines
      .filter((line) => BLANK.has(line))
      .map((line) => `Nothing is there, and is said: ${line}`),
    ...lines.filter((line) => FILE_NAME.test(line)).map((line) => `A file's name is said: ${line}`),
    ...steps.flatMap((step) => twice(step.key, linesOf(step, one.locale), one.twice)),
    ...unspoken(steps, one.locale),
  ];
}

function missing(heard: readonly string[], lines: readonly string[]): string[] {
  const all = lines.join("\n");
  let from = 0;
  for (const part of heard) {
    const at = all.indexOf(part, from);
    if (at < 0) return [`Not heard, or not in its place: ${part}`];
    from = at + part.length;
  }
  return [];
}

/** A line that is the one before it again and not rightly so, or that has a sentence twice. */
function twice(key: string, lines: readonly string[], rightly: readonly string[] = []): string[] {
  return lines
    .filter(
      (line, index) =>
        (line === lines[index - 1] && !rightly.includes(line)) || repeatsItself(line),
    )
    .map((line) => `Said twice after ${key}: ${line}`);
}

function repeatsItself(line: string): boolean {
  const sentences = line.split(SENTENCE_END);
  return new Set(sentences).size < sentences.length;
}

/** Without a language on the page, or with a wrong one, the voice is never asked for the right one. */
function unspoken(steps: readonly Step[], locale: Locale): string[] {
  const spoken = steps.some(({ said }) => said.some(({ lang }) => lang.split("-")[0] === locale));
  return spoken ? [] : [`Nothing was spoken in the page's language, ${locale}.`];
}
