import type { Evidence } from "#audit/check.ts";
import { contrast } from "#audit/colour.ts";
import { coloursOf } from "#audit/pointer/mixed-colours.ts";
import { type PaintedText, textColours } from "#audit/pointer/text-colours.ts";
import { axe } from "./axe.ts";
import { CONTRAST } from "./axe-rules.ts";

/**
 * What axe-core calls the texts in a part that is fixed in the window, or under one, that stand out
 * by the colours that they are styled with: what they lie over, or under, goes away by scrolling.
 */
export const clearOfFixed: Evidence<ReadonlySet<string>> = {
  seen: {
    en: "Read from the colours of what is fixed in the window, and of what is scrolled under it.",
    sv: "Läst ur färgerna på det som sitter fast i fönstret, och på det som rullas under det.",
  },
  async collect({ page, collect }) {
    const open = (await collect(axe))
      .filter(({ rule, outcome }) => rule === CONTRAST && outcome === "cantTell")
      .map(({ selector }) => selector);
    if (open.length === 0) return new Set();
    const read = `((selectors) => { ${textsAtFixed}; return textsAtFixed(selectors, ${textColours()}); })(${JSON.stringify(open)})`;
    const painted = (await page.evaluate(read)) as readonly (readonly PaintedText[])[];
    return new Set(
      open.filter((_, index) => painted[index]?.length && painted[index].every(isClear)),
    );
  },
};

function isClear(text: PaintedText): boolean {
  const colours = coloursOf(text);
  return colours !== undefined && contrast(...colours) >= (text.large ? 3 : 4.5);
}

/** In the page: the texts of each element that stands in a fixed part or where one covers it. */
function textsAtFixed(
  selectors: readonly string[],
  colours: (this: Element) => PaintedText[],
): PaintedText[][] {
  const isFixed = (element: Element) => /fixed|sticky/.test(getComputedStyle(element).position);
  const fixed = [...document.querySelectorAll("body *")].filter(isFixed);
  const meets = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return selectors.map((selector) => {
    // What axe finds in frames and shadow roots it gives another way to.
    const element = selector.includes(" >>> ") ? null : document.querySelector(selector);
    if (!element) return [];
    const box = element.getBoundingClientRect();
    const isBy = fixed.some(
      (part) => part.contains(element) || meets(part.getBoundingClientRect(), box),
    );
    return isBy ? colours.call(element) : [];
  });
}
