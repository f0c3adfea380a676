import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import type { ViewLink } from "./view-link.ts";

/** What components/footer.njk needs: contact and the same pages on every page (WCAG 3.2.6). */
export interface Footer {
  readonly organisation: string;
  readonly address: string;
  readonly phone: string;
  readonly phoneHref: string;
  readonly email: string;
  readonly pages: readonly ViewLink[];
  readonly note: string;
}

/** The footer of every page in a locale. */
export function footer(site: Site, { tag }: Locale): Footer {
  const { organisation, footer } = site.settings;
  return {
    organisation: organisation.name[tag] as string,
    address: organisation.address ?? "",
    phone: organisation.phone ?? "",
    phoneHref: organisation.phone?.replace(/[^\d+]/g, "") ?? "",
    email: organisation.email ?? "",
    pages: site.pages
      .filter((page) => page.locale === tag && footer.pages.includes(page.id))
      .sort((a, b) => footer.pages.indexOf(a.id) - footer.pages.indexOf(b.id))
      .map((page) => ({ label: page.title, href: page.path, current: "" as const })),
    note: footer.note?.[tag] ?? "",
  };
}
