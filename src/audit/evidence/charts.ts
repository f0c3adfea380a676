import type { Evidence } from "#audit/check.ts";
import { type Colour, contrast, over, parseColour } from "#audit/colour.ts";
import { isDot, rowOf } from "#audit/coloured-dots.ts";
import type { PageElement } from "#audit/document/element.ts";
import { children, descendants, isHidden, isSeen, shownText } from "#audit/document/query.ts";
import { groundOf } from "#audit/ground.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** A drawing of some size, with lines in it, that says something. */
export interface Chart extends Target {
  /** The best contrast of any of its shapes with what it stands on; undefined where that is no plain colour. */
  readonly best: number | undefined;
  /** The words of a legend whose patches have the colours of shapes that differ in nothing else. */
  readonly legend: readonly string[];
}

// CSS pixels.
const [WIDE, HIGH] = [100, 60];
const SHAPES = /^(path|line|polyline|polygon|rect|circle|ellipse)$/;
const LINES = /^(path|line|polyline)$/;

/** Every drawing with lines that assistive technology is told of. */
export const charts: Evidence<readonly Chart[]> = {
  seen: snapshot.seen,
  async collect({ collect }) {
    const { elements } = await collect(snapshot);
    const dots = elements.filter(isDot);
    return elements.flatMap((element) => {
      if (element.tag !== "svg" || !element.exposed?.name || isHidden(element) || !isSeen(element))
        return [];
      const { box, selector, html } = element;
      const shapes = descendants(element).filter(({ tag, style }) => SHAPES.test(tag) && style);
      const lines = shapes.filter(({ tag, style }) => LINES.test(tag) && style?.fill === "none");
      if (!box || box.width < WIDE || box.height < HIGH || lines.length === 0) return [];
      return [
        { selector, html, best: bestOf(element, shapes), legend: legendOf(element, shapes, dots) },
      ];
    });
  },
};

function coloursOf({ style }: PageElement): string[] {
  return [style?.stroke, style?.fill].filter(
    (one) => one !== undefined && one !== "none",
  ) as string[];
}

function bestOf(svg: PageElement, shapes: readonly PageElement[]): number | undefined {
  const ground: Colour | undefined = groundOf(svg);
  const paints = shapes.flatMap(coloursOf).map(parseColour);
  if (!ground || paints.length === 0) return undefined;
  const ratios = paints.map((paint) => (paint ? contrast(over(paint, ground), ground) : 21));
  return Math.max(...ratios);
}

/** None where a text in the drawing names what the legend does, or lines differ in their dashes. */
function legendOf(svg: PageElement, shapes: readonly PageElement[], dots: readonly PageElement[]) {
  const kinds = new Map<string, string>();
  for (const shape of shapes)
    for (const colour of coloursOf(shape))
      kinds.set(colour, shape.style?.["stroke-dasharray"] ?? "");
  const rows = dots.flatMap((dot) => {
    const colour = dot.style?.["background-color"] ?? "";
    const row = kinds.has(colour) ? rowOf(dot) : undefined;
    return row ? [{ colour, text: shownText(row) }] : [];
  });
  const colours = new Set(rows.map(({ colour }) => colour));
  const dashes = new Set([...colours].map((colour) => kinds.get(colour)));
  const inside =
    children(svg).length > 0 ? descendants(svg).filter(({ tag }) => tag === "text") : [];
  const named = inside.map(shownText).join(" ").toLowerCase();
  const isNamed = rows.every(({ text }) => named.includes(text.toLowerCase()));
  return colours.size < 2 || dashes.size > 1 || isNamed ? [] : rows.map(({ text }) => text);
}
