import type { PageDocument, PageElement } from "./element.ts";

/** What ids belong to: of an element in a shadow root its host, of others their document (DOM 4.2.2). */
export type Scope = PageElement | PageDocument;

/** The scope that the ids of an element, and those in its attributes, belong to. */
export function scopeOf(element: PageElement): Scope {
  const { document } = element;
  const known = shadowed.get(document) ?? document.elements.some(({ inShadow }) => inShadow);
  shadowed.set(document, known);
  if (known)
    for (let at: PageElement = element; at.parent?.document === document; at = at.parent)
      if (at.inShadow) return at.parent;
  return document;
}

const shadowed = new WeakMap<PageDocument, boolean>();
