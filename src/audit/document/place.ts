import type { PageElement } from "./element.ts";

const LONGEST = 300;
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** A CSS selector that finds `element` alone; " >>> " steps into a shadow root or a frame. */
export function where(element: PageElement): string {
  const known = selectors.get(element) ?? selectorOf(element);
  selectors.set(element, known);
  return known;
}

// Found once for each element, by way of those around it.
const selectors = new WeakMap<PageElement, string>();

function selectorOf(element: PageElement): string {
  const { parent, document, inShadow, tag } = element;
  const id = element.attributes.get("id");
  const alone = id && isOnly(element, id) ? `#${escapeName(id)}` : undefined;
  if (parent === undefined) return alone ?? escapeName(tag);
  if (parent.document !== document) return `${where(parent)} >>> ${alone ?? escapeName(tag)}`;
  if (alone) {
    const host = hostOf(element);
    return host ? `${where(host)} >>> ${alone}` : alone;
  }
  return `${where(parent)}${inShadow ? " >>> " : " > "}${escapeName(tag)}${nth(element, parent)}`;
}

/** Which of its siblings with the same tag it is; nothing of the only one. */
function nth(element: PageElement, parent: PageElement): string {
  const places = placesIn.get(parent) ?? countAlike(parent);
  placesIn.set(parent, places);
  return places.get(element) ?? "";
}

/** The element's HTML as it stood, cut to 300 characters. */
export function snippet(element: PageElement): string {
  const html = outer(element, LONGEST + 1).replace(/\s+/g, " ");
  return html.length > LONGEST ? `${html.slice(0, LONGEST)}…` : html;
}

function outer(element: PageElement, room: number): string {
  const attributes = [...element.attributes].map(
    ([name, value]) => ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`,
  );
  let html = `<${element.tag}${attributes.join("")}>`;
  if (VOID.has(element.tag)) return html;
  for (const child of element.content) {
    if (html.length >= room) return html;
    if (child.kind === "element") {
      if (child.document === element.document) html += outer(child, room - html.length);
    } else if (!child.generated)
      html += child.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  }
  return `${html}</${element.tag}>`;
}

const placesIn = new WeakMap<PageElement, ReadonlyMap<PageElement, string>>();

function countAlike({ content }: PageElement): Map<PageElement, string> {
  const elements = content.filter((child) => child.kind === "element");
  const alike = Map.groupBy(elements, ({ tag, inShadow }) => `${tag} ${inShadow}`);
  return new Map(
    [...alike.values()].flatMap((all) =>
      all.map((one, index) => [one, all.length > 1 ? `:nth-of-type(${index + 1})` : ""] as const),
    ),
  );
}

/** The nearest element whose shadow root or frame `element` stands in. */
function hostOf(element: PageElement): PageElement | undefined {
  for (let at: PageElement = element; at.parent; at = at.parent)
    if (at.inShadow || at.parent.document !== at.document) return at.parent;
  return undefined;
}

// Counted once for each document.
const counts = new WeakMap<object, Map<string, number>>();

function isOnly({ document }: PageElement, id: string): boolean {
  let ids = counts.get(document);
  if (ids === undefined) {
    ids = new Map();
    for (const { attributes } of document.elements) {
      const own = attributes.get("id");
      if (own) ids.set(own, (ids.get(own) ?? 0) + 1);
    }
    counts.set(document, ids);
  }
  return ids.get(id) === 1;
}

/** CSS.escape (CSSOM 2.1), of names that begin with a digit and hold other than word characters. */
function escapeName(name: string): string {
  return name.replace(/^-?\d|[^\w\u0080-\uFFFF-]/g, (found) =>
    found.length === 1 && !/\d/.test(found)
      ? `\\${found}`
      : found.replace(/\d/, (digit) => `\\${digit.charCodeAt(0).toString(16)} `),
  );
}
