import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageSnapshot } from "#audit/document/element.ts";
import type { Target } from "#audit/outcome.ts";
import { type Destination, destination, type Place, type WrittenLink } from "./destination.ts";
import { oncePerLayout } from "./layout.ts";
import { deepQuery, inPage, selectorOf, snippetOf } from "./place.ts";
import { snapshot } from "./snapshot.ts";

/** A link, or a button that sends a form, as the browser exposes it to assistive technology. */
export interface Link extends Target, Destination {
  readonly kind: "link" | "button";
  /** The accessible name, as the browser computes it. */
  readonly name: string;
  /** The accessible description: of `title` or `aria-describedby`, when that is not the name. */
  readonly description: string;
  /** The text content, or what stands for it: `value`, `alt`. */
  readonly text: string;
  /** The text as drawn: `innerText`, without the white space that is dropped at the edge of a box. */
  readonly drawn: string;
  /** Each run of text inside and each `alt`, trimmed. */
  readonly parts: readonly string[];
  /** The language of the page, as html's `lang` says; "" when it does not. */
  readonly pageLanguage: string;
  /** Whether the page has scripts, which may open a window or keep one from opening. */
  readonly scripted: boolean;
}

const LINKS = new Set(["a", "area", "button", "input"]);

/** Every link and form button that is exposed; what is hidden from everybody is not there. */
export const links: Evidence<readonly Link[]> = {
  seen: {
    en: "Read from the links as the browser exposes them to assistive technology.",
    sv: "Läst ur länkarna så som webbläsaren visar dem för hjälpmedel.",
  },
  collect: (look) =>
    oncePerLayout(look, "links", async () => readPage(look.page, await look.collect(snapshot))),
};

async function readPage(page: Page, { documents: [{ elements }] }: PageSnapshot): Promise<Link[]> {
  const exposed = new Map(
    elements
      .filter(({ tag }) => LINKS.has(tag))
      .map(({ selector, exposed }) => [selector, exposed]),
  );
  const { written, place } = await page.evaluate<ReturnType<typeof readLinks>>(
    `(() => { ${deepQuery}; return (${inPage(readLinks)}).call((${findLinks})()); })()`,
  );
  return written.flatMap((link) => {
    const exposure = exposed.get(link.selector);
    if (!exposure) return [];
    const { name, description } = exposure;
    return [{ ...about(link, place), name, description }];
  });
}

function about(link: ReturnType<typeof readLinks>["written"][number], place: Place) {
  const { kind, text, drawn, parts, selector, html } = link;
  const { language: pageLanguage, scripted } = place;
  const words = { kind, text, drawn, parts, selector, html, pageLanguage, scripted };
  return { ...words, ...destination(link, place) };
}

function findLinks(): Element[] {
  const candidates = "a, area, button, input[type=submit], input[type=image]";
  return deepQuery(document, candidates).filter((element) =>
    element instanceof HTMLButtonElement || element instanceof HTMLInputElement
      ? element.form !== null && ["submit", "image"].includes(element.type)
      : element.hasAttribute("href") || element.hasAttribute("xlink:href"),
  );
}

function readLinks(elements: readonly Element[]) {
  const place: Place = {
    url: document.URL,
    base: document.baseURI,
    canonical: document.querySelector("link[rel~=canonical]")?.getAttribute("href") ?? undefined,
    language: document.documentElement.lang,
    target: document.querySelector("base[target]")?.getAttribute("target") ?? "",
    frames: [...document.querySelectorAll("iframe[name], frame[name]")].map(
      (frame) => frame.getAttribute("name") as string,
    ),
    scripted: [...document.scripts].some(({ type }) => !/json|importmap|speculation/.test(type)),
  };
  const written = elements.map((element) => {
    const attribute = (name: string) => element.getAttribute(name) ?? undefined;
    const form = (element as HTMLButtonElement).form ?? undefined;
    const own = attribute("value") ?? attribute("alt") ?? "";
    const text = element.matches("input, area") ? own : (element.textContent ?? "");
    // No filter function: with JavaScript off the browser calls none.
    const words = document.createNodeIterator(element);
    const parts = element.matches("input, area") ? [own] : [];
    for (let node = words.nextNode(); node; node = words.nextNode())
      if (node instanceof HTMLImageElement) parts.push(node.alt);
      else if (node instanceof Text) parts.push(node.data);
    const link: WrittenLink = form
      ? {
          kind: "button",
          target: attribute("formtarget") ?? form.getAttribute("target") ?? undefined,
        }
      : {
          kind: "link",
          target: attribute("target"),
          href: attribute("href") ?? attribute("xlink:href"),
        };
    return {
      ...link,
      download: element instanceof HTMLElement && element.hasAttribute("download"),
      text,
      // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question here.
      drawn: element.matches("input, area") ? own : ((element as HTMLElement).innerText ?? text),
      parts: parts.map((part) => part.trim()).filter(Boolean),
      selector: selectorOf(element),
      html: snippetOf(element),
    };
  });
  return { place, written };
}
