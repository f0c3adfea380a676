import { selectorOf, snippetOf } from "#audit/evidence/place.ts";
import type { Target } from "#audit/outcome.ts";

/** A text that was shown when the page had loaded, and then went away. */
export type Gone = Target & {
  readonly text: string;
  /** Whether something that was hidden stands in its place now, as in a slide show. */
  readonly replaced: boolean;
};

type Kept = Omit<Gone, "replaced">;
type Keeping = typeof globalThis & { auditTexts?: Map<Element, Kept>; auditHidden?: Set<Element> };

/** Of how many elements the texts are kept. */
export const MOST_ELEMENTS = 3_000;

/** In the page, as it has loaded: notes the texts that are shown. */
export function keepTexts(most: number): void {
  const kept = new Map<Element, Kept>();
  const hidden = new Set<Element>();
  for (const element of [...document.body.querySelectorAll("*")].slice(0, most)) {
    const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!isShown) hidden.add(element);
    const text = [...element.childNodes]
      .map((node) => (node instanceof Text ? node.data : ""))
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
    if (text.split(" ").length < 3 || !element.checkVisibility({ visibilityProperty: true }))
      continue;
    if (/^(script|style|noscript|option)$/.test(element.localName)) continue;
    kept.set(element, { text, selector: selectorOf(element), html: snippetOf(element) });
  }
  Object.assign(globalThis, { auditTexts: kept, auditHidden: hidden });
}

/** In the page: those that are shown no more, and are not shown elsewhere either. */
export function textsThatWent(): Gone[] {
  const { auditTexts, auditHidden } = globalThis as Keeping;
  const shown = document.body.textContent ?? "";
  const isThere = (element: Element) =>
    element.isConnected &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isReplaced = (element: Element, levels = 4): boolean =>
    [...(element.parentElement?.children ?? [])].some(
      (other) => auditHidden?.has(other) && isThere(other),
    ) ||
    (levels > 0 && element.parentElement !== null && isReplaced(element.parentElement, levels - 1));
  return [...(auditTexts ?? [])]
    .filter(([element, { text }]) => {
      if (isThere(element)) return false;
      // A text that is only hidden is in the page still; one that was removed may be there anew.
      return element.isConnected || !shown.replace(/\s+/g, " ").includes(text);
    })
    .map(([element, gone]) => ({ ...gone, replaced: isReplaced(element) }));
}
