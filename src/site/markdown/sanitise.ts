import sanitizeHtml from "sanitize-html";
import { direction, isLanguage } from "./language.ts";

// What Markdown makes, and what an author may need beside it.
const ELEMENTS = `p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong a img br hr
  table caption thead tbody tr th td dl dt dd div span details summary
  abbr b bdi bdo cite del dfn figcaption figure i ins kbd mark q rp rt ruby s samp small sub sup time u var`.split(
  /\s+/,
);

const CLASSES: sanitizeHtml.IOptions["allowedClasses"] = {
  div: ["notice", "notice-info", "notice-warning", "table"],
  p: ["notice-title"],
  th: ["align-start", "align-center", "align-end"],
  td: ["align-start", "align-center", "align-end"],
  code: ["language-*"],
};

const HEADING = ["id"];
const ATTRIBUTES: sanitizeHtml.IOptions["allowedAttributes"] = {
  "*": ["lang", "dir"],
  a: ["href", "hreflang", "target", "rel", "download"],
  abbr: ["title"],
  caption: ["id"],
  details: ["open"],
  div: [
    { name: "role", values: ["region"] },
    { name: "tabindex", values: ["0"] },
    "aria-labelledby",
  ],
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  img: ["src", "alt", "width", "height"],
  li: ["value"],
  ol: ["start", "reversed"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", { name: "scope", values: ["col", "row"] }],
  time: ["datetime"],
};

/** The schemes that a link may have; an address without a scheme is the site's own. */
export const SCHEMES = ["http", "https", "mailto", "tel", "sms"];

const POLICY: sanitizeHtml.IOptions = {
  allowedTags: ELEMENTS,
  allowedAttributes: ATTRIBUTES,
  allowedClasses: CLASSES,
  // None is dropped for being empty: alt="" and download mean something.
  nonBooleanAttributes: [],
  allowedSchemes: SCHEMES,
  allowedSchemesByTag: { img: [] },
  allowedSchemesAppliedToAttributes: ["href", "src"],
  disallowedTagsMode: "discard",
  enforceHtmlBoundary: false,
  nestingLimit: 100,
};

/** An element of raw HTML, and the attributes that it has. */
export interface RawElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * `html` with nothing but allowed elements, attributes and addresses. An element in a language of
 * another direction than the page's gets that direction too.
 */
export function sanitise(html: string, pageDirection: "ltr" | "rtl"): string {
  // Inside a part of the other direction, the page's own direction has to be said again.
  let mixed = false;
  return sanitizeHtml(html, {
    ...POLICY,
    transformTags: {
      "*": (tagName, attribs) => {
        const lang = attribs.lang;
        if (!lang || attribs.dir || !isLanguage(lang)) return { tagName, attribs };
        const dir = direction(lang);
        mixed ||= dir !== pageDirection;
        return { tagName, attribs: mixed ? { ...attribs, dir } : attribs };
      },
    },
  });
}

/** The elements that start in a piece of raw HTML, in order. */
export function elements(html: string): RawElement[] {
  const found: RawElement[] = [];
  sanitizeHtml(html, {
    ...POLICY,
    onOpenTag: (name, attributes) => found.push({ name, attributes: { ...attributes } }),
  });
  return found;
}

/** What `sanitise` takes from an element: the element itself ("element"), or some attributes, by name. */
export function removed({ name, attributes }: RawElement): "element" | readonly string[] {
  if (!ELEMENTS.includes(name)) return "element";
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`)
    .join("");
  const kept = elements(sanitizeHtml(`<${name}${written}>`, POLICY))[0]?.attributes ?? {};
  return Object.keys(attributes).filter((key) => kept[key] !== attributes[key]);
}
