import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "#locales/locale.ts";
import { walk } from "./files.ts";
import { type FrontMatter, readParts } from "./front-matter.ts";
import type { SizeOf } from "./markdown/findings.ts";
import { type Content, renderMarkdown } from "./markdown/render.ts";
import type { Problem } from "./problem.ts";
import type { YamlText } from "./yaml-text.ts";

/** One Markdown file of the content, read by itself. */
export interface Document {
  /** The path below the content folder: "sv/a/index.md". */
  readonly file: string;
  readonly locale: string;
  /** Where it stands below its locale: "" for the start page, "a" for a/index.md and a.md. */
  readonly place: string;
  /** Its URL path. */
  readonly path: string;
  readonly id: string;
  readonly draft: boolean;
  readonly matter: FrontMatter | undefined;
  readonly yaml: YamlText;
  /** What its Markdown gave, by the lines of the file. */
  readonly content: Content;
}

/** What has to be known to read documents. */
export interface Reading {
  readonly folder: string;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly texts: ReadonlyMap<string, Pick<Locale, "dir">>;
  readonly pageTypes: readonly string[];
  readonly sizeOf: SizeOf;
}

const NAME = /^[a-z0-9-]+$/;
const FILES = "files";

/** Every Markdown file of every locale, in order; what is wrong with each is added to `problems`. */
export function readDocuments(reading: Reading, problems: Problem[]): Document[] {
  const { folder, locales } = reading;
  if (locales.length > 0) strangeFolders(reading, problems);
  return locales
    .filter((locale) => existsSync(join(folder, locale)))
    .flatMap((locale) => walk(join(folder, locale)).map((path) => ({ locale, path })))
    .filter(({ locale, path }) => isWellNamed(`${locale}/${path}`, path, problems))
    .map(({ locale, path }) => readDocument(reading, locale, path, problems));
}

/** The URL path of the page at a place below a locale. */
export function pagePath(
  locale: string,
  place: string,
  { defaultLocale }: Pick<Reading, "defaultLocale">,
): string {
  const start = locale === defaultLocale ? "" : `/${locale.toLowerCase()}`;
  return `${start}${place === "" ? "" : `/${place}`}` || "/";
}

function strangeFolders({ folder, locales }: Reading, problems: Problem[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory() && !/^\./.test(entry.name) && ![...locales, FILES].includes(entry.name))
      problems.push({
        file: entry.name,
        line: 1,
        message: `a folder that is no locale of site.yaml; expected only ${[...locales, FILES].join(", ")}`,
      });
}

function isWellNamed(file: string, path: string, problems: Problem[]): boolean {
  const report = (message: string) => problems.push({ file, line: 1, message });
  if (!path.endsWith(".md"))
    report("not a page; expected a name that ends in .md, or a place in files/");
  else if (
    !path
      .slice(0, -".md".length)
      .split("/")
      .every((name) => NAME.test(name))
  )
    report("the name cannot be an address; expected only a-z, 0-9 and - in file and folder names");
  return path.endsWith(".md");
}

function readDocument(
  reading: Reading,
  locale: string,
  path: string,
  problems: Problem[],
): Document {
  const file = `${locale}/${path}`;
  const source = readText(join(reading.folder, file), file, problems);
  const { yaml, matter, body, bodyLine } = readParts(file, source, reading.pageTypes, problems);
  const found = renderMarkdown(body, reading.texts.get(locale)?.dir ?? "ltr", reading.sizeOf);
  const shifted = <T extends { line: number }>(list: readonly T[]) =>
    list.map((item) => ({ ...item, line: item.line + bodyLine }));
  problems.push(...shifted(found.problems).map((problem) => ({ file, ...problem })));
  const place = path.replace(/(^|\/)index\.md$|\.md$/, "");
  const key = (yaml.data as { translationKey?: unknown } | undefined)?.translationKey;
  return {
    file,
    locale,
    place,
    path: pagePath(locale, place, reading),
    id: typeof key === "string" ? key : place,
    draft: matter?.draft ?? false,
    matter,
    yaml,
    content: {
      ...found,
      warnings: shifted(found.warnings),
      references: shifted(found.references),
    },
  };
}

function readText(path: string, file: string, problems: Problem[]): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    problems.push({
      file,
      line: 1,
      message: "not UTF-8 text; expected the file to be saved as UTF-8",
    });
    return bytes.toString("latin1");
  }
}
