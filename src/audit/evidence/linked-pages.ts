import type { Page } from "playwright";
import type { Evidence, Memory } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, isHidden, isShown } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { ACTS } from "./fetched-content.ts";
import { snapshot } from "./snapshot.ts";

/** A link, and what is wrong with where it leads. */
export interface LinkedPage extends Target {
  readonly name: string;
  readonly address: string;
  /** The server's answer that there is no such page; "no answer" where nobody answers; "no address" of what is none. */
  readonly wrong: 404 | 410 | "no answer" | "no address" | undefined;
}

interface Link extends LinkedPage {
  /** What to ask the site for; undefined of what it is not asked for. */
  readonly fetched: string | undefined;
}

type Answer = number | "no answer" | "unknown";

const MOST = 30;
const WHAT = { en: "Pages of the site that are linked to", sv: "Länkade sidor på webbplatsen" };
const AT_ONCE = 6;
const TIME = 3_000;
// Following might do more than show something.
const MORE_ACTS =
  /\b(add|cart|vote|like|confirm|cancel|accept|buy|pay|subscribe|approve|reset|start|stop|run|token|action|do|cmd)\b/i;
// "http:///x", "http:x", "http//x", "htp://x", "https://http://x", "http ://x".
const NO_ADDRESS =
  /^(https?:(?!\/\/[^/]|\\\\)|https?(;\/\/|\/\/|\s+:)|https?:\/\/\s|(htp|htps|ttp|ttps|hhttps?|httpss|htttps?):\/\/|https?:\/\/https?:?\/\/)/i;
// A page that is looked at without its site, as a copy or alone on a server, has most of its links in the air.
const ALONE = 3;

/** The links to pages of the same site, and those whose address is none. */
export const linkedPages: Evidence<readonly LinkedPage[]> = {
  seen: {
    en: "By asking the site for the pages that the links lead to.",
    sv: "Genom att fråga webbplatsen efter de sidor som länkarna leder till.",
  },
  async collect({ again, blank, memory, collect, limited }) {
    const seen = await collect(snapshot);
    const links = linksIn(seen);
    const inside = new Set(
      links.flatMap(({ wrong, fetched }) => (wrong || !fetched ? [] : [fetched])),
    );
    const some = [...inside].slice(0, MOST);
    const unknown = some.filter((address) => !memory.has(keyOf(address)));
    if (unknown.length > 0) await askAll(await blank(), unknown, memory);
    // Who follows a link asks as a visitor does: some servers answer that alone.
    const lost = unknown.filter((address) => isMissing(memory.get(keyOf(address)) as Answer));
    if (lost.length > 0) await followAll(await again(), lost, memory);
    const missing = some.filter((address) => isMissing(memory.get(keyOf(address)) as Answer));
    const looked = [...inside].filter((address) => memory.has(keyOf(address))).length;
    limited({ what: WHAT, looked, of: inside.size });
    const alone = missing.length > ALONE && missing.length > some.length / 2;
    return links.flatMap(({ fetched, ...link }) => {
      if (link.wrong || !fetched) return [link];
      const answer = memory.get(keyOf(fetched)) as Answer | undefined;
      if (answer === undefined || answer === "unknown" || alone) return [];
      return [{ ...link, wrong: isMissing(answer) ? answer : undefined }];
    });
  },
};

function isMissing(answer: Answer): answer is 404 | 410 | "no answer" {
  return answer === 404 || answer === 410 || answer === "no answer";
}

function keyOf(address: string): string {
  return `there ${address}`;
}

function linksIn({ documents: [page], url }: PageSnapshot): Link[] {
  const here = new URL(url);
  return page.elements.flatMap((element): Link[] => {
    const href = attribute(element, "href");
    if (!/^(a|area)$/.test(element.tag) || href === "" || !isReached(element)) return [];
    const { selector, html } = element;
    const link = { selector, html, name: element.exposed?.name ?? "", address: href };
    const to = URL.parse(href, page.base);
    if (NO_ADDRESS.test(href) || (to === null && !/^(mailto|tel|javascript|data):/i.test(href)))
      return [{ ...link, wrong: "no address", fetched: undefined }];
    if (to?.origin !== here.origin || !/^https?:$/.test(to.protocol)) return [];
    to.hash = "";
    const same = to.pathname === here.pathname && to.search === here.search;
    const acts = ACTS.test(to.href) || MORE_ACTS.test(`${to.pathname}${to.search}`);
    if (same || acts || /nofollow/.test(attribute(element, "rel"))) return [];
    return [{ ...link, wrong: undefined, fetched: to.href }];
  });
}

function isReached(element: PageElement): boolean {
  return isShown(element) && !isHidden(element) && !element.attributes.has("download");
}

async function askAll(page: Page, addresses: readonly string[], memory: Memory): Promise<void> {
  for (let at = 0; at < addresses.length; at += AT_ONCE) {
    const some = addresses.slice(at, at + AT_ONCE);
    const answers = await page.evaluate(ask, { some, time: TIME });
    for (const [index, address] of some.entries())
      memory.set(keyOf(address), answers[index] ?? "unknown");
  }
}

async function followAll(page: Page, addresses: readonly string[], memory: Memory): Promise<void> {
  for (const address of addresses) {
    const answer = await follow(page, address);
    if (answer !== undefined) memory.set(keyOf(address), answer);
  }
}

/** In the page: the status of what is at each address; 0 where it leads on to another site. */
function ask({ some, time }: { some: readonly string[]; time: number }): Promise<Answer[]> {
  return Promise.all(
    some.map(async (address): Promise<Answer> => {
      const stop = new AbortController();
      const late = setTimeout(() => stop.abort(), time);
      try {
        const headers = { accept: "text/html,*/*;q=0.8" };
        const { status } = await fetch(address, { mode: "no-cors", headers, signal: stop.signal });
        return status;
      } catch {
        return stop.signal.aborted ? "unknown" : "no answer";
      } finally {
        clearTimeout(late);
        stop.abort();
      }
    }),
  );
}

/** Undefined where the browser shows nothing of the answer, as of one that is empty. */
async function follow(page: Page, address: string): Promise<Answer | undefined> {
  try {
    const response = await page.goto(address, { timeout: TIME, waitUntil: "commit" });
    return response?.status() ?? "unknown";
  } catch (error) {
    if (String(error).includes("ERR_HTTP_RESPONSE_CODE_FAILURE")) return undefined;
    // What is saved as a file leads to no page, and what is slow may come.
    return /ERR_ABORTED|[Tt]imeout|[Dd]ownload/.test(String(error)) ? "unknown" : "no answer";
  }
}
