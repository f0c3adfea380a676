import { countrySpecs, isValidIBAN } from "ibantools";
import type { Span } from "./span.ts";

const START = /[A-Za-z]{2} ?\d{2}/g;
const UNIT = /[A-Za-z\d]/;

/** Bank account numbers whose country, length and check digits are right (ISO 13616), written together or in groups. */
export function* findIbans(text: string): Generator<Span> {
  let from = 0;
  for (const { index, 0: head } of text.matchAll(START)) {
    const length = countrySpecs[head.slice(0, 2).toUpperCase()]?.chars;
    if (index < from || !length) continue;
    const written = take(text, index, length);
    if (!written || !isValidIBAN(written.compact.toUpperCase())) continue;
    from = written.end;
    yield { start: index, end: written.end, kind: "iban" };
  }
}

/** The country fixes the length, so that words that follow are never read as part of it. */
function take(text: string, start: number, length: number) {
  let compact = "";
  let end = start;
  while (compact.length < length) {
    if (compact !== "" && /[ -]/.test(text.charAt(end))) end++;
    const unit = text.charAt(end);
    if (!UNIT.test(unit)) return undefined;
    compact += unit;
    end++;
  }
  return UNIT.test(text.charAt(end)) ? undefined : { compact, end };
}
