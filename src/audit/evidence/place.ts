// Functions that run inside the audited page: each must be self-contained, but for the others here.

/** A CSS selector that finds `element` alone; " >>> " steps into a shadow root. */
export function selectorOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const parts: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const id = `#${CSS.escape(at.id)}`;
    if (at.id && root.querySelectorAll(id).length === 1) {
      parts.unshift(id);
      break;
    }
    const { localName } = at;
    const alike = [...(at.parentElement?.children ?? [])].filter(
      (el) => el.localName === localName,
    );
    const nth = alike.length > 1 ? `:nth-of-type(${alike.indexOf(at) + 1})` : "";
    parts.unshift(CSS.escape(localName) + nth);
  }
  const host = "host" in root ? `${selectorOf(root.host)} >>> ` : "";
  return host + parts.join(" > ");
}

/** The element's HTML, cut to 300 characters. */
export function snippetOf(element: Element): string {
  const html = element.outerHTML.replace(/\s+/g, " ");
  return html.length > 300 ? `${html.slice(0, 300)}…` : html;
}

/** The elements that match `selector`, those in open shadow roots included. */
export function deepQuery(root: Document | ShadowRoot, selector: string): Element[] {
  const hosts = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [
    ...root.querySelectorAll(selector),
    ...hosts.flatMap((shadow) => deepQuery(shadow, selector)),
  ];
}

/**
 * How `element` is drawn, as far as its focus goes: its structure without its words, where its links
 * lead in kind, its computed style as it is now, what it stands in, and the style sheets.
 */
export function drawingOf(element: Element): string {
  const style = getComputedStyle(element);
  const look = [
    ...["outline", "outlineOffset", "boxShadow", "border", "borderRadius", "background", "color"],
    ...["textDecoration", "opacity", "filter", "transform", "clipPath", "visibility", "display"],
  ].map((name) => style[name as keyof CSSStyleDeclaration]);
  const around: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    around.push(
      `${at.localName} ${[...at.attributes].map(({ name, value }) => `${name}=${value}`)}`,
    );
  const sheets = [...document.styleSheets].map(
    ({ href, ownerNode }) => href ?? ownerNode?.textContent ?? "",
  );
  const adopted = document.adoptedStyleSheets.flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText),
  );
  const structure = element.outerHTML.replace(/>[^<]+</g, "><");
  return [structure, ...look, ...around, ...sheets, ...adopted]
    .join("\n")
    .replace(/href="?((#|\/|[a-z]+:[/]*)?)[^"\s]*/g, "href=$1");
}

/**
 * The source of a function that runs `main` in the page with the functions of this file at hand,
 * and gives it the object that it is called on.
 */
export function inPage<T>(main: (subject: T) => unknown): string {
  return `function () { "use strict"; ${selectorOf}; ${snippetOf}; ${deepQuery}; ${drawingOf}; return (${main})(this); }`;
}
