import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { urlPath } from "./files.ts";
import type { LoadOptions } from "./load.ts";
import type { Problem } from "./problem.ts";
import { type SiteSettings, settingsSchema } from "./settings.ts";
import { checked, readYaml, type YamlText } from "./yaml-text.ts";

const FILE = "site.yaml";
const TAG = /^[a-z0-9-]+$/i;

/** site.yaml, and as much of it as can be used to check the rest when something in it is wrong. */
export interface SettingsFile {
  readonly settings: SiteSettings | undefined;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly yaml: YamlText;
}

/** Reads and checks site.yaml; what is wrong is added to `problems`. */
export function readSettings(
  folder: string,
  known: readonly string[],
  options: Pick<LoadOptions, "pageTypes" | "patternProblem">,
  files: ReadonlyMap<string, unknown>,
  problems: Problem[],
): SettingsFile {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    problems.push({
      file: FILE,
      line: 1,
      message: `the file is missing in ${folder}; expected the site's settings`,
    });
    return { settings: undefined, locales: [], defaultLocale: "", yaml: readYaml(FILE, "") };
  }
  const yaml = readYaml(FILE, readFileSync(path, "utf8"));
  const written = (yaml.data ?? {}) as { locales?: unknown; defaultLocale?: unknown };
  const listed = Array.isArray(written.locales) ? written.locales : [];
  const locales = [...new Set(listed.filter((tag) => typeof tag === "string" && TAG.test(tag)))];
  // Without a usable list the folders tell which pages there are to check.
  if (locales.length === 0) locales.push(...known.filter((tag) => existsSync(join(folder, tag))));
  const isFile = (below: string) => files.has(urlPath(`/${below}`));
  return {
    settings: checked(yaml, settingsSchema(locales, known, options, isFile), problems),
    locales,
    defaultLocale: locales.find((tag) => tag === written.defaultLocale) ?? locales[0] ?? "",
    yaml,
  };
}
