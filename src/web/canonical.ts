import type { RequestHandler } from "express";
import type { Site } from "#site/site.ts";

/**
 * Redirects (301) other spellings of a page's address to the one canonical URL path, and moved pages
 * to where they went. The query string comes along.
 */
export function redirectToCanonical(site: Site): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    if (site.page(path) !== undefined) return next();
    const target = site.redirect(path) ?? canonical(path);
    if (target === undefined || target === path) return next();
    const query = /[?#]/.test(target) ? "" : request.url.slice(path.length);
    response.redirect(301, target + query);
  };

  function canonical(path: string): string | undefined {
    const tidy = withoutDefaultLocale(spelling(path));
    return site.page(tidy) ? tidy : site.redirect(tidy);
  }

  function withoutDefaultLocale(path: string): string {
    const tag = `/${site.settings.defaultLocale}`;
    return path === tag || path.startsWith(`${tag}/`) ? path.slice(tag.length) || "/" : path;
  }
}

function spelling(path: string): string {
  return (
    path
      .toLowerCase()
      .replace(/\/{2,}/g, "/")
      .replace(/(?:\/index)?\.html?$/, "")
      .replace(/\/(?:index)?$/, "") || "/"
  );
}
