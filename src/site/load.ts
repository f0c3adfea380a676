import { join } from "node:path";
import type { Locale } from "#locales/locale.ts";
import { buildSite } from "./build.ts";
import { type Document, readDocuments } from "./document.ts";
import { checkDocuments } from "./document-rules.ts";
import type { PatternProblem } from "./feedback-settings.ts";
import { readFiles, sizes } from "./files.ts";
import { contentProblems, type Problem } from "./problem.ts";
import { checkRedirects, readRedirects } from "./redirects.ts";
import { isOwnHost } from "./settings.ts";
import { readSettings, type SettingsFile } from "./settings-file.ts";
import type { Site } from "./site.ts";
import { type Targets, wrongImage, wrongTarget } from "./targets.ts";

const FILES = ["/files", "the files of content/files"] as const;

/** What a content folder cannot say about itself. */
export interface LoadOptions {
  /** The locales that have interface texts, by tag. */
  readonly locales: ReadonlyMap<string, Locale>;
  /** The page types that have templates. */
  readonly pageTypes: readonly string[];
  /** What is wrong with a personal data pattern; left out: they are not looked at. */
  readonly patternProblem?: PatternProblem;
  /** Path prefixes that the application answers itself, with what for; pages cannot have them. */
  readonly reserved?: ReadonlyMap<string, string>;
}

/**
 * Reads, checks and renders a content folder. Throws ContentProblems, whose message lists every
 * problem of every file as `file:line: what is wrong; expected what`.
 */
export function loadSite(folder: string, options: LoadOptions): Site {
  const problems: Problem[] = [];
  const { pageTypes, locales: texts } = options;
  const reserved = options.reserved ?? new Map<string, string>();
  const files = readFiles(join(folder, "files"));
  const file = readSettings(folder, [...texts.keys()], options, files, problems);
  const { settings, locales, defaultLocale } = file;
  const reading = { folder, locales, defaultLocale, texts, pageTypes, sizeOf: sizes(files) };
  const documents = readDocuments(reading, problems);
  const redirects = readRedirects(folder, problems);
  const targets: Targets = {
    documents: new Map(documents.map((document) => [document.path, document])),
    files,
    redirects: redirects.targets,
    reserved,
    isOwnHost: (name) => !!settings && isOwnHost(name, settings.baseUrl, settings.hosts),
  };
  problems.push(
    ...checkDocuments(documents, {
      locales,
      defaultLocale,
      reserved: new Map([...reserved, FILES]),
    }),
    ...documents.flatMap((document) => checkReferences(document, targets)),
    ...checkRedirects(redirects, targets),
    ...checkNamedPages(file, documents),
  );
  if (problems.length > 0 || !settings) throw contentProblems(problems);
  return buildSite(settings, documents, files, redirects.targets);
}

function checkReferences(document: Document, targets: Targets): Problem[] {
  return document.content.references.flatMap(({ kind, line, href }) => {
    const message =
      kind === "image" ? wrongImage(href, targets) : wrongTarget(href, targets, document);
    return message ? [{ file: document.file, line, message }] : [];
  });
}

/** The pages that site.yaml names have to exist in the default locale, from where others fall back. */
function checkNamedPages(file: SettingsFile, documents: readonly Document[]): Problem[] {
  const { settings, defaultLocale, yaml } = file;
  if (!settings) return [];
  const { footer, feedback } = settings;
  const named = [
    ...footer.pages.map((id, index) => ({ id, path: ["footer", "pages", index] })),
    ...(["about", "accessibility"] as const).flatMap((key) => {
      const id = feedback[key];
      return id === undefined ? [] : [{ id, path: ["feedback", key] }];
    }),
    ...feedback.off.sections.map((id, index) => ({
      id,
      path: ["feedback", "off", "sections", index],
    })),
  ];
  const known = new Set(
    documents.filter(({ locale, draft }) => locale === defaultLocale && !draft).map(({ id }) => id),
  );
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      file: yaml.file,
      line: yaml.line(path),
      message: `"${path.join(".")}" is "${id}"; expected the id of a page in ${defaultLocale}`,
    }));
}
