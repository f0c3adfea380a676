// Functions that run inside the audited page: each must be self-contained.

/** What the page's style sheets say, and whether all of them let themselves be read. */
export interface Sheets {
  readonly text: string;
  readonly open: boolean;
}

/** What the style sheets of a document or a shadow root say; those of other sites by their address. */
export function readSheets(root: Document | ShadowRoot): Sheets {
  let open = true;
  const texts = [...root.styleSheets, ...root.adoptedStyleSheets].map((sheet) => {
    try {
      return [...sheet.cssRules].map(({ cssText }) => cssText).join("\n");
    } catch {
      open = false;
      return sheet.href;
    }
  });
  return { text: texts.join("\n"), open };
}

/**
 * How `element` is drawn, as far as its focus goes: its computed style as it is now, what it stands in
 * and which kinds of elements it holds. Of attributes, those count that the style sheets can tell
 * apart: what no selector asks for changes nothing.
 */
export function drawingOf(element: Element, { text, open }: Sheets): string {
  const style = getComputedStyle(element);
  const look = [
    ...["outline", "outlineOffset", "boxShadow", "border", "borderRadius", "background", "color"],
    ...["textDecoration", "opacity", "filter", "transform", "clipPath", "visibility", "display"],
  ].map((name) => style[name as keyof CSSStyleDeclaration]);
  const asksFor = ({ name, value }: Attr) => {
    if (!open || /^(style|hidden|open|type|disabled|dir)$/.test(name)) return [`${name}=${value}`];
    if (name === "class")
      return value.split(/\s+/).filter((word) => word && text.includes(`.${CSS.escape(word)}`));
    if (name === "id") return text.includes(`#${CSS.escape(value)}`) ? [`#${value}`] : [];
    const asked = [`[${name}`, `|${name}`, `attr(${name}`, `:${name}(`];
    return asked.some((part) => text.includes(part)) ? [`${name}=${value}`] : [];
  };
  const kindOf = (at: Element) => `${at.localName} ${[...at.attributes].flatMap(asksFor)}`;
  const around: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) around.push(kindOf(at));
  const inside = new Set([...element.querySelectorAll("*")].map(kindOf));
  return [...around, "holds", ...inside, ...look]
    .join("\n")
    .replace(/href=((#|\/|[a-z]+:[/]*)?)\S*/g, "href=$1");
}
