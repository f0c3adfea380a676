import { asLoaded } from "#audit/asked-in.ts";
import type { Evidence } from "#audit/check.ts";
import type { Box, PageElement } from "#audit/document/element.ts";
import { ancestors, attribute } from "#audit/document/query.ts";
import { type Line, linesIn } from "#audit/drawn-lines.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import type { State } from "#audit/state.ts";
import { area, covers, shared } from "./screenshot.ts";
import { snapshot } from "./snapshot.ts";

/** A text, and another that is drawn over it, if any is. */
export interface OverlaidText extends Target {
  readonly text: string;
  readonly over: string | undefined;
  /** Whether it lay so on the page as it loads too. */
  readonly always: boolean;
  readonly state: State;
}

// The share of the lower line's height, and the CSS pixels of its width, that lie under letters.
const HEIGHT = 0.5;
const WIDTH = 8;
const MOST = 20;
const WHAT = { en: "Texts that lie over each other", sv: "Texter som ligger över varandra" };

/** The texts that are drawn in lines, each with another that lies over it. */
export const overlaidTexts: Evidence<readonly OverlaidText[]> = {
  seen: {
    en: "By comparing where the lines of all texts stand on the page.",
    sv: "Genom att jämföra var alla texters rader står på sidan.",
  },
  async collect({ state, memory, collect, limited }) {
    const { url, documents } = await collect(snapshot);
    const drawn = documents.map(({ elements }) => ({ elements, lines: linesIn(elements) }));
    const found = drawn.flatMap(({ elements, lines }) => overlays(lines, elements));
    const key = `overlaid text ${url}`;
    const known = memory.get(key) as ReadonlySet<number> | undefined;
    if (asLoaded(state))
      memory.set(key, new Set(found.map(({ below }) => below.element.backendNodeId)));
    if (found.length === 0)
      return drawn
        .filter(({ lines }) => lines.length > 1)
        .map(({ lines: [first] }) => ({ ...overlaid(first as Line, state), always: false }));
    return firstOf(found, MOST, WHAT, { limited }).map(({ below, above }) => ({
      ...overlaid(below, state, above),
      always: known?.has(below.element.backendNodeId) ?? false,
    }));
  },
};

function overlaid({ element, text }: Line, state: State, above?: Line) {
  const { selector, html } = element;
  return { selector, html, text, over: above?.text, state };
}

/** Each text once, with the first that lies over it. */
function overlays(lines: readonly Line[], elements: readonly PageElement[]) {
  const sorted = [...lines].sort((a, b) => a.box.y - b.box.y);
  const found = new Map<PageElement, { below: Line; above: Line }>();
  for (const [index, one] of sorted.entries())
    for (let at = index + 1; at < sorted.length; at++) {
      const other = sorted[at] as Line;
      if (other.box.y >= one.box.y + one.box.height) break;
      if (!isOver(one, other)) continue;
      const [below, above] = paintedFirst(one, other) ? [one, other] : [other, one];
      if (found.has(below.element) || isCovered(below, above, elements)) continue;
      found.set(below.element, { below, above });
    }
  return [...found.values()];
}

function isOver(a: Line, b: Line): boolean {
  const { width, height } = shared(a.box, b.box);
  if (width < WIDTH || height <= Math.min(a.box.height, b.box.height) * HEIGHT) return false;
  // The same words twice are one word with a drawn effect.
  if (a.text === b.text || a.element === b.element) return false;
  return a.layer === b.layer;
}

function paintedFirst(a: Line, b: Line): boolean {
  return a.element.paintOrder <= b.element.paintOrder;
}

/** Whether something that lets nothing through is painted between the two, where they meet. */
function isCovered(below: Line, above: Line, elements: readonly PageElement[]): boolean {
  const part = shared(below.box, above.box);
  const around = new Set<PageElement>(ancestors(below.element));
  return elements.some(
    (element) =>
      element !== below.element &&
      !around.has(element) &&
      element.paintOrder >= below.element.paintOrder &&
      element.paintOrder <= above.element.paintOrder &&
      isOpaque(element) &&
      hides(element.box, part),
  );
}

function hides(box: Box | undefined, part: Box): boolean {
  return box !== undefined && (covers(box, part) || area(shared(box, part)) > area(part) / 2);
}

function isOpaque(element: PageElement): boolean {
  const { tag, style } = element;
  if (!style) return false;
  if (/^(img|video|canvas|iframe|object|embed|svg|input|select|textarea|picture)$/.test(tag))
    return true;
  if (attribute(element, "role") === "img") return true;
  return (
    style["background-image"] !== "none" ||
    !/(^rgba\(.*,| \/) 0(\.\d+)?\)$/.test(style["background-color"])
  );
}
