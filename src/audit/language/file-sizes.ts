/** Languages whose words for sizes are known besides the signs that most share. */
const LANGUAGES = ["ar", "da", "en", "fa", "fi", "fr", "nb", "ru", "so", "sv", "uk"];
const COUNTS = [0, 1, 2, 3, 11, 100];
// A letter alone is a size only as a capital.
const SIGNS = ["bytes?", "[kmgt]i?b", "[kmgt]byte", "(?-i:B)"];

const words = LANGUAGES.flatMap((language) =>
  ["byte", "kilobyte", "megabyte", "gigabyte"].flatMap((unit) => [
    // Short words for bytes are single letters, which mean much else.
    ...(unit === "byte" ? [] : namesOf(language, unit, "short")),
    ...namesOf(language, unit, "long"),
  ]),
);
const UNITS = [...SIGNS, ...new Set(words)].join("|");
const SIZE = new RegExp(`\\p{Nd}\\s*(?:${UNITS})(?!\\p{L})`, "iu");

/** Whether a text says the size of a file: "1,2 MB", "109 kB". */
export function saysSize(text: string): boolean {
  return SIZE.test(text);
}

function namesOf(language: string, unit: string, unitDisplay: "short" | "long"): string[] {
  const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay });
  return COUNTS.flatMap((count) => format.formatToParts(count))
    .filter(({ type }) => type === "unit")
    .map(({ value }) => RegExp.escape(value.trim()));
}
