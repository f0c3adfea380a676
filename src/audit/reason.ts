import type { Text } from "./outcome.ts";

/** An error that says why in every language that reports are written in. */
export class Explained extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

const SWEDISH = new Intl.NumberFormat("sv");

/** What browsers say of pages, and what it means to those who read reports. */
const MEANINGS: readonly (readonly [RegExp, Text])[] = [
  [
    /ERR_CONNECTION_REFUSED|ERR_ADDRESS_UNREACHABLE|ERR_CONNECTION_TIMED_OUT/,
    { en: "nobody answers at its address", sv: "ingen svarar på adressen" },
  ],
  [
    /ERR_NAME_NOT_RESOLVED/,
    { en: "there is no server of that name", sv: "det finns ingen server med det namnet" },
  ],
  [
    /ERR_TOO_MANY_REDIRECTS/,
    { en: "its address redirects without end", sv: "adressen hänvisar vidare utan slut" },
  ],
  [
    /ERR_CERT_|ERR_SSL_/,
    {
      en: "the connection cannot be trusted",
      sv: "det går inte att lita på anslutningen",
    },
  ],
  [
    /ERR_EMPTY_RESPONSE|ERR_CONNECTION_(?:RESET|CLOSED)|ERR_INCOMPLETE_CHUNKED/,
    { en: "the server broke off its answer", sv: "servern avbröt sitt svar" },
  ],
  [
    /Download is starting/,
    { en: "its address is a file to download", sv: "adressen är en fil att ladda ner" },
  ],
  [
    /crashed|(?:browser|target|session) (?:has been )?closed/i,
    {
      en: "it crashed, or was closed, while it was looked at",
      sv: "den kraschade, eller stängdes, medan den undersöktes",
    },
  ],
  [
    /context was destroyed|target navigated|find context|frame (?:was|has been) detached|does not belong to the document|not attached to an active page|another navigation/i,
    {
      en: "it loaded anew, or went elsewhere, while it was looked at",
      sv: "den laddades om, eller gick vidare, medan den undersöktes",
    },
  ],
];

/** Why something went wrong, to stand after a colon; what the browser said in brackets, or alone when it is not known. */
export function reason(error: unknown): Text {
  if (error instanceof Explained) return error.text;
  const said = firstLine(error).replace(/\.$/, "");
  const limit = /^[\w.]+: Timeout (\d+)ms exceeded/.exec(said)?.[1];
  if (limit) return late(Number(limit));
  const meaning = MEANINGS.find(([sign]) => sign.test(said))?.[1];
  return meaning
    ? { en: `${meaning.en} (${said})`, sv: `${meaning.sv} (${said})` }
    : { en: said, sv: said };
}

/** What is thrown of a page that took more than `limit` milliseconds. */
export function tooLate(limit: number): Error {
  return new Explained(late(limit));
}

/** The first line of what was thrown. */
export function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] as string;
}

function late(limit: number): Text {
  const seconds = limit / 1000;
  return {
    en: `it was not done within ${seconds} ${seconds === 1 ? "second" : "seconds"}`,
    sv: `den blev inte klar inom ${SWEDISH.format(seconds)} ${seconds === 1 ? "sekund" : "sekunder"}`,
  };
}
