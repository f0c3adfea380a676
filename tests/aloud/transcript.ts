import { loadLocales } from "#locales/locale.ts";
import type { Locale } from "./case.ts";
import type { Said } from "./orca.ts";

/** A key, what was said from then on, and the title of the page that it led to, if it led to one. */
export interface Step {
  readonly key: string;
  readonly said: readonly Said[];
  readonly page?: string;
}

const texts = loadLocales();
const MOST_OF_A_KEY = 40;

/** A transcript: each key in brackets, and the lines that were said. */
export function transcriptOf(steps: readonly Step[], locale: Locale): string {
  const lines = steps.flatMap((step) => [shownKey(step.key), ...linesOf(step, locale)]);
  return `${lines.join("\n")}\n`;
}

function shownKey(key: string): string {
  return key.length > MOST_OF_A_KEY ? `[${key.slice(0, MOST_OF_A_KEY)}…]` : `[${key}]`;
}

/**
 * What was said, an announcement a line. A line starts anew, with the language in brackets, where the
 * voice is asked for another language than the page's; Orca's own words are asked for in none. Of a page
 * that opens there is its title, and what is said but Orca's report on the loading, which comes in one
 * order today and in another tomorrow.
 */
export function linesOf({ said, page }: Step, locale: Locale): string[] {
  const lines = announcements(said).flatMap((pieces) => {
    if (page !== undefined && isReport(pieces, page)) return [];
    return joined(pieces, locale);
  });
  if (page === undefined) return lines.length > 0 ? lines : ["(nothing)"];
  const isTold = said.some(({ text }) => text.includes(page));
  return [isTold ? `(page) ${page}` : "(page without its title)", ...lines];
}

function announcements(said: readonly Said[]): Said[][] {
  const found: Said[][] = [];
  for (const piece of said) {
    if (piece.goesOn && found.length > 0) found.at(-1)?.push(piece);
    else found.push([piece]);
  }
  return found;
}

function isReport(pieces: readonly Said[], page: string): boolean {
  const text = pieces.map((piece) => piece.text).join(" ");
  const isSkipLink = [...texts.values()].some((one) => text.startsWith(one.text("nav.skip")));
  return pieces.every(({ lang }) => lang === "") || text.includes(page) || isSkipLink;
}

function joined(pieces: readonly Said[], locale: Locale): string[] {
  const lines: { mark: string; text: string }[] = [];
  for (const { text, lang } of pieces) {
    const mark = lang === "" || lang.split("-")[0] === locale ? "" : `(${lang}) `;
    const words = text.replaceAll(/\s+/g, " ").trim();
    const last = lines.at(-1);
    if (last?.mark === mark) last.text += ` ${words}`;
    else if (words) lines.push({ mark, text: words });
  }
  return lines.map(({ mark, text }) => mark + text);
}
