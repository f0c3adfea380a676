import { contrast, over, parseColour } from "./colour.ts";
import type { Box, PageElement, TextRun } from "./document/element.ts";
import { ancestors, isShown, px, squeeze } from "./document/query.ts";
import { groundOf } from "./ground.ts";
import { visiblePart } from "./visible-part.ts";

/** A line of text that people are meant to read. */
export interface Line {
  readonly element: PageElement;
  readonly text: string;
  readonly box: Box;
  /** What it stays with when the page scrolls: only what is in the same layer lies still against each other. */
  readonly layer: PageElement | undefined;
}

const NO_TEXT = new Set(
  "script style option textarea select marquee title noscript sup sub rt rp ruby text tspan summary".split(
    " ",
  ),
);
const ICONS = /icon|symbol|awesome|glyph/i;
// CSS pixels: what is smaller is not for reading.
const SMALLEST = 6;
const FAINT = 1.6;

/** The lines of texts that are drawn plainly: not turned, moving, cut off, faint, or for screen readers only. */
export function linesIn(elements: readonly PageElement[]): Line[] {
  return elements.flatMap((element) => {
    const runs = element.content.filter(
      (child): child is TextRun =>
        child.kind === "text" && child.lines.length > 0 && /[\p{L}\p{N}]{2}/u.test(child.text),
    );
    if (runs.length === 0 || !isPlain(element)) return [];
    const layer = [element, ...ancestors(element)].find(({ style }) =>
      /fixed|sticky/.test(style?.position ?? ""),
    );
    return runs.flatMap(({ text, lines }) =>
      lines
        .filter((box) => isWhole(element, box))
        .map((box) => ({ element, text: squeeze(text).slice(0, 60), box, layer })),
    );
  });
}

function isPlain(element: PageElement): boolean {
  const { style, tag } = element;
  if (!style || NO_TEXT.has(tag) || !isShown(element)) return false;
  if (px(style["font-size"]) < SMALLEST || ICONS.test(style["font-family"])) return false;
  if (style["writing-mode"] !== "horizontal-tb" || isFaint(element)) return false;
  return [element, ...ancestors(element)].every(
    (at) =>
      at.attributes.get("aria-hidden") !== "true" &&
      at.tag !== "svg" &&
      at.style?.transform === "none" &&
      at.style.rotate === "none" &&
      at.style["animation-name"] === "none" &&
      at.style["clip-path"] === "none" &&
      at.style.clip === "auto" &&
      Number(at.style.opacity) > 0.5,
  );
}

/** Whether letters are hardly to be told from what is behind them, or their colour is not known. */
function isFaint(element: PageElement): boolean {
  const ink = parseColour(element.style?.["-webkit-text-fill-color"]);
  if (!ink || ink[3] < 0.5) return true;
  const ground = groundOf(element);
  return ground !== undefined && contrast(over(ink, ground), ground) < FAINT;
}

/** Whether nothing cuts it off or scrolls it away. */
function isWhole(element: PageElement, box: Box): boolean {
  if (box.width < 2 || box.height < 2 || box.x < 0 || box.y < 0) return false;
  const scrolled = [element, ...ancestors(element)].some(
    ({ tag, style }) =>
      !/^(html|body)$/.test(tag) &&
      /auto|scroll/.test(`${style?.["overflow-x"]} ${style?.["overflow-y"]}`),
  );
  if (scrolled) return false;
  const { part } = visiblePart(element, box);
  return part.width >= box.width - 2 && part.height >= box.height * 0.75;
}
