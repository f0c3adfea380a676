import { type Colour, over, type Paint, parseColour } from "./colour.ts";
import type { PageElement } from "./document/element.ts";
import { ancestors } from "./document/query.ts";

const CANVAS: Colour = [255, 255, 255];

/**
 * The plain colour that is painted behind what stands in `element`, by its own background and those
 * around it; undefined where a picture, a gradient, transparency of a whole part or a dark canvas decides.
 */
export function groundOf(element: PageElement): Colour | undefined {
  const layers: Paint[] = [];
  for (const { style, tag } of [element, ...ancestors(element)]) {
    if (style?.["background-image"] !== "none") return undefined;
    if (style.opacity !== "1" || style.filter !== "none" || style["mix-blend-mode"] !== "normal")
      return undefined;
    const paint = parseColour(style["background-color"]);
    if (paint === undefined) return undefined;
    if (paint[3] > 0) layers.push(paint);
    if (paint[3] === 1) break;
    // What is taken out of the flow may stand over anything.
    if (tag !== "body" && /absolute|fixed/.test(style.position)) return undefined;
  }
  return layers.reduceRight<Colour>((behind, paint) => over(paint, behind), CANVAS);
}
