import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { AuditProblem } from "#audit/problem.ts";
import { type Fetched, type Fetching, fetchText } from "./fetch.ts";
import { type Allows, readRobots } from "./robots.ts";

const HTML = /^(text\/html|application\/xhtml\+xml)/i;
// How many addresses are tried at most for each page that is asked for.
const TRIES = 10;

export interface Crawl extends Fetching {
  /** How many links away from the start; 0 is the start alone. */
  readonly depth: number;
  /** How many pages at most. */
  readonly max: number;
  /** Which addresses are wanted besides being on the same host. */
  readonly wanted?: (url: string) => boolean;
  /** Told how many pages have been found. */
  readonly found?: (count: number) => void;
  /** Told when there are links that are not followed because there are enough pages. */
  readonly enough?: () => void;
}

/**
 * The HTML pages that links lead to from `start`, on the same host, in the order in which they are
 * come to, by the addresses where they are at last. robots.txt is respected, in files and in pages
 * (`nofollow`).
 */
export async function crawl(
  start: string,
  { depth, max, wanted = () => true, found, enough, ...others }: Crawl,
): Promise<string[]> {
  const fetching = { ...others, reads: HTML };
  const first = await fetchText(start, fetching);
  if (!isPage(first)) throw new AuditProblem(`${start} is no HTML page to begin at.`);
  const { host } = new URL(first.url);
  const allows = await robotsOf(first.url, others);
  const pages = new Set([withoutFragment(first.url)]);
  const known = new Set([withoutFragment(start), ...pages]);
  let level: string[] = [];
  const take = (links: readonly string[], next: string[]) => {
    for (const link of links) {
      if (known.has(link) || new URL(link).host !== host) continue;
      known.add(link);
      if (allows(link)) next.push(link);
    }
  };
  if (depth > 0) take(linksOf(first), level);
  found?.(pages.size);
  let left = max * TRIES;
  for (let away = 1; away <= depth && level.length > 0; away++) {
    const next: string[] = [];
    for (const url of level) {
      if (fetching.signal?.aborted) return [...pages];
      if (pages.size >= max || left-- <= 0) {
        enough?.();
        return [...pages];
      }
      const fetched = await fetchText(url, fetching).catch(() => undefined);
      const page = fetched && withoutFragment(fetched.url);
      if (!fetched || !page || !isPage(fetched) || new URL(page).host !== host) continue;
      // Where a link was redirected to may be a page that is known, or forbidden.
      if (page !== url && (known.has(page) || !allows(page))) continue;
      known.add(page);
      if (wanted(page)) pages.add(page);
      found?.(pages.size);
      if (away < depth) take(linksOf(fetched), next);
    }
    level = next;
  }
  return [...pages];
}

/** Without the file all is allowed; while a server fails to give it, nothing is (RFC 9309, 2.3.1.4). */
async function robotsOf(page: string, fetching: Fetching): Promise<Allows> {
  const { url, status, text } = await fetchText(new URL("/robots.txt", page).href, fetching);
  if (status >= 500)
    throw new AuditProblem(`${url} answers ${status}: nobody can say what may be crawled.`);
  return readRobots(status === 200 ? text : "");
}

function isPage({ status, type, download }: Fetched): boolean {
  return status === 200 && HTML.test(type) && !download;
}

type Element = DefaultTreeAdapterTypes.Element;

function linksOf({ url, text }: Fetched): string[] {
  const elements = elementsOf(parse(text));
  const value = (element: Element, name: string) =>
    element.attrs.find((one) => one.name === name)?.value;
  const forbidden = elements.some(
    (one) =>
      one.tagName === "meta" &&
      /^(robots|lyhord)$/i.test(value(one, "name")?.trim() ?? "") &&
      /\b(nofollow|none)\b/i.test(value(one, "content") ?? ""),
  );
  if (forbidden) return [];
  const base = elements.find((one) => one.tagName === "base" && value(one, "href") !== undefined);
  const from = URL.parse((base && value(base, "href")) ?? "", url)?.href ?? url;
  return elements.flatMap((element) => {
    const href = /^(a|area)$/.test(element.tagName) ? value(element, "href") : undefined;
    const link = href === undefined ? null : URL.parse(href, from);
    return link && /^https?:$/.test(link.protocol) ? [withoutFragment(link.href)] : [];
  });
}

function elementsOf(root: DefaultTreeAdapterTypes.ParentNode): Element[] {
  const elements: Element[] = [];
  const waiting: DefaultTreeAdapterTypes.ParentNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node as Element)) elements.push(node as Element);
    const inside = (node as { content?: DefaultTreeAdapterTypes.ParentNode }).content ?? node;
    // The last is taken first: turned round, the order is that of the page.
    for (const child of [...inside.childNodes].reverse())
      if ("childNodes" in child) waiting.push(child);
  }
  return elements;
}

function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = "";
  return address.href;
}
