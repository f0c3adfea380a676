import { contrast, over, parseColour } from "./colour.ts";
import type { PageElement } from "./document/element.ts";
import { px } from "./document/query.ts";
import { groundOf } from "./ground.ts";

const SIDES = ["top", "right", "bottom", "left"] as const;

/**
 * The best contrast with which the edge of `element` shows where it is: of a border, a shadow or an
 * outline with what is outside or inside of it, or of the inside with the outside. Undefined where
 * more than plain colours are painted.
 */
export function edgeContrast(element: PageElement): number | undefined {
  const { parent, style } = element;
  const outside = parent && groundOf(parent);
  const inside = groundOf(element);
  if (!outside || !inside || !style) return undefined;
  const lines = lineColours(element);
  if (lines === undefined) return undefined;
  const seen = lines.map((paint) => {
    const line = over(paint, outside);
    return Math.max(contrast(line, outside), contrast(line, inside));
  });
  return Math.max(contrast(inside, outside), ...seen);
}

/** The colours of what is drawn around it; undefined when one is in words that are not read here. */
function lineColours({ style }: PageElement) {
  if (!style) return undefined;
  const borders = SIDES.filter(
    (side) =>
      px(style[`border-${side}-width`]) > 0 && !/none|hidden/.test(style[`border-${side}-style`]),
  ).map((side) => style[`border-${side}-color`]);
  const outline = /none|hidden/.test(style["outline-style"]) ? [] : [style["outline-color"]];
  const shadows =
    style["box-shadow"] === "none" ? [] : (style["box-shadow"].match(/\b[a-z]+\([^)]*\)/g) ?? []);
  const paints = [...borders, ...outline, ...shadows].map(parseColour);
  return paints.every((paint) => paint !== undefined) ? paints : undefined;
}
