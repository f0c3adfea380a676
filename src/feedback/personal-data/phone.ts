import {
  findPhoneNumbersInText,
  type NumberType,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import type { Span } from "./span.ts";

const COUNTRY = "SE";
const GAP = "[ ./()-]{0,3}";
/** The library's own search leaves out a number that stands close to another: it judges what this finds. */
const MOBILE = new RegExp(
  `(?<!\\d)(?:(?:\\+ ?|00 ?|(?=467))46${GAP}0?|\\(0\\)|0)${GAP}7(?:${GAP}\\d){8}(?!\\d)`,
  "g",
);
const ANY = new RegExp(
  `(?<!\\d|\\d[./-])(?:(?:\\+ ?|00 ?)[1-9](?:${GAP}\\d){6,14}|\\(?0[1-9](?:${GAP}\\d){5,8})`,
  "g",
);
const CLOCK_TIMES = /^\d\d\.\d\d\D+\d\d\.\d\d/;
const LAST_GROUP = /\D+\d+$/;
/** Numbers that nobody has at home: free and shared cost, premium rate, and those of organisations. */
const PUBLIC: readonly NumberType[] = ["TOLL_FREE", "SHARED_COST", "PREMIUM_RATE", "UAN"];

/** Swedish mobile numbers, written in the country's or the international way. */
export function* findMobiles(text: string): Generator<Span> {
  for (const { index, 0: written } of text.matchAll(MOBILE)) {
    const number = parsePhoneNumberFromString(written, COUNTRY);
    if (number?.getType() !== "MOBILE" || number.country !== COUNTRY) continue;
    yield { start: index, end: index + written.length, kind: "mobile" };
  }
}

/** Other telephone numbers that are somebody's: Swedish ones with their area code, foreign ones with "+" or "00". */
export function* findPhones(text: string): Generator<Span> {
  for (const { index, 0: written } of text.matchAll(ANY)) {
    if (CLOCK_TIMES.test(written)) continue;
    // An age or a price can follow a number that is shorter than the longest.
    const found = firstPhone(written) ?? firstPhone(written.replace(LAST_GROUP, ""));
    if (!found || PUBLIC.includes(found.number.getType())) continue;
    yield { start: index + found.startsAt, end: index + found.endsAt, kind: "phone" };
  }
}

function firstPhone(text: string) {
  return findPhoneNumbersInText(text, { defaultCountry: COUNTRY })[0];
}
