import type { PageFacts } from "./page-facts.ts";
import type { LinkSettings } from "./settings.ts";

/** Where a link leads: "other" is e-mail, telephone, and whatever else is no page to open. */
export type Destination = { readonly kind: "other" } | WebDestination;

export interface WebDestination {
  readonly kind: "web";
  /** Off the site's own hosts. */
  readonly external: boolean;
  /** The paths that may name it on this very site; none when it is on another host. */
  readonly paths: readonly string[];
  /** Its URL's path. */
  readonly path: string;
  /** A place on the page that the link is on. */
  readonly samePage: boolean;
  /** Of the page's origin: elsewhere, a `download` attribute has no effect (HTML spec 4.6.5). */
  readonly sameOrigin: boolean;
}

/** Finds a link's destination by its href: undefined when no URL can be made of it. */
export type Resolve = (href: string) => Destination | undefined;

/** Reads destinations from a page at a URL path, under its `<base href>`. */
export function destinations(
  settings: LinkSettings,
  isOwn: (url: URL) => boolean,
  path: string,
  facts: PageFacts,
): Resolve {
  const site = new URL(settings.baseUrl);
  const page = URL.parse(site.origin + path) ?? site;
  const base = (facts.baseHref === undefined ? null : URL.parse(facts.baseHref, page)) ?? page;
  return (href) => {
    const url = URL.parse(href, base);
    if (!url) return undefined;
    if (url.protocol !== "http:" && url.protocol !== "https:") return { kind: "other" };
    return {
      kind: "web",
      external: !isOwn(url),
      paths: hostname(url) === hostname(site) ? readings(url.pathname) : [],
      path: url.pathname,
      samePage: withoutFragment(url) === withoutFragment(page),
      sameOrigin: url.origin === page.origin,
    };
  };
}

/** Tells a site's own URLs by host: exactly, or (".example.se") with every subdomain. */
export function ownHosts({ baseUrl, hosts }: LinkSettings): (url: URL) => boolean {
  const exact = new Set([hostname(new URL(baseUrl))]);
  const suffixes: string[] = [];
  for (const host of hosts) {
    const name = host.startsWith(".") ? host.slice(1) : host;
    const url = URL.parse(`https://${name}`);
    if (url?.pathname !== "/" || url.hostname === "")
      throw new Error(`Own host "${host}" is no host name: write "example.se" or ".example.se".`);
    exact.add(hostname(url));
    if (host.startsWith(".")) suffixes.push(`.${hostname(url)}`);
  }
  return (url) => {
    const name = hostname(url);
    return exact.has(name) || suffixes.some((suffix) => name.endsWith(suffix));
  };
}

/** The host in ASCII and lower case (the URL parser's doing), without the DNS root's dot. */
function hostname(url: URL): string {
  return url.hostname.replace(/\.$/, "");
}

/** A path as the URL writes it, as a person does, and without a last slash. */
function readings(path: string): string[] {
  const decoded = decode(path);
  return [...new Set([path, decoded, decoded.length > 1 ? decoded.replace(/\/$/, "") : decoded])];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withoutFragment(url: URL): string {
  return url.href.replace(/#.*$/s, "");
}
