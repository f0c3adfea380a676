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
 * The source of a function that runs `main` in the page with the functions of this file at hand,
 * and gives it the object that it is called on.
 */
export function inPage<T>(main: (subject: T) => unknown): string {
  return `function () { "use strict"; ${selectorOf}; ${snippetOf}; ${deepQuery}; return (${main})(this); }`;
}
