import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";
import { type Footer, footer } from "./footer.ts";
import { type ViewLink, viewLink } from "./view-link.ts";

/** A language that the visitor can change to. */
export interface LanguageLink {
  readonly tag: string;
  readonly dir: Locale["dir"];
  /** The language's name in itself. */
  readonly name: string;
  readonly href: string;
}

/** What layouts/base.njk needs, whatever the page. */
export interface Shell {
  readonly lang: string;
  readonly dir: Locale["dir"];
  readonly t: Locale["text"];
  /** The page's own URL path. */
  readonly path: string;
  /** The h1. */
  readonly heading: string;
  /** The whole <title>: unique in the site, and ending in the site's name. */
  readonly title: string;
  /** The meta description, or "". */
  readonly description: string;
  /** Absolute URL, or "" for a page that search engines should leave alone. */
  readonly canonical: string;
  readonly alternates: readonly { readonly tag: string; readonly href: string }[];
  readonly css: string;
  readonly icon: string;
  readonly site: { readonly name: string; readonly home: string; readonly logo: string };
  readonly menu: readonly ViewLink[];
  readonly breadcrumbs: readonly ViewLink[];
  readonly languages: readonly LanguageLink[];
  readonly footer: Footer;
}

/** What differs between pages of one shell. */
export interface ShellOptions {
  readonly locale: Locale;
  readonly path: string;
  readonly heading: string;
  /** What <title> says before the site's name; the heading when absent. */
  readonly title?: string;
  /** The content page, when the page is one. */
  readonly page?: Page;
  /** The URL path of the same page in another locale. */
  readonly inLocale: (tag: string) => string;
}

export type CreateShell = (options: ShellOptions) => Shell;

/** The maker of shells for one site. */
export function createShell(
  site: Site,
  locales: ReadonlyMap<string, Locale>,
  assets: { css: string; icon: string },
): CreateShell {
  const { settings } = site;
  return ({ locale, path, heading, title = heading, page, inLocale }) => {
    const name = settings.name[locale.tag] as string;
    const trail = page ? site.trail(page) : [site.start(locale.tag)];
    return {
      lang: locale.tag,
      dir: locale.dir,
      t: locale.text,
      path,
      heading,
      title: title.endsWith(name) ? title : `${title} – ${name}`,
      description: page?.description ?? "",
      canonical: page ? absolute(settings.baseUrl, page.path) : "",
      alternates: page ? alternates(site, page) : [],
      css: assets.css,
      icon: assets.icon,
      site: {
        name,
        home: site.start(locale.tag).path,
        logo: settings.logo ? `/${settings.logo}` : "",
      },
      menu: site.children(site.start(locale.tag)).map((item) => viewLink(item, page, trail)),
      breadcrumbs: (page ? trail.slice(0, -1) : trail).map((item, index) => ({
        ...viewLink(item, undefined, []),
        ...(index === 0 && { label: locale.text("nav.start") }),
      })),
      languages: settings.locales
        .filter((tag) => tag !== locale.tag)
        .map((tag) => languageLink(locales.get(tag) as Locale, inLocale(tag))),
      footer: footer(site, locale),
    };
  };
}

/** The absolute URL of a path, as search engines are told it. */
export function absolute(baseUrl: string, path: string): string {
  return new URL(path, baseUrl).href;
}

function alternates(site: Site, page: Page) {
  const { baseUrl } = site.settings;
  const pages = site.translations(page);
  if (pages.length < 2) return [];
  return pages.map(({ locale, path }) => ({ tag: locale, href: absolute(baseUrl, path) }));
}

function languageLink({ tag, dir, autonym }: Locale, href: string): LanguageLink {
  return { tag, dir, name: capital(autonym, tag), href };
}

function capital(name: string, tag: string): string {
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}
