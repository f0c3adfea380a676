import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  ancestors,
  attribute,
  children,
  closest,
  isHidden,
  isInline,
  languageOf,
  shownText,
  textOf,
} from "#audit/document/query.ts";
import { byId, referred } from "#audit/document/referred.ts";
import { vagueLinks } from "#audit/language/lists/vague-links.ts";
import { emptyWords, FORMATS, isNameOfPage, POINTING } from "#audit/language/vague-links.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** A link as it is called, with what stands around it. */
export interface LinkText extends Target {
  /** The accessible name. */
  readonly name: string;
  /** Why the name alone does not say where the link leads. */
  readonly vague: "words" | "format" | "pointing" | "sign" | undefined;
  /** Whether what stands in the same paragraph, item, cell, or in its description says it. */
  readonly inContext: boolean;
  /** Whether a heading before it or around it says it: not what WCAG counts on, but many do. */
  readonly underHeading: boolean;
}

/** Every link that has a name. */
export const linkTexts: Evidence<readonly LinkText[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) => {
    const { elements } = await collect(snapshot);
    let heading: PageElement | undefined;
    return elements.flatMap((element) => {
      if (/^h[1-6]$/.test(element.tag) || element.exposed?.role === "heading") heading = element;
      const name = element.exposed?.name.trim() ?? "";
      return element.exposed?.role === "link" && name && !isHidden(element)
        ? [linkText(element, name, heading)]
        : [];
    });
  },
};

const BLOCKS = new Set([
  "p",
  "li",
  "td",
  "th",
  "dd",
  "dt",
  "figcaption",
  "caption",
  "blockquote",
  "label",
]);
const LONGEST = 40;

function linkText(element: PageElement, name: string, heading: PageElement | undefined): LinkText {
  const vague = leadsToHeading(element, name) ? undefined : vagueness(element, name);
  return {
    name,
    vague,
    inContext: !vague || saysMore(around(element), name, languageOf(element)),
    underHeading: vague !== undefined && heading !== undefined && isOver(heading, element),
    get selector() {
      return element.selector;
    },
    get html() {
      return element.html;
    },
  };
}

function vagueness(element: PageElement, name: string): LinkText["vague"] {
  if (name.length > LONGEST) return undefined;
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (words === "") return /\p{S}|\p{P}/u.test(name) ? "sign" : undefined;
  const menu = closest(element, (at) => at.tag === "nav" || at.exposed?.role === "navigation");
  if (isNameOfPage(words, attribute(element, "href"), menu !== undefined)) return undefined;
  if (vagueLinks(languageOf(element)).has(words)) return "words";
  if (FORMATS.has(words)) return "format";
  return POINTING.test(words) ? "pointing" : undefined;
}

/** What WCAG calls the context of a link: its paragraph, list items, cell with headers, description. */
function around(element: PageElement): string {
  const above = ancestors(element);
  const blocks = above.filter(
    ({ tag, exposed }) => BLOCKS.has(tag) || exposed?.role === "listitem",
  );
  const block = above.find((at) => !isInline(at) || BLOCKS.has(at.tag));
  // A bare text in a wrapper is a paragraph to the eye; all of the page is not.
  const nearest = block && block.tag !== "body" ? [block] : [];
  const cell = closest(element, ({ tag }) => tag === "td");
  const row = (cell?.parent ? children(cell.parent) : []).filter(
    ({ tag, exposed }) => tag === "th" || exposed?.role === "rowheader",
  );
  const described = [...referred(element, "aria-describedby")].map(textOf);
  return [
    ...[...blocks.slice(0, 3), ...nearest, ...row].map(shownText),
    ...described,
    element.exposed?.description ?? "",
  ].join(" ");
}

function saysMore(context: string, name: string, language: string): boolean {
  const [vague, empty] = [vagueLinks(language), emptyWords(language)];
  const own = new Set(name.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const words = context.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return words.some((word) => !own.has(word) && !empty.has(word) && !vague.has(word));
}

/** Whether it leads to the heading in the page that it is called after, as a table of contents does. */
function leadsToHeading(element: PageElement, name: string): boolean {
  const id = /^#(.+)$/.exec(element.attributes.get("href")?.trim() ?? "")?.[1];
  if (!id || !vagueLinks(languageOf(element)).has(name.toLowerCase())) return false;
  const target = byId(element, id) ?? byId(element, decoded(id));
  return target?.exposed?.role === "heading" && target.exposed.name.trim() === name;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function isOver(heading: PageElement, element: PageElement): boolean {
  const section = heading.parent;
  return section !== undefined && shownText(heading) !== "" && ancestors(element).includes(section);
}
