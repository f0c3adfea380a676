import { cantTell, check, passed } from "#audit/check.ts";
import { languageOf, textOf } from "#audit/document/query.ts";
import { isWithin, type Passage, passages } from "#audit/evidence/passages.ts";
import { readability } from "#audit/language/readability.ts";

// A short text must be harder than a long one for its index to say anything.
const LIMITS = [
  { words: 100, lix: 65 },
  { words: 50, lix: 85 },
] as const;
const SENTENCE = /[.!?…:]["”’)]?$/;
const APART = new Set(["nav", "footer", "pre", "code", "table", "form", "blockquote"]);
const HARD =
  "The municipality's administrative responsibilities regarding environmental considerations, notwithstanding organisational restructuring, necessitate comprehensive documentation demonstrating compliance with internationally established sustainability requirements throughout procurement procedures, implementation activities, subsequent evaluations and corresponding communications, particularly concerning infrastructure investments. ".repeat(
    3,
  );
const EASY =
  "The library is open every day. You may borrow books for a month. If nobody waits for a book you may keep it. Tell us if you lose it. ".repeat(
    5,
  );

export default check({
  title: {
    en: "The text is not very hard to read",
    sv: "Texten är inte mycket svårläst",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who read with effort, or whose first language is another, do not get through the text.",
    sv: "Den som läser med möda, eller har ett annat modersmål, tar sig inte igenom texten.",
  },
  mend: {
    en: "Write shorter sentences and everyday words, and begin with what the reader is to do.",
    sv: "Skriv kortare meningar och vardagliga ord, och börja med vad läsaren ska göra.",
  },
  evidence: passages,
  targets: (all) => {
    const running = all.filter(isRunning);
    const text = running.map(({ text }) => text).join(" ");
    const [first] = running;
    const measured = readability(text);
    if (!first || limitOf(measured.words) === undefined) return [];
    return [{ ...measured, selector: first.selector, html: first.html }];
  },
  judge: ({ lix, words, sentences }) =>
    lix > (limitOf(words) ?? Number.POSITIVE_INFINITY)
      ? cantTell({
          en: `Can the text be written more plainly? Its readability index (LIX) is ${lix}, over 60 is very hard; a sentence has ${Math.round(words / sentences)} words on average.`,
          sv: `Kan texten skrivas enklare? Dess läsbarhetsindex (LIX) är ${lix}, över 60 är mycket svårt; en mening har i snitt ${Math.round(words / sentences)} ord.`,
        })
      : passed,
  examples: {
    passed: [
      `<p>${EASY}</p>`,
      `<p>${EASY}</p><p>${HARD.slice(0, 300)}.</p>`,
      {
        html: `<!doctype html><html lang="sv"><title>Bibliotek</title><p>${"Biblioteket är öppet alla dagar. Du får låna böcker en månad. ".repeat(12)}</p>`,
      },
    ],
    failed: [],
    inapplicable: [
      `<p>${HARD.slice(0, 300)}.</p>`,
      `<p lang="fi">${HARD}</p>`,
      `<nav><p>${HARD}</p></nav>`,
    ],
    cantTell: [
      `<p>${HARD}</p>`,
      `<h1>Rules</h1><p>${HARD}</p><p>${HARD}</p>`,
      `<main><div>${HARD}</div></main>`,
      `<p>${HARD.slice(0, HARD.length / 3).repeat(2)}</p>`,
    ],
  },
});

function limitOf(words: number): number | undefined {
  return LIMITS.find((limit) => words >= limit.words)?.lix;
}

/** Whole sentences in a language that the index is made for. */
function isRunning({ element, text, words, seen }: Passage): boolean {
  if (!seen || words < 10 || !SENTENCE.test(text) || isWithin(element, APART)) return false;
  return /^(en|sv)\b/.test(languageOf(element)) && textOf(element) !== "";
}
