/** Abbreviations that are words of their own to nearly all who read. */
const KNOWN: ReadonlySet<string> = new Set(
  `ascii|pdf|jpeg|jpg|png|gif|eu|usa|uk|us|tv|cd|dvd|sms|mms|html|css|xml|json|url|http|https|www|ok|am|pm|bc|ad|id|pin|faq|vat|gps|usb|dna|hiv|aids|
  un|nato|bbc|vip|diy|it|ip|qr|rss|isbn|issn|wifi|wc|dj|ceo|nhs|fm|gmt|utc|cet|iban|bic|ngo|phd|mp|rsvp|asap|svt|sr|ab|kb|hb|
  adhd|lgbtq|hbtq|hbtqi|fn|vd|cv|vvs|tbc|sos|abc|wcag|aria|led|api|rgb|mr|mrs|km|kg|kwh|mwh|co2|sek|eur|usd|gbp|bankid|vma|bvc|bup|lss|csn`
    .split("|")
    .map((word) => word.trim()),
);
/** Ordinary words that are written in capitals to be stressed, or as a language of machines has them. */
const STRESSED: ReadonlySet<string> = new Set(
  `not|and|or|all|no|yes|only|never|always|any|must|shall|should|may|will|can|do|does|the|this|new|free|note|read|stop|end|start|
  get|post|put|head|patch|delete|true|false|null|todo|inte|alla|och|eller|ska|måste|får|bara|aldrig|alltid|ingen|inga|obs|nu|nytt|gratis|om`
    .split("|")
    .map((word) => word.trim()),
);
// Capitals of one script without a vowel at hand or with: what is spelled out or read as a name.
const ABBREVIATION = /(?<![\p{L}\p{N}.@/#_-])\p{Lu}{3,6}(?![\p{L}\p{N}@/_]|\.\p{L}|-\p{N})/gu;
const ROMAN = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const SMALL = /^(of|the|and|for|in|on|to|och|för|i|om|av|på|den|det)$/i;
const MOST_CAPITALS = 0.5;

/** The abbreviations in running text that few know, in the order in which they stand. */
export function abbreviationsIn(text: string): string[] {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const capitals = words.filter((word) => word === word.toUpperCase()).length;
  // Where most words are in capitals, capitals mark no abbreviation.
  if (words.length < 4 || capitals / words.length > MOST_CAPITALS) return [];
  const found = text.match(ABBREVIATION) ?? [];
  return [...new Set(found)].filter((one) => {
    const word = one.toLowerCase();
    return !KNOWN.has(word) && !STRESSED.has(word) && !ROMAN.test(one);
  });
}

/** Whether the text says what the abbreviation stands for: in brackets before or after it, or after a dash or "means". */
export function isExplainedIn(text: string, abbreviation: string): boolean {
  const before = new RegExp(`\\p{L}{3}[^()]*\\((?:[^()]{0,40} )?${abbreviation}[^\\p{L}()]?`, "u");
  const after = new RegExp(
    `(?<!\\p{L})${abbreviation}[”"’]? ?(?:\\(\\p{L}{2}|[–—:=,] ?\\p{L}{3}|(?:means|stands for|is short for|is the|är|betyder|står för|är en förkortning)\\b)`,
    "u",
  );
  return before.test(text) || after.test(text) || initials(text, abbreviation);
}

/** Whether words begin with its letters, one after the other, anywhere in the text. */
function initials(text: string, abbreviation: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return [words, words.filter((word) => !SMALL.test(word))].some((some) =>
    some
      .map((word) => word[0]?.toUpperCase())
      .join("")
      .includes(abbreviation),
  );
}
