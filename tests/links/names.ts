import { type DefaultTreeAdapterTypes, parseFragment, serializeOuter } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** The `a` elements of a fragment, in order. */
export function links(html: string): { html: string; element: Element }[] {
  return elements(html)
    .filter(({ tagName }) => tagName === "a")
    .map((element) => ({ html: serializeOuter(element), element }));
}

/** The accessible name of the nth link, as far as these tests need it: labelledby, label, text and alt. */
export function linkName(html: string, nth: number): string {
  const link = links(html)[nth]?.element;
  if (!link) throw new Error(`No link ${nth} in ${html}`);
  const ids = attribute(link, "aria-labelledby")?.split(" ") ?? [];
  const labellers = elements(html).filter((each) => ids.includes(attribute(each, "id") ?? ""));
  const text = labellers.length > 0 ? labellers.map(content).join(" ") : undefined;
  return (text ?? attribute(link, "aria-label") ?? content(link)).replace(/\s+/g, " ").trim();
}

function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes)
      if ("attrs" in child) {
        found.push(child);
        walk(child);
      }
  };
  walk(parseFragment(html));
  return found;
}

function content(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!("attrs" in node) || attribute(node, "aria-hidden") === "true") return "";
  return node.nodeName === "img"
    ? (attribute(node, "alt") ?? "")
    : node.childNodes.map(content).join("");
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}
