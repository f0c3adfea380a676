import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { patternProblem } from "#feedback/personal-data/agency.ts";
import { loadLocales } from "#locales/locale.ts";
import { type LoadOptions, loadSite } from "#site/load.ts";
import { isContentProblems } from "#site/problem.ts";
import type { Site } from "#site/site.ts";

const LOCALES = loadLocales();
const PAGE_TYPES = ["article", "contact", "section", "start"];

/** A site.yaml in Swedish and English without anything that is optional. */
export const SITE = `name: { sv: Verket, en: The Agency }
baseUrl: https://www.verket.example
hosts: [.verket.example]
locales: [sv, en]
defaultLocale: sv
organisation:
  name: { sv: Verket, en: The Agency }
accent: { light: "#0b5563", dark: "#7fd0dc" }
`;

/** A page's file: front matter in six lines, then `body`, which starts on line 7. */
export function page(title: string, body = "", more = "type: article"): string {
  return `---\ntitle: ${title}\ndescription: Om ${title}\nupdated: 2024-02-29\n${more}\n---\n${body}`;
}

/** The least that loads; `files` are added, or taken away when undefined. */
export function content(files: Readonly<Record<string, string | Buffer | undefined>> = {}) {
  return {
    "site.yaml": SITE,
    "sv/index.md": page("Start", "", "type: start"),
    "en/index.md": page("Home", "", "type: start"),
    ...files,
  };
}

/** Loads a content folder with these files, and throws what loading throws. */
export function load(
  files: Readonly<Record<string, string | Buffer | undefined>>,
  options: Partial<LoadOptions> = {},
): Site {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return loadSite(folder, {
      locales: LOCALES,
      pageTypes: PAGE_TYPES,
      patternProblem,
      ...options,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines of the message with which the least content and `files` are refused; empty when they load. */
export function problems(
  files: Readonly<Record<string, string | Buffer | undefined>>,
  options: Partial<LoadOptions> = {},
): string[] {
  try {
    load(content(files), options);
    return [];
  } catch (error) {
    if (!isContentProblems(error)) throw error;
    return error.message.split("\n");
  }
}

/** The problems of a Swedish page /a with this Markdown, which starts on line 7. */
export function problemsIn(
  markdown: string,
  files: Readonly<Record<string, string>> = {},
): string[] {
  return problems({ "sv/a.md": page("A", markdown), ...files });
}

/** The HTML of a Swedish page with this Markdown. */
export function html(
  markdown: string,
  files: Readonly<Record<string, string | Buffer>> = {},
): string {
  return load(content({ "sv/a.md": page("A", markdown), ...files })).page("/a")?.html ?? "";
}
