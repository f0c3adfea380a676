/** One to five as words, by language. */
const WORDS: readonly string[] = [
  "one|en|ett|eins|ein|eine|un|une|uno|una|één|yksi|yhden|én|jedna|um|uma|واحد|واحدة",
  "two|två|zwei|deux|dos|due|twee|kaksi|kahden|to|dwie|dwa|dois|duas|اثنان|نجمتان|نجمتين",
  "three|tre|drei|trois|tres|drie|kolme|kolmen|trzy|três|ثلاث|ثلاثة",
  "four|fyra|vier|quatre|cuatro|quattro|neljä|neljän|fire|cztery|quatro|أربع|أربعة",
  "five|fem|fünf|cinq|cinco|cinque|vijf|viisi|viiden|pięć|خمس|خمسة",
];
const UNIT =
  "(?![.,]?\\d|\\s?(?:[mckd]?m|[mk]?g|[cd]?l|km|kr|h|min|lb|in|ft)(?!\\p{L})|\\s?[€£$°])";
const NUMBER = new RegExp(`(?<![\\p{L}\\d.,])\\d+(?:[.,]\\d+)?${UNIT}`, "gu");

/** Whether a text says a number, or about that number, in digits or as a word; a length or a price is no such number. */
export function saysNumber(text: string, number: number): boolean {
  const digits = text.match(NUMBER)?.map((found) => Number(found.replace(",", "."))) ?? [];
  if (digits.some((found) => Math.abs(found - number) <= 0.5)) return true;
  const words = WORDS[number - 1];
  return words !== undefined && new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu").test(text);
}
