import type { Token } from "parse5";

export type Namespace = "html" | "svg" | "math";

/** Elements that have no content and no end tag (HTML spec 13.1.2). */
export const VOID = words(
  "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr",
);

/** Elements that an announcement may stand after instead of in, without changing line or block. */
export const PHRASING = words(
  "abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var",
);

/** Elements out of which a browser moves text, but not white space, when they are in a table (HTML spec 13.2.6.4.9). */
export const TABLE = words("table tbody thead tfoot tr form");

/** Elements that are none outside of a table. */
export const TABLE_PARTS = words("caption col colgroup tbody td tfoot th thead tr");

const EXITS = words(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta " +
    "nobr ol p pre ruby s small span strong strike sub sup table tt u ul var",
);
const FONT = words("color face size");
const POINTS = {
  html: words(""),
  svg: words("foreignobject desc title"),
  math: words("mi mo mn ms mtext"),
};
const HTML_ENCODINGS = words("text/html application/xhtml+xml");

/** Whether a start tag ends SVG and MathML wherever it stands (HTML spec 13.2.6.5). */
export function exitsForeign(tag: Token.TagToken): boolean {
  if (tag.tagName === "font") return tag.attrs.some(({ name }) => FONT.has(name));
  return EXITS.has(tag.tagName);
}

/** Whether an element of SVG or MathML holds HTML: an integration point (HTML spec 13.2.6). */
export function isIntegrationPoint(tag: Token.TagToken, space: Namespace): boolean {
  if (space === "math" && tag.tagName === "annotation-xml")
    return tag.attrs.some(
      ({ name, value }) => name === "encoding" && HTML_ENCODINGS.has(value.toLowerCase()),
    );
  return POINTS[space].has(tag.tagName);
}

/** Whether a tag name is of an element that is foreign or may hold HTML inside what is foreign. */
export function maybeForeign(name: string): boolean {
  return name === "svg" || name === "math" || POINTS.svg.has(name) || POINTS.math.has(name);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
