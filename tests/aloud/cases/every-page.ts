import { loadContent } from "#content.ts";
import { EDITOR_PATH, EXAMPLE } from "#tests/support/site.ts";
import { type Case, type Locale, READ_ON } from "../case.ts";

const { site } = loadContent(EXAMPLE, EDITOR_PATH);

/** Every page of the example site in a locale, read from its heading to its end. */
export function everyPage(locale: Locale): Case[] {
  const pages = site.pages.filter((page) => page.locale === locale);
  return pages.map(({ path, title, html }) => ({
    name: `page${path.replace(/\/+$/, "").replaceAll("/", "-") || "-start"}`,
    locale,
    path,
    keys: ["h", READ_ON],
    heard: [`(page) ${title}`, title],
    twice: equalNeighbours(html),
  }));
}

/** The texts of cells that are the same as in the cell before. */
function equalNeighbours(html: string): string[] {
  const cells = [...html.matchAll(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/gs)].map(([, inner = ""]) =>
    inner
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
  return cells.filter((text, index) => text === cells[index - 1]);
}
