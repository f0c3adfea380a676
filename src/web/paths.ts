import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";

const FEEDBACK = "the answers to the page's question";
const RESERVED: readonly [string, string][] = [
  ["/assets", "the style sheet and icons"],
  ["/files", "the files of content/files"],
  ["/healthz", "the health check"],
  ["/robots.txt", "search engines"],
  ["/sitemap.xml", "search engines"],
];

/** "" for the default locale, "/en" for another: what its URL paths begin with. */
function prefix(site: Site, tag: string): string {
  const { path } = site.start(tag);
  return path === "/" ? "" : path;
}

/** The locale that a URL path is in. */
export function localeOf(site: Site, path: string): string {
  const { locales, defaultLocale } = site.settings;
  const inLocale = (tag: string) => `${path}/`.startsWith(`${prefix(site, tag)}/`);
  return locales.find((tag) => tag !== defaultLocale && inLocale(tag)) ?? defaultLocale;
}

/** Where answers are sent in a locale. */
export function feedbackPath(site: Site, { tag, text }: Locale): string {
  return `${prefix(site, tag)}/${text("path.feedback")}`;
}

/** Where a response is thanked for and its comment sent; or its receipt, the deletion of its comment, and what is left then. */
export function responsePath(
  site: Site,
  locale: Locale,
  id: string,
  step?: "receipt" | "delete" | "deleted",
): string {
  const path = `${feedbackPath(site, locale)}/${id}`;
  return step ? `${path}/${locale.text(`path.${step}`)}` : path;
}

/**
 * The same page in another locale. Where there is none, the path of a page that offers the languages
 * which exist, or the start page when another page has that path.
 */
export function pathInLocale(site: Site, page: Page, tag: string): string {
  const translation = site.translations(page).find(({ locale }) => locale === tag);
  if (translation) return translation.path;
  const offer = `${prefix(site, tag)}/${page.id}`;
  return site.page(offer) ? site.start(tag).path : offer;
}

/** The pages that exist where `path` has none: those whose id is the path below its locale. */
export function offeredAt(site: Site, path: string): readonly Page[] {
  const tag = localeOf(site, path);
  const id = path.slice(prefix(site, tag).length + 1);
  const page = site.pages.find((candidate) => candidate.id === id && candidate.locale !== tag);
  return page ? site.translations(page) : [];
}

/** The URL paths that no content page may have, each with what it is for. Throws when one of them is `editorPath`, or holds it. */
export function reservedPaths(
  locales: ReadonlyMap<string, Locale>,
  editorPath: string,
): ReadonlyMap<string, string> {
  const reserved = new Map(RESERVED);
  for (const { tag, text } of locales.values()) {
    const slug = text("path.feedback");
    reserved.set(`/${slug}`, FEEDBACK).set(`/${tag.toLowerCase()}/${slug}`, FEEDBACK);
  }
  for (const [path, purpose] of reserved) {
    if (`${editorPath}/`.startsWith(`${path}/`))
      throw new Error(`EDITOR_PATH is "${editorPath}", but ${path} is for ${purpose}.`);
  }
  return reserved.set(editorPath, "the editors' area");
}
