import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, languageOf, roleOf, textOf } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** A link to another page, or to the top of this, that stands in a part that pages share. */
export interface SharedLink extends Target {
  /** Where it leads, without fragment. */
  readonly href: string;
  readonly name: string;
  readonly region: Region;
  /** The name of the navigation that it is in. */
  readonly navigation: string;
}

export type Region = "banner" | "navigation" | "main" | "contentinfo" | "";

/** What is kept of a page to compare it with others: small, since all are kept until the last is seen. */
export interface PageCard extends Target {
  readonly title: string;
  readonly heading: string;
  readonly language: string;
  readonly links: readonly SharedLink[];
  readonly hasSearch: boolean;
}

const REGIONS = new Set<string>(["banner", "navigation", "main", "contentinfo"]);
const MOST_LINKS = 300;
const WHAT = { en: "Links to compare with other pages", sv: "Länkar att jämföra med andra sidors" };

export const pageCard: Evidence<PageCard> = {
  seen: {
    en: "By comparing the pages of the audit.",
    sv: "Genom att jämföra granskningens sidor.",
  },
  collect: async ({ collect, limited }) => {
    const { documents, elements } = await collect(snapshot);
    const [{ title, root }] = documents;
    const heading = elements.find(({ tag }) => tag === "h1");
    const links = elements.filter(({ tag, attributes }) => tag === "a" && attributes.has("href"));
    return {
      selector: "html",
      html: `<title>${title}</title>`,
      title: title.trim(),
      heading: heading ? textOf(heading) : "",
      language: root ? languageOf(root) : "",
      links: firstOf(links, MOST_LINKS, WHAT, { limited }).flatMap(sharedLink),
      hasSearch: elements.some(isSearch),
    };
  },
};

function sharedLink(element: PageElement): SharedLink[] {
  const href = attribute(element, "href");
  // What leads to a part of a page is that page's own.
  const url = href.includes("#") ? null : URL.parse(href, element.document.base);
  const name = element.exposed?.name.trim() ?? "";
  if (!url || name === "") return [];
  const within = url.href.includes("#") && sameButFragment(url.href, element.document.url);
  if (within) return [];
  const landmark = closest(element, (at) => REGIONS.has(roleOf(at)));
  const region = (landmark ? roleOf(landmark) : "") as Region;
  const navigation = region === "navigation" ? (landmark?.exposed?.name ?? "") : "";
  return [
    { selector: element.selector, html: element.html, href: url.href, name, region, navigation },
  ];
}

function sameButFragment(a: string, b: string): boolean {
  return a.split("#", 1)[0] === b.split("#", 1)[0];
}

function isSearch(element: PageElement): boolean {
  return (
    element.tag === "search" ||
    /^search(box)?$/.test(roleOf(element)) ||
    attribute(element, "type") === "search" ||
    (element.tag === "input" && /^(q|query|search|sok|s)$/i.test(attribute(element, "name")))
  );
}
