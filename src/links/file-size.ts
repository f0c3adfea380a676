import type { Locale } from "#locales/locale.ts";

/** Reads a size as written ("3,1 MB", "545KB") in bytes, or undefined if it is not one. */
export interface SizeReader {
  (text: string): number | undefined;
  /** A regular expression's source for what it reads. */
  readonly pattern: string;
}

const UNITS: readonly (readonly [string, number])[] = [
  ["b", 1],
  ["byte", 1],
  ["bytes", 1],
  ["kb", 1e3],
  ["kbyte", 1e3],
  ["kib", 1024],
  ["mb", 1e6],
  ["mbyte", 1e6],
  ["mib", 1024 ** 2],
  ["gb", 1e9],
  ["gbyte", 1e9],
  ["gib", 1024 ** 3],
];
const NUMBER = "\\d{1,3}(?:[ \\u00a0\\u202f,]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
// One of each form that some language has (CLDR's zero, one, two, few, many, other).
const COUNTS = [0, 1, 2, 3, 11, 100];

/** Reads sizes as people write them and as each of the locales writes them. */
export function readSizes(locales: Iterable<Locale>): SizeReader {
  const units = new Map(UNITS);
  for (const locale of locales)
    for (const power of [0, 1, 2, 3])
      for (const count of COUNTS) {
        const unit = locale.fileSize(count * 1000 ** power).replace(/[\d.,\s\u00a0\u202f]*/, "");
        const now = units.get(unit.toLowerCase());
        if (unit !== "" && now === undefined && count > 0)
          units.set(unit.toLowerCase(), 1000 ** power);
      }
  const names = [...units.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = `(?:${NUMBER})[ \\u00a0\\u202f]?(?:${names.join("|")})`;
  const whole = new RegExp(`^(${NUMBER})[ \\u00a0\\u202f]?(${names.join("|")})$`, "iu");

  const read = (text: string) => {
    const [, number, unit] = whole.exec(text) ?? [];
    const factor = units.get(unit?.toLowerCase() ?? "");
    if (number === undefined || factor === undefined) return undefined;
    return Math.round(readNumber(number) * factor);
  };
  return Object.assign(read, { pattern });
}

/** Text as a regular expression that matches it, whatever white space it has. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/[ \u00a0\u202f]+/g, "\\s+");
}

function readNumber(text: string): number {
  const digits = text.replace(/[ \u00a0\u202f]/g, "");
  // A comma before exactly three digits groups thousands; any other is a decimal comma.
  if (/^\d+(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(",", ""));
  return Number(digits.replace(",", "."));
}
