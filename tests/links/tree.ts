import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const CHANGEABLE = new Set("target rel aria-label aria-labelledby alt value title".split(" "));
const CARRIERS = new Set("a area button input".split(" "));

/**
 * The tree that a browser without scripts makes of a page, as text: without announcements, and
 * without the attributes of links and buttons that an announcer may write.
 */
export function treeWithoutAnnouncements(html: string): string {
  const lines: string[] = [];
  walk(parse(html, { scriptingEnabled: false }), "", lines);
  return lines.join("\n");
}

function walk(parent: Parent, indent: string, lines: string[]): void {
  let text = "";
  const flush = () => {
    if (text !== "") lines.push(`${indent}${JSON.stringify(text)}`);
    text = "";
  };
  for (const node of parent.childNodes) {
    if (node.nodeName === "#text") text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if (!isAnnouncement(node)) {
      flush();
      lines.push(`${indent}${describe(node)}`);
      if ("childNodes" in node) walk(node, `${indent}  `, lines);
      // Where a paragraph ends inside a link, the browser makes a second link of what follows.
      if (node.nodeName === "a" && lines.at(-1)?.startsWith(`${indent}<a `)) lines.pop();
      if ("content" in node) walk(node.content, `${indent}  # `, lines);
    }
  }
  flush();
}

function isAnnouncement(node: Node): boolean {
  return (
    node.nodeName === "span" &&
    "attrs" in node &&
    node.attrs.some(({ name, value }) => name === "class" && /^announcement\b/.test(value)) &&
    node.attrs.some(({ name }) => name === "lang")
  );
}

function describe(node: Node): string {
  if (!("attrs" in node)) return JSON.stringify({ ...node, parentNode: undefined });
  const attrs = node.attrs
    .filter(({ name }) => !CARRIERS.has(node.tagName) || !CHANGEABLE.has(name))
    .map(({ name, value, prefix }) => `${prefix ?? ""}:${name}=${JSON.stringify(value)}`);
  return `<${node.tagName} ${node.namespaceURI} ${attrs.join(" ")}>`;
}
