import { patternProblem } from "#feedback/personal-data/agency.ts";
import { type Locale, loadLocales } from "#locales/locale.ts";
import { names } from "#registry.ts";
import { loadSite } from "#site/load.ts";
import type { Site } from "#site/site.ts";
import { reservedPaths } from "#web/paths.ts";

const PAGE_TYPES = new URL("../views/pages/", import.meta.url);

/** The site that a content folder makes, with this program's locales and page types, and none of it at `editorPath`. Throws ContentProblems. */
export function loadContent(
  folder: string,
  editorPath: string,
): {
  readonly site: Site;
  readonly locales: ReadonlyMap<string, Locale>;
} {
  const locales = loadLocales();
  const pageTypes = names(PAGE_TYPES, ".njk");
  return {
    site: loadSite(folder, {
      locales,
      pageTypes,
      patternProblem,
      reserved: reservedPaths(locales, editorPath),
    }),
    locales,
  };
}
