import type { RequestHandler } from "express";
import type { Site } from "#site/site.ts";

const AN_HOUR = "public, max-age=3600";

/**
 * Serves the files of the content folder under /files/: those that were there when it was read, and no
 * others. HTML among them is only downloaded: every page that is shown has gone through the templates.
 */
export function serveFiles(site: Site): RequestHandler {
  return (request, response, next) => {
    const known = site.files.get(request.path);
    if (known === undefined || (request.method !== "GET" && request.method !== "HEAD"))
      return next();
    if (/\.x?html?$/i.test(known.file)) response.attachment();
    response.set("Cache-Control", AN_HOUR);
    // Without a word of ours on errors: Express passes them on, but for a visitor who has left.
    response.sendFile(known.file, { cacheControl: false, dotfiles: "allow" });
  };
}
