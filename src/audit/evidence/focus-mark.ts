import { contrast } from "#audit/colour.ts";
import { CHANGED, changeMap, hasSquare, INSIDE, OUTSIDE, ofKind, touching } from "./change-map.ts";
import { type Box, colourAt, type Screenshot } from "./screenshot.ts";

/** How what focus changes close to an element stands out from what is beside it. */
export interface Mark {
  /** Whether more than a line at its edge changes: a background, a text, the whole look. */
  readonly filled: boolean;
  /** Pixels with enough contrast to what was there before, or to another part of the mark. */
  readonly strong: number;
  /** The best contrast to what it is drawn on or stands beside, but for the few pixels at letters. */
  readonly ratio: number;
  /** Whether most of it has one colour, so that its contrast is no matter of how edges are drawn. */
  readonly flat: boolean;
}

/** The contrast that WCAG 1.4.11 asks for. */
export const LIMIT = 3;

// A square of so many pixels that all change is more than a line.
const LINE = 8;
// The share of the pixels of a mark, and of those at its edge, that may be drawn over letters and beside them.
const OVER_LETTERS = 0.1;
const BESIDE_LETTERS = 0.25;
const LEAST_OF_ONE_COLOUR = 0.5;
// The share of a mark around an element that may be drawn over its rounded corners.
const FEW = 0.05;

interface Where {
  /** Where it is looked for: within both pictures. */
  readonly box: Box;
  readonly element: Box;
  /** The middle of the element. */
  readonly core: Box;
  /** What may have changed for another reason. */
  readonly but?: Box | undefined;
}

/**
 * The mark of focus in two pictures. One that is drawn around the element is compared with what it is
 * drawn on, and not with what it surrounds (Understanding 1.4.11: an outer indicator must contrast
 * with the background that the component is on).
 */
export function markOf(focused: Screenshot, without: Screenshot, where: Where): Mark {
  const { box, element, core, but } = where;
  const map = changeMap(focused, without, box, but);
  const changed = ofKind(map, CHANGED);
  const place = (at: number) =>
    [box.x + (at % box.width), box.y + Math.floor(at / box.width)] as const;
  const colour = (at: number) => colourAt(focused, ...place(at));
  const before = changed.map((at) => contrast(colour(at), colourAt(without, ...place(at))));
  const beside = (kind: number | undefined) =>
    changed.flatMap((at) => {
      const ratios = touching(map, at, kind).map((other) => contrast(colour(at), colour(other)));
      return ratios.length > 0 ? [Math.max(...ratios)] : [];
    });
  const shareIn = (part: Box) =>
    changed.filter((at) => isIn(part, ...place(at))).length / changed.length;
  const surrounds = shareIn(element) <= FEW;
  return {
    filled: hasSquare(map, LINE) || shareIn(core) > FEW,
    strong: Math.max(enough(before), enough(beside(CHANGED))),
    ratio: Math.max(
      reachedBy(OVER_LETTERS, before),
      reachedBy(BESIDE_LETTERS, beside(OUTSIDE)),
      surrounds ? 1 : reachedBy(BESIDE_LETTERS, beside(INSIDE)),
    ),
    flat:
      mostCommon(changed.map((at) => colour(at).join())) >= changed.length * LEAST_OF_ONE_COLOUR,
  };
}

/** Whether the mark, as it is measured, may be too faint. */
export function mayBeFaint({ filled, ratio }: Mark): boolean {
  return !filled && ratio < LIMIT;
}

/** Whether the pixel's middle lies in the box. */
function isIn({ x, y, width, height }: Box, left: number, top: number): boolean {
  const [across, down] = [left + 0.5 - x, top + 0.5 - y];
  return across > 0 && across < width && down > 0 && down < height;
}

function enough(ratios: readonly number[]): number {
  return ratios.filter((ratio) => ratio >= LIMIT).length;
}

/** The ratio that this share of them reaches. */
function reachedBy(share: number, ratios: readonly number[]): number {
  const ordered = [...ratios].sort((a, b) => b - a);
  return ordered[Math.floor(share * ordered.length)] ?? 1;
}

function mostCommon(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
