import type { Page } from "playwright";
import type { Visit } from "#audit/arrive.ts";
import type { PageLimit } from "#audit/limits.ts";
import { pathMatcher } from "#audit/path-pattern.ts";
import { AuditProblem } from "#audit/problem.ts";
import { crawl } from "./crawl.ts";
import type { Settings } from "./settings.ts";
import { readSitemap } from "./sitemap.ts";
import { type Step, takeSteps } from "./steps.ts";

const DEPTH = 3;
const MAX = 200;
const PAGES = { en: "Pages of the site", sv: "Sidor på webbplatsen" };

/** The pages that settings ask for, each once, in the order asked. Throws an AuditProblem when there is none. */
export async function planVisits(
  settings: Settings,
  {
    signal,
    found,
    limited,
  }: {
    readonly signal?: AbortSignal;
    readonly found?: (count: number) => void;
    /** Told when the site has more pages than are asked for. */
    readonly limited?: (limit: PageLimit) => void;
  } = {},
): Promise<Visit[]> {
  const { urls = [], pages = [], sitemap, depth = DEPTH, max = MAX, steps } = settings;
  const named = urls.map(addressOf);
  const { userAgent } = settings;
  const wanted = wantedBy(settings);
  const fetching = { userAgent, signal };
  const listed = sitemap ? await readSitemap(addressOf(sitemap), fetching) : [];
  const start =
    settings.crawl === undefined ? undefined : addressOf(settings.crawl || (urls[0] ?? ""));
  let more = false;
  const enough = () => {
    more = true;
  };
  const crawled = start
    ? await crawl(start, { depth, max, wanted, enough, ...fetching, ...(found && { found }) })
    : [];
  const own = pages.map((page) => visitOf(typeof page === "string" ? { url: page } : page));
  // What is asked for by name is not what the limit leaves out.
  const room = Math.max(0, max - new Set(named).size - own.length);
  const others = new Set([...listed.filter(wanted), ...crawled]);
  for (const url of named) others.delete(url);
  const given = new Set([...named, ...[...others].slice(0, room)]);
  const visits = [...[...given].map((url) => visitOf({ url, steps })), ...own];
  if (visits.length === 0)
    throw new AuditProblem("No page is left to audit: include and exclude leave none.");
  const left = Math.max(0, others.size - room);
  if (more || left > 0) {
    const of = more ? undefined : visits.length + left;
    limited?.({ url: start ?? addressOf(sitemap ?? ""), what: PAGES, looked: visits.length, of });
  }
  return visits;
}

/** The address as it is meant: https, unless it says otherwise or is this machine's. */
export function addressOf(given: string): string {
  const bare = given.trim();
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/?#]|$)/i.test(bare);
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(bare)
    ? bare
    : `${local ? "http" : "https"}://${bare}`;
  // "mailto:a@b.se" is no host with a port; "/a" no host at all.
  const url = /^([/\\]|[a-z][a-z\d+.-]*:(?!\d|\/\/))/i.test(bare) ? null : URL.parse(written);
  if (!url || !/^(https?|file):$/.test(url.protocol) || (url.protocol !== "file:" && !url.hostname))
    throw new AuditProblem(
      `${JSON.stringify(given)} is no address of a page, as https://www.example.se/.`,
    );
  return url.href;
}

function visitOf({
  url,
  status,
  steps = [],
}: {
  url: string;
  status?: number | "any" | undefined;
  steps?: readonly Step[] | undefined;
}): Visit {
  const address = addressOf(url);
  if (steps.length === 0) return { url: address, ...(status !== undefined && { status }) };
  const open = async (page: Page) => {
    await page.goto(address);
    await takeSteps(page, steps);
  };
  return { url: address, status: status ?? "any", open };
}

function wantedBy({ include = [], exclude = [] }: Settings): (url: string) => boolean {
  const [wanted, unwanted] = [include, exclude].map((list) => list.map(pathMatcher));
  return (url) =>
    (wanted?.length === 0 || (wanted?.some((matches) => matches(url)) ?? true)) &&
    !unwanted?.some((matches) => matches(url));
}
