import { type Document, pagePath, type Reading } from "./document.ts";
import type { Problem } from "./problem.ts";

const START = "start";

/** What has to be known to judge documents together. */
export interface Together extends Pick<Reading, "locales" | "defaultLocale"> {
  /** Path prefixes that pages cannot have, with what they are for: "/assets" → "styles and icons". */
  readonly reserved: ReadonlyMap<string, string>;
}

/** What is wrong with the documents of a site as a whole. */
export function checkDocuments(documents: readonly Document[], together: Together): Problem[] {
  return [
    ...repeated(documents, "path", [], ({ locale, path }) => `${locale}\n${path}`),
    ...repeated(
      onePerPath(documents),
      "id",
      ["translationKey"],
      ({ locale, id }) => `${locale}\n${id}`,
    ),
    ...repeated(documents, "title", ["title"], ({ locale, matter }) =>
      matter ? `${locale}\n${matter.title}` : undefined,
    ),
    ...documents.flatMap((document) => takenPath(document, together)),
    ...starts(documents, together),
    ...sections(documents, together),
  ];
}

function repeated(
  documents: readonly Document[],
  what: string,
  at: readonly string[],
  key: (document: Document) => string | undefined,
): Problem[] {
  const first = new Map<string, Document>();
  return documents.flatMap((document) => {
    const value = key(document);
    const other = value === undefined ? undefined : first.get(value);
    if (value !== undefined && !other) first.set(value, document);
    if (value === undefined || !other) return [];
    const line = document.yaml.line(at);
    const name = value.split("\n").at(-1);
    return {
      file: document.file,
      line: at.length > 0 ? line : 1,
      message: `the ${what} "${name}" is that of ${other.file} too; expected each page to have its own`,
    };
  });
}

// Two files of one path have one id as well; once is enough to say it.
function onePerPath(documents: readonly Document[]): readonly Document[] {
  return [...new Map(documents.toReversed().map((one) => [one.path, one])).values()].toReversed();
}

function takenPath({ file, locale, path }: Document, together: Together): Problem[] {
  const { locales, defaultLocale, reserved } = together;
  const taken = new Map(reserved);
  if (locale === defaultLocale)
    for (const other of locales)
      if (other !== defaultLocale) taken.set(`/${other.toLowerCase()}`, `the locale ${other}`);
  return [...taken]
    .filter(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))
    .map(([prefix, why]) => ({
      file,
      line: 1,
      message: `the path ${path} is taken: ${prefix} is for ${why}; expected another name`,
    }));
}

function starts(documents: readonly Document[], { locales }: Together): Problem[] {
  const problems: Problem[] = [];
  for (const locale of locales)
    if (!documents.some((document) => document.locale === locale && document.place === ""))
      problems.push({
        file: `${locale}/index.md`,
        line: 1,
        message: `the file is missing; expected the start page of ${locale}, with type: ${START}`,
      });
  for (const { file, place, matter, draft, yaml } of documents) {
    const report = (key: string, message: string) =>
      problems.push({ file, line: yaml.line([key]), message });
    if (matter && place === "" && matter.type !== START)
      report("type", `the start page has type ${matter.type}; expected ${START}`);
    if (matter && place !== "" && matter.type === START)
      report("type", `type ${START} is for the locale's index.md alone; expected another type`);
    if (place === "" && draft)
      report("draft", "the start page is a draft; expected it to be served");
  }
  return problems;
}

function sections(documents: readonly Document[], together: Together): Problem[] {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return documents.flatMap(({ file, locale, place, draft }): Problem[] => {
    const folder = place.split("/").slice(0, -1).join("/");
    if (folder === "") return [];
    const section = byPath.get(pagePath(locale, folder, together));
    if (!section)
      return [
        {
          file: `${locale}/${folder}/index.md`,
          line: 1,
          message: "the file is missing; expected the page of the section that the folder is",
        },
      ];
    if (!section.draft || draft) return [];
    const line = section.yaml.line(["draft"]);
    const message = `the section is a draft but ${file} in it is not; expected both or neither`;
    return [{ file: section.file, line, message }];
  });
}
