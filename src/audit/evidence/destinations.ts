import type { Page } from "playwright";
import type { Evidence, Memory } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, closest, isInline, squeeze, textOf } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { type Content, contentOf, likeness } from "./fetched-content.ts";
import { snapshot } from "./snapshot.ts";

/** Something that leads to, or shows, another resource, beside another of the same name. */
export interface Named extends Target {
  readonly name: string;
  /** Text around it that says more of it: its sentence or item, its table headers, its heading. */
  readonly context: string;
  readonly address: string;
  readonly other: string;
  readonly sameContext: boolean;
  /** How alike the two resources are, from 0 to 1; undefined when one is not to be had. */
  readonly likeness: number | undefined;
}

export interface Destinations {
  readonly links: readonly Named[];
  readonly frames: readonly Named[];
}

const MOST = 12;
const WHAT = { en: "Links and frames of one name", sv: "Länkar och ramar med samma namn" };
const BLOCK = /^(p|li|td|th|dd|dt|blockquote|figcaption|caption)$/;

/** Links and frames that share their name with another whose address is not the same, with what both hold. */
export const destinations: Evidence<Destinations> = {
  seen: {
    en: "By fetching what links and frames of the same name lead to, and comparing it.",
    sv: "Genom att hämta det som länkar och ramar med samma namn leder till och jämföra det.",
  },
  async collect(look) {
    const seen = await look.collect(snapshot);
    const pairs = firstOf([linksIn(seen), framesIn(seen)].flatMap(pairsOf), MOST, WHAT, look);
    if (pairs.length === 0) return { links: [], frames: [] };
    const page = await look.again();
    const named: (Named & { readonly frame: boolean })[] = [];
    const { origin } = new URL(seen.url);
    for (const pair of pairs) named.push(await compared(page, look.memory, origin, pair));
    return {
      links: named.filter(({ frame }) => !frame),
      frames: named.filter(({ frame }) => frame),
    };
  },
};

interface Leading {
  readonly element: PageElement;
  readonly name: string;
  readonly address: string;
  readonly context: string;
}

type Pair = readonly [other: Leading, first: Leading];

function linksIn({ elements }: PageSnapshot): Leading[] {
  const headings = headingsBefore(elements);
  return elements.flatMap((element) => {
    const name = squeeze(element.exposed?.name ?? "");
    const address =
      element.exposed?.role === "link" && name !== "" ? addressOf(element) : undefined;
    const url = address === undefined ? null : URL.parse(address, element.document.base);
    if (!url || !/^https?:$/.test(url.protocol)) return [];
    const context = `${contextOf(element)}\n${headings.get(element) ?? ""}`;
    return [{ element, name, address: url.href, context }];
  });
}

function framesIn({ elements }: PageSnapshot): Leading[] {
  return elements.flatMap((element) => {
    const name = squeeze(element.exposed?.name ?? "");
    const url =
      element.tag === "iframe" ? URL.parse(attribute(element, "src"), element.document.base) : null;
    return url && attribute(element, "src") && name
      ? [{ element, name, address: url.href, context: "" }]
      : [];
  });
}

/** Where it leads: what is no `a` but says that it is a link has it in its script. */
function addressOf(element: PageElement): string | undefined {
  if (element.attributes.has("href")) return attribute(element, "href");
  return /location(?:\.href)?\s*=\s*['"]([^'"]+)/.exec(attribute(element, "onclick"))?.[1];
}

/** Each that has the name of an earlier one and another address, with that one. */
function pairsOf(leading: readonly Leading[]): Pair[] {
  const named = Map.groupBy(leading, ({ name }) => name.toLowerCase());
  return [...named.values()].flatMap((group) => {
    const [first, ...others] = group as [Leading, ...Leading[]];
    const page = (address: string) => address.split("#", 1)[0]?.replace(/\/$/, "");
    return others
      .filter(({ address }) => page(address) !== page(first.address))
      .map((other) => [other, first] as const);
  });
}

async function compared(page: Page, memory: Memory, origin: string, [other, first]: Pair) {
  const a = await contentAt(page, memory, origin, other.address);
  const b = await contentAt(page, memory, origin, first.address);
  const { element, name, address, context } = other;
  return {
    selector: element.selector,
    html: element.html,
    name,
    context,
    address,
    other: first.address,
    sameContext: context === first.context && element.document === first.element.document,
    likeness: a && b ? likeness(a, b) : undefined,
    frame: element.tag === "iframe",
  };
}

async function contentAt(
  page: Page,
  memory: Memory,
  origin: string,
  address: string,
): Promise<Content | undefined> {
  if (new URL(address).origin !== origin) return undefined;
  const key = `content ${address}`;
  if (!memory.has(key)) memory.set(key, await contentOf(page, address));
  return memory.get(key) as Content | undefined;
}

function contextOf(element: PageElement): string {
  const block = closest(element, (at) => BLOCK.test(at.tag) || (at !== element && !isInline(at)));
  const row = closest(element, ({ tag }) => tag === "tr");
  return [block, row].map((around) => (around ? textOf(around).toLowerCase() : "")).join("\n");
}

function headingsBefore(elements: readonly PageElement[]): Map<PageElement, string> {
  const found = new Map<PageElement, string>();
  let heading = "";
  for (const element of elements) {
    if (element.exposed?.role === "heading") heading = textOf(element);
    found.set(element, heading);
  }
  return found;
}
