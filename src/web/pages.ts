import type { RequestHandler } from "express";
import type { PublicLine } from "#feedback/editors/public-lines.ts";
import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";
import { type Encoded, encode, sendEncoded } from "./encoded.ts";
import { HTML, type Html } from "./html.ts";
import { pageView } from "./page-view.ts";
import { localeOf, offeredAt, pathInLocale } from "./paths.ts";
import type { CreateShell, LanguageLink } from "./shell.ts";
import type { ShownLines } from "./shown-lines.ts";

const REVALIDATE = "no-cache";

/**
 * Serves the site's content pages, each rendered, announced and compressed at its first request and
 * kept as bytes from then on: a page does not change until the content is read anew, or it has another
 * public line.
 */
export function servePages(
  site: Site,
  locales: ReadonlyMap<string, Locale>,
  createShell: CreateShell,
  html: Html,
  lines: Pick<ShownLines, "of">,
): RequestHandler {
  const kept = new Map<
    string,
    { readonly encoded: Encoded; readonly line: PublicLine | undefined }
  >();
  const keep = (path: string, line: PublicLine | undefined, document: () => string) => {
    const known = kept.get(path);
    if (known && known.line === line) return known.encoded;
    const encoded = encode(document(), HTML, "kept");
    kept.set(path, { encoded, line });
    return encoded;
  };
  return (request, response, next) => {
    const page = site.page(request.path);
    const offered = page ? [] : offeredAt(site, request.path);
    if (page === undefined && offered.length === 0) return next();
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.set("Allow", "GET, HEAD");
      return next({ status: 405 });
    }
    response.set("Cache-Control", REVALIDATE);
    const line = page && lines.of(page);
    const encoded = keep(request.path, line, () =>
      page
        ? html(`pages/${page.type}.njk`, pageView(site, localeFor(page), page, createShell, line))
        : html("offer.njk", offerView(request.path, offered)),
    );
    sendEncoded(request, response, encoded);
  };

  function localeFor({ locale }: Page): Locale {
    return locales.get(locale) as Locale;
  }

  function offerView(path: string, offered: readonly Page[]) {
    const locale = locales.get(localeOf(site, path)) as Locale;
    const [first] = offered as [Page];
    const language = locale.languageName(locale.tag);
    const shell = createShell({
      locale,
      path,
      heading: locale.text("offer.title", { language }),
      title: `${locale.text("offer.title", { language })}: ${first.title}`,
      inLocale: (tag) => pathInLocale(site, first, tag),
    });
    return { ...shell, offered: offered.map((page) => offer(page, localeFor(page))), language };
  }
}

interface Offer extends LanguageLink {
  readonly title: string;
}

function offer({ title, path }: Page, { tag, dir, autonym }: Locale): Offer {
  return { title, href: path, tag, dir, name: autonym };
}
