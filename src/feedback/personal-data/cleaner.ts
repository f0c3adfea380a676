import { agencySearch } from "./agency.ts";
import { findCards } from "./card.ts";
import type { AgencyPattern, Clean } from "./clean.ts";
import { findEmails } from "./email.ts";
import { createField, type Field, replaced } from "./field.ts";
import { findIbans } from "./iban.ts";
import { CERTAIN_KINDS } from "./kinds.ts";
import { legible } from "./legible.ts";
import { findNearlyPersonNumbers, findPersonNumbers } from "./person-number.ts";
import { findMobiles, findPhones } from "./phone.ts";
import type { Find, Span } from "./span.ts";

/** In this order, because what is one thing is taken once: a personal identity number before a card that holds it. */
const CERTAIN: readonly Find[] = [findEmails, findIbans, findPersonNumbers, findCards, findMobiles];
const POSSIBLE: readonly Find[] = [findNearlyPersonNumbers, findPhones];
/** What is taken can uncover what stood against it. People's texts need two rounds; the limit keeps hostile ones linear. */
const ROUNDS = 8;

/** A cleaner that knows the agency's patterns too, before all others. Throws an Error for a pattern that cannot be used. */
export function createCleaner(patterns: readonly AgencyPattern[]): Clean {
  const searches = [...patterns.map(agencySearch), ...CERTAIN];
  const kinds = new Set([...patterns.map(({ id }) => id), ...CERTAIN_KINDS]);
  return (text, placeholder) => {
    const { text: whole, places } = legible(text);
    const field = createField(whole);
    for (const kind of kinds) field.take(occurrences(legible(placeholder(kind)).text, field.text));
    const spans = takeAll(field, searches).map(({ start, end, kind }) => ({
      start: places[start] ?? text.length,
      end: (places[end - 1] ?? text.length) + 1,
      kind,
    }));
    const possible = POSSIBLE.flatMap((find) => field.take(find(field.text))).map(
      ({ kind }) => kind,
    );
    return {
      text: replaced(text, spans, ({ kind }) => placeholder(kind)),
      removed: count(spans),
      possible: [...new Set(possible)],
    };
  };
}

/** What stands for data that was taken out before: a text that is cleaned again stays as it is. */
function* occurrences(words: string, text: string): Generator<Span> {
  if (words === "") return;
  for (let start = text.indexOf(words); start !== -1; ) {
    const end = start + words.length;
    yield { start, end, kind: "placeholder" };
    start = text.indexOf(words, end);
  }
}

function takeAll(field: Field, searches: readonly Find[]): Span[] {
  const taken: Span[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const spans = searches.flatMap((find) => field.take(find(field.text)));
    if (spans.length === 0) break;
    taken.push(spans);
  }
  return taken.flat().sort((a, b) => a.start - b.start);
}

function count(spans: readonly Span[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of spans) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}
