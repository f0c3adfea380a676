import { createHash } from "node:crypto";
import { type Document, pagePath } from "./document.ts";
import type { SiteFile } from "./files.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Page } from "./page.ts";
import { inOrder } from "./problem.ts";
import type { SiteSettings } from "./settings.ts";
import type { Site } from "./site.ts";
import { canonicalPath } from "./targets.ts";

/** How many digits of a hash tell two versions of a page apart. */
const VERSION_DIGITS = 12;

/** The site that checked documents make. */
export function buildSite(
  settings: SiteSettings,
  documents: readonly Document[],
  files: ReadonlyMap<string, SiteFile>,
  redirects: ReadonlyMap<string, string>,
): Site {
  const served = documents.filter(({ draft }) => !draft);
  const off = switchedOff(served, settings);
  const owner = owners(served);
  const unordered = served.map((document) => page(document, settings, off, owner(document)));
  const family = children(unordered);
  const starts = settings.locales.map((locale) => pagePath(locale, "", settings));
  const roots = unordered.filter(({ path }) => starts.includes(path));
  const pages = settings.locales.flatMap((locale) =>
    roots.filter((root) => root.locale === locale).flatMap((root) => downFrom(root, family)),
  );
  const byPath = new Map(pages.map((one) => [one.path, one]));
  const byId = Map.groupBy(pages, ({ id }) => id);
  const parent = ({ parent }: Page) => (parent === undefined ? undefined : byPath.get(parent));
  return {
    settings,
    pages,
    page: (path) => byPath.get(path),
    start: (locale) => start(byPath, locale, settings),
    translations: ({ id }) => byId.get(id) ?? [],
    trail: (one) => {
      const trail = [one];
      for (let up = parent(one); up; up = parent(up)) trail.unshift(up);
      return trail;
    },
    children: ({ path }) => (family.get(path) ?? []).filter(({ nav }) => nav),
    redirect: (path) => redirects.get(canonicalPath(path)),
    files,
    warnings: inOrder(
      documents.flatMap(({ file, content }) =>
        content.warnings.map((warning) => ({ file, ...warning })),
      ),
    ),
  };
}

function page(
  document: Document,
  settings: SiteSettings,
  off: (document: Document) => boolean,
  owner: string | undefined,
): Page {
  const { locale, place, id, path, content } = document;
  const { title, description, type, updated, nav, feedback } = document.matter as FrontMatter;
  const { html, headings } = content;
  const section = place.split("/").slice(0, -1).join("/");
  return {
    id,
    locale,
    path,
    type,
    title,
    description,
    updated,
    ...(owner !== undefined && { owner }),
    ...(nav && { nav: { order: nav.order, label: nav.label ?? title } }),
    html,
    feedback: settings.feedback.enabled ? asks(feedback, off(document)) : "off",
    headings,
    version: createHash("sha256")
      .update(JSON.stringify([title, description, html]))
      .digest("hex")
      .slice(0, VERSION_DIGITS),
    ...(place !== "" && { parent: pagePath(locale, section, settings) }),
  };
}

/** The page's own word goes before the switches of site.yaml. */
function asks(own: FrontMatter["feedback"], off: boolean): Page["feedback"] {
  if (own === "paused") return own;
  return (own ?? !off) ? "on" : "off";
}

/** Whether site.yaml turns the question off for a document: by its type, or by a section it is in. */
function switchedOff(documents: readonly Document[], { feedback: { off } }: SiteSettings) {
  const sections = documents.filter(({ id }) => off.sections.includes(id));
  return ({ locale, place, matter }: Document) =>
    off.types.includes((matter as FrontMatter).type) ||
    sections.some(
      (section) =>
        section.locale === locale &&
        (section.place === "" || `${place}/`.startsWith(`${section.place}/`)),
    );
}

/** Who looks after a document: itself says, or the nearest section above it that does. */
function owners(documents: readonly Document[]) {
  const named = new Map(
    documents.map(({ locale, place, matter }) => [`${locale}/${place}`, matter?.owner]),
  );
  return ({ locale, place }: Document): string | undefined => {
    for (let at = place; ; at = at.split("/").slice(0, -1).join("/")) {
      const owner = named.get(`${locale}/${at}`);
      if (owner !== undefined || at === "") return owner;
    }
  };
}

/** Pages by their parent's path: those in navigation by order and label, then the others by title. */
function children(pages: readonly Page[]): ReadonlyMap<string | undefined, Page[]> {
  const family = Map.groupBy(pages, ({ parent }) => parent);
  for (const siblings of family.values())
    siblings.sort((a, b) => {
      const order =
        (a.nav?.order ?? Number.POSITIVE_INFINITY) - (b.nav?.order ?? Number.POSITIVE_INFINITY);
      return order || (a.nav?.label ?? a.title).localeCompare(b.nav?.label ?? b.title, a.locale);
    });
  return family;
}

function downFrom(root: Page, family: ReadonlyMap<string | undefined, Page[]>): Page[] {
  return [root, ...(family.get(root.path) ?? []).flatMap((child) => downFrom(child, family))];
}

function start(pages: ReadonlyMap<string, Page>, locale: string, settings: SiteSettings): Page {
  const page = pages.get(pagePath(locale, "", settings));
  if (!page || page.locale !== locale)
    throw new Error(`No start page for "${locale}"; the site has ${settings.locales.join(", ")}.`);
  return page;
}
