import { type Announce, createAnnouncer, type LinkSettings } from "#links/announcer.ts";
import { type Locale, loadLocales } from "#locales/locale.ts";

/** The locales, Swedish first: the one of a page that says no language. */
const locales: ReadonlyMap<string, Locale> = new Map(
  ["sv", "en", "ar"].map((tag) => [tag, loadLocales().get(tag) as Locale]),
);

const SETTINGS: LinkSettings = {
  baseUrl: "https://www.vistelseverket.example",
  hosts: [".vistelseverket.example", "vistelse.example"],
  external: "new-window",
  announce: "text",
};
const FILES: Readonly<Record<string, number>> = {
  "/files/rapport.pdf": 1_234_567,
  "/files/tal.csv": 2048,
  "/files/läs mig.xyz": 12,
  "/files/utan-typ": 3000,
};
const PAGES: Readonly<Record<string, string>> = {
  "/": "sv",
  "/kontakt": "sv",
  "/kontakt/nytt": "sv",
  "/en": "en",
  "/en/contact": "en",
  "/ar": "ar",
};

/** An announcer for a small site, with some settings of its own. */
export function announcer(settings: Partial<LinkSettings> = {}): Announce {
  return createAnnouncer({ ...SETTINGS, ...settings }, locales, {
    fileSize: (path) => FILES[path],
    locale: (path) => PAGES[path],
  });
}

/** Announces a body's content on a Swedish page at /kontakt (or in another language, elsewhere). */
export function announced(
  body: string,
  settings: Partial<LinkSettings> = {},
  lang = "sv",
  path = "/kontakt",
): string {
  const head = `<!doctype html><html lang="${lang}"><head><title>T</title></head><body>`;
  const html = announcer(settings)(`${head}${body}</body></html>`, path);
  return html.slice(head.length, -"</body></html>".length);
}
