import personnummer from "personnummer";
import type { Span } from "./span.ts";

/** What `require` gives is the class itself; the package's types speak of its ES module. */
const Personnummer = personnummer as unknown as typeof personnummer.default;

const YEAR = "(?:18|19|20)\\d\\d";
const DATE = `${YEAR}(?:[ ./-]\\d\\d[ ./-]?\\d\\d|\\d{4})|\\d\\d(?:[ ./-]\\d\\d[ ./-]\\d\\d|\\d{4})`;
/** Four digits, an interim number's letter and three, or what hides them. */
const LAST = "(?:\\d{4}|[TRSUWXJKLMN]\\d{3})(?!\\d)|[*xX]{4}(?![\\w*])";
const SHAPE = new RegExp(
  `(?<!\\d)(?<date>${DATE})(?<mark> {0,2}[+/-]? {0,2})(?<last>${LAST})`,
  "g",
);
/** What follows the year of a second date: "2024-05-12-2024-06-12". */
const REST_OF_DATE = /[./-]\d\d[./-]\d\d(?!\d)/y;

/** Swedish personal identity numbers and coordination numbers whose date and check digit are right (SFS 1991:481 § 18, SFS 2022:1697). */
export function* findPersonNumbers(text: string): Generator<Span> {
  for (const shape of shapes(text, (candidate) => !!certainKind(candidate))) {
    const kind = certainKind(shape);
    if (kind) yield { ...shape, kind };
  }
}

/** What has the form of a personal identity number but a wrong or hidden check digit, with a month and a day that can be. */
export function* findNearlyPersonNumbers(text: string): Generator<Span> {
  for (const shape of shapes(text, isPlausible)) yield { ...shape, kind: "number" };
}

interface Shape {
  readonly start: number;
  readonly end: number;
  readonly date: string;
  readonly plus: boolean;
  readonly last: string;
}

function* shapes(text: string, fits: (shape: Shape) => boolean): Generator<Shape> {
  const pattern = new RegExp(SHAPE);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { date = "", mark = "", last = "" } = found.groups ?? {};
    const start = found.index;
    const shape = {
      start,
      end: start + found[0].length,
      date: date.replaceAll(/\D/g, ""),
      plus: mark.includes("+"),
      last,
    };
    if (fits(shape) && !isRange(text, shape)) yield shape;
    // What follows a date can itself begin a number.
    else pattern.lastIndex = start + 1;
  }
}

function certainKind({ date, plus, last }: Shape): string | undefined {
  try {
    const number = Personnummer.parse(`${date}${plus ? "+" : ""}${last}`, {
      allowCoordinationNumber: true,
      allowInterimNumber: true,
    });
    // Without its century, a number is read as the latest date: a year that is not over yet may be a hundred years ago.
    if (date.length === 8 && number.getDate() > new Date()) return undefined;
    return number.isCoordinationNumber() ? "samordningsnummer" : "personnummer";
  } catch {
    return undefined;
  }
}

function isPlausible({ date }: Shape): boolean {
  const month = Number(date.slice(-4, -2));
  const day = Number(date.slice(-2));
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}

function isRange(text: string, { end, last }: Shape): boolean {
  REST_OF_DATE.lastIndex = end;
  return new RegExp(`^${YEAR}$`).test(last) && REST_OF_DATE.test(text);
}
