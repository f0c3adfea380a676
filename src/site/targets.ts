import type { Document } from "./document.ts";
import { urlPath } from "./files.ts";
import { SCHEMES } from "./markdown/sanitise.ts";

/** All that an address inside the site can lead to. */
export interface Targets {
  readonly documents: ReadonlyMap<string, Document>;
  readonly files: ReadonlyMap<string, unknown>;
  readonly redirects: ReadonlyMap<string, string>;
  /** Path prefixes that the application answers itself. */
  readonly reserved: ReadonlyMap<string, string>;
  isOwnHost(hostname: string): boolean;
}

/** Any origin: it stands for the site's own while paths are resolved. */
const OWN = "http://site.invalid";
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** The path that a moved page is looked up by: plain characters in lower case, no trailing slash, no .html. */
export function canonicalPath(path: string): string {
  const plain = (decoded(path) ?? path).toLowerCase().replace(/(\/index)?\.html?$/, "");
  return plain.replace(/(?<!\/)\/+$/, "") || "/";
}

/**
 * What is wrong with an address, as "…; expected …", or undefined when it leads somewhere. `from`
 * is the document that it stands in, if it stands in one.
 */
export function wrongTarget(href: string, targets: Targets, from?: Document): string | undefined {
  const name = `the link to ${plain(href)}`;
  if (href === "") return "a link without an address; expected a path like /kontakt, or a URL";
  if (href.startsWith("#"))
    return from ? wrongFragment(name, href, from) : `${name} is only a fragment; expected a path`;
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme && !SCHEMES.includes(scheme))
    return `${name} has the scheme ${scheme}; expected ${SCHEMES.join(", ")}, or a path`;
  if (scheme === "mailto" && !/^mailto:[^@\s?]+@[^@\s?]+/i.test(href))
    return `${name} has no address; expected mailto:name@example.se`;
  if (scheme === "tel" && !/^tel:\+?[\d().-]+$/i.test(href))
    return `${name} is no telephone number; expected digits, like tel:+4684650040`;
  if (scheme && !/^https?$/.test(scheme)) return undefined;
  if (!scheme && !href.startsWith("/"))
    return `${name} is relative; expected a path from the root, like /${plain(href)}, or a URL with https://`;
  const url = scheme ? URL.parse(href) : URL.parse(href, OWN);
  if (!url) return `${name} is no valid URL; expected one like https://example.se/`;
  if (url.origin !== OWN && !targets.isOwnHost(url.hostname)) return undefined;
  return wrongPath(name, url, targets, from);
}

/** What is wrong with the address of an image, or undefined when it is one of the site's files. */
export function wrongImage(src: string, { files }: Targets): string | undefined {
  const name = `the image ${plain(src)}`;
  if (!src.startsWith("/files/"))
    return `${name} is not the site's own; expected a path like /files/picture.png`;
  const { pathname } = new URL(src, OWN);
  return wrongFile(name, pathname, urlPath(decoded(pathname) ?? pathname), files);
}

function wrongPath(
  name: string,
  { pathname, hash }: URL,
  targets: Targets,
  from: Document | undefined,
): string | undefined {
  const path = decoded(pathname);
  if (path === undefined) return `${name} has a stray %; expected %25`;
  if (path.startsWith("/files/")) return wrongFile(name, pathname, urlPath(path), targets.files);
  if ([...targets.reserved.keys()].some((prefix) => `${path}/`.startsWith(`${prefix}/`)))
    return undefined;
  const document = targets.documents.get(path);
  if (document?.draft && !from?.draft)
    return `${name} leads to a draft (${document.file}); expected a page that is served`;
  if (document) return hash === "" ? undefined : wrongFragment(name, hash, document);
  const canonical = canonicalPath(path);
  const moved = targets.redirects.get(canonical);
  if (moved !== undefined) return `${name} leads to a page that has moved; expected ${moved}`;
  return targets.documents.has(canonical)
    ? `${name} is not the page's own address; expected ${canonical}`
    : `${name} leads to no page; expected the path of a page, like those in content/`;
}

function wrongFile(name: string, path: string, own: string, files: Targets["files"]) {
  if (files.has(path)) return undefined;
  return files.has(own)
    ? `${name} is not the file's own address; expected ${own}`
    : `${name} leads to no file; expected one that exists below content/files`;
}

function wrongFragment(name: string, hash: string, document: Document): string | undefined {
  const id = decoded(hash.slice(1));
  if (id === "top" || (id !== undefined && document.content.ids.has(id))) return undefined;
  const ids = [...document.content.ids].map((known) => `#${known}`).join(", ");
  return `${name} leads to no heading of ${document.file}; expected ${ids || "no fragment, for it has no headings"}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function plain(href: string): string {
  return decoded(href) ?? href;
}
