import { type RequestHandler, Router } from "express";
import type { Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";
import { encode, sendEncoded } from "./encoded.ts";
import { absolute } from "./shell.ts";

/** /sitemap.xml (https://www.sitemaps.org/protocol.html, with hreflang alternates) and /robots.txt. */
export function serveSitemap(site: Site): RequestHandler {
  const sitemap = encode(xml(site), "application/xml; charset=utf-8", "kept");
  const robots = encode(
    `User-agent: *\nAllow: /\nSitemap: ${absolute(site.settings.baseUrl, "/sitemap.xml")}\n`,
    "text/plain; charset=utf-8",
    "kept",
  );
  return Router()
    .get("/sitemap.xml", (request, response) => sendEncoded(request, response, sitemap))
    .get("/robots.txt", (request, response) => sendEncoded(request, response, robots));
}

function xml(site: Site): string {
  const urls = site.pages.map((page) => url(site, page)).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls}
</urlset>
`;
}

// URL paths are made of a-z, 0-9, "-" and "/" only, so that nothing here needs escaping but the base URL.
function url(site: Site, page: Page): string {
  const { baseUrl } = site.settings;
  const alternates = site
    .translations(page)
    .map(
      ({ locale, path }) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeXml(absolute(baseUrl, path))}"/>`,
    );
  return `<url><loc>${escapeXml(absolute(baseUrl, page.path))}</loc><lastmod>${page.updated}</lastmod>${alternates.join("")}</url>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
