import type { Evidence } from "#audit/check.ts";
import { type Colour, over, parseColour } from "#audit/colour.ts";
import type { PageElement } from "#audit/document/element.ts";
import { isSeen, px, shownText } from "#audit/document/query.ts";
import { groundOf } from "#audit/ground.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** A text whose letters are cut out of a gradient. */
export interface GradientText extends Target {
  readonly text: string;
  /** The gradient's own colours, as they are seen. */
  readonly colours: readonly Colour[];
  readonly ground: Colour;
  readonly needed: number;
}

/** The texts that are filled with a gradient and stand on a plain colour. */
export const gradientTexts: Evidence<readonly GradientText[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) => (await collect(snapshot)).elements.flatMap(gradientText),
};

function gradientText(element: PageElement): GradientText[] {
  const { style, parent, selector, html } = element;
  if (style?.["background-clip"] !== "text" || !parent || !isSeen(element)) return [];
  const fill = parseColour(style["-webkit-text-fill-color"]);
  const stops = colourStops(style["background-image"]);
  const behind = groundOf(parent);
  const text = shownText(element);
  if (fill?.[3] !== 0 || !stops || !behind || !/[\p{L}\p{N}]/u.test(text)) return [];
  if (style.opacity !== "1" || style["text-shadow"] !== "none") return [];
  if (/absolute|fixed|sticky/.test(style.position)) return [];
  const size = px(style["font-size"]);
  const large = size >= 24 || (size >= 18.66 && Number(style["font-weight"]) >= 700);
  const colours = stops.map((paint) => over(paint, behind));
  const needed = large ? 3 : 4.5;
  return [{ text: text.slice(0, 80), colours, ground: behind, needed, selector, html }];
}

/** The colours of one gradient; undefined of pictures, several layers and colours in other words. */
function colourStops(image: string) {
  if (!/^(repeating-)?(linear|radial|conic)-gradient\(/.test(image)) return undefined;
  if (image.match(/gradient\(|url\(/g)?.length !== 1) return undefined;
  const said = image.match(/rgba?\([^)]*\)/g) ?? [];
  const stops = said.map(parseColour).filter((paint) => paint !== undefined);
  return stops.length >= 2 && !/(oklch|oklab|lab|lch|color|hsl)\(/.test(image) ? stops : undefined;
}
