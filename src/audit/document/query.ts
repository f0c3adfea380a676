import type { PageElement, TextRun } from "./element.ts";

/** The elements around `element`, the nearest first. */
export function ancestors(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let at = element.parent; at; at = at.parent) found.push(at);
  return found;
}

/** The nearest element that `matches`, `element` itself included. */
export function closest(
  element: PageElement,
  matches: (element: PageElement) => boolean,
): PageElement | undefined {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (matches(at)) return at;
  return undefined;
}

/** The elements directly in `element`. */
export function children(element: PageElement): PageElement[] {
  return element.content.filter((child) => child.kind === "element");
}

/** The elements in `element` at any depth, in order, without those in frames. */
export function descendants(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const gather = ({ content }: PageElement) => {
    for (const child of content)
      if (child.kind === "element" && child.document === element.document) {
        found.push(child);
        gather(child);
      }
  };
  gather(element);
  return found;
}

/** The texts in `element` at any depth, in order; what style sheets write only when asked for. */
export function texts(element: PageElement, { generated = false } = {}): TextRun[] {
  const found: TextRun[] = [];
  const gather = ({ content }: PageElement) => {
    for (const child of content)
      if (child.kind === "element") {
        if (child.document === element.document) gather(child);
      } else if (generated || !child.generated) found.push(child);
  };
  gather(element);
  return found;
}

/** The text content, with white space as one space each, trimmed; scripts and styles apart. */
export function textOf(element: PageElement): string {
  return squeeze(
    texts(element)
      .filter(({ parent }) => !SILENT.has(parent.tag))
      .map(({ text }) => text)
      .join(""),
  );
}

/** The text that is drawn and not hidden, with white space as one space each, trimmed; blocks apart by a space. */
export function shownText(element: PageElement): string {
  return squeeze(
    texts(element)
      .filter(({ lines, parent }) => lines.length > 0 && isShown(parent))
      .map(({ text, parent }) => (isInline(parent) ? text : ` ${text} `))
      .join(""),
  );
}

const SILENT = new Set(["script", "style", "template", "noscript"]);

/** Whether it is rendered and its `visibility` and `opacity` let it be seen. Says nothing about its place. */
export function isShown(element: PageElement): boolean {
  if (element.style === undefined || element.style.visibility !== "visible") return false;
  return !isWithin(element, transparent, ({ style }) => style?.opacity === "0");
}

const transparent = new WeakMap<PageElement, boolean>();
const silenced = new WeakMap<PageElement, boolean>();

/** Whether it, or an element around it, `is`; what is `known` is not asked again. */
function isWithin(
  element: PageElement,
  known: WeakMap<PageElement, boolean>,
  is: (element: PageElement) => boolean,
): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const { parent } = element;
  const within = is(element) || (parent !== undefined && isWithin(parent, known, is));
  known.set(element, within);
  return within;
}

/** Whether it is shown, of some size, and stands where the page can be scrolled to. */
export function isSeen(element: PageElement): boolean {
  return isShown(element) && isPlaced(element);
}

/** Whether it is of some size and stands where the page can be scrolled to. */
export function isPlaced({ box, document }: PageElement): boolean {
  if (!box || box.width < 2 || box.height < 2) return false;
  if (box.x + box.width <= 0 || box.y + box.height <= 0) return false;
  return box.x < Math.max(document.width, 1) && box.y < Math.max(document.height, 1);
}

/** Whether assistive technology is kept from it: not rendered, invisible, `aria-hidden` or `inert`. */
export function isHidden(element: PageElement): boolean {
  if (element.style === undefined || element.style.visibility !== "visible") return true;
  return isWithin(
    element,
    silenced,
    ({ attributes }) => attributes.get("aria-hidden") === "true" || attributes.has("inert"),
  );
}

/** Whether it is drawn as a part of a line. */
export function isInline({ style }: PageElement): boolean {
  return /^(inline|contents|ruby)/.test(style?.display ?? "");
}

/** The attribute's value, trimmed; "" without one. */
export function attribute({ attributes }: PageElement, name: string): string {
  return attributes.get(name)?.trim() ?? "";
}

/** The role it has for assistive technology; "" when it is not exposed. */
export function roleOf({ exposed }: PageElement): string {
  return exposed?.role ?? "";
}

/** The language that its text is in as far as the page says: of the nearest `lang`, in lower case; "" when it does not say. */
export function languageOf(element: PageElement): string {
  for (let at: PageElement | undefined = element; at; at = at.parent) {
    const language = at.attributes.get("lang") ?? at.attributes.get("xml:lang");
    if (language !== undefined) return language.trim().toLowerCase();
  }
  return "";
}

/** A CSS length in pixels as a number; NaN of what is none ("normal", "auto"). */
export function px(value: string | undefined): number {
  return Number.parseFloat(value ?? "");
}

/** White space as one space each, none at the edges. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
