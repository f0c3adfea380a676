import { type Box, differs, type Screenshot } from "./screenshot.ts";

/** What each pixel of `box` is to what changed between two pictures, row by row. */
export interface ChangeMap {
  readonly box: Box;
  readonly kinds: Uint8Array;
}

/** What a pixel can be: what changed, what can be reached from the edge of the box without crossing that, and what cannot. */
export const [INSIDE, CHANGED, OUTSIDE] = [0, 1, 2];
const UNKNOWN = 3;

/** The map of what changed in `box`, which lies in both pictures; of what lies in `but`, nothing is known. */
export function changeMap(a: Screenshot, b: Screenshot, box: Box, but?: Box): ChangeMap {
  const { width, height } = box;
  const kinds = new Uint8Array(width * height);
  const edge: number[] = [];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const [x, y] = [box.x + column, box.y + row];
      if (but && holds(but, x, y)) kinds[at] = UNKNOWN;
      else if (differs(a, b, x, y)) kinds[at] = CHANGED;
      if (row === 0 || column === 0 || row === height - 1 || column === width - 1) edge.push(at);
    }
  for (let at = edge.pop(); at !== undefined; at = edge.pop()) {
    if (kinds[at] !== INSIDE) continue;
    kinds[at] = OUTSIDE;
    if (at % width > 0) edge.push(at - 1);
    if (at % width < width - 1) edge.push(at + 1);
    if (at >= width) edge.push(at - width);
    if (at + width < kinds.length) edge.push(at + width);
  }
  return { box, kinds };
}

/** The pixels of a kind, by their places in the map. */
export function ofKind({ kinds }: ChangeMap, kind: number | undefined): number[] {
  const found: number[] = [];
  for (const [at, is] of kinds.entries()) if (is === kind) found.push(at);
  return found;
}

/** The pixels of a kind that touch a pixel, corners included. */
export function touching({ box, kinds }: ChangeMap, at: number, kind: number | undefined) {
  const { width } = box;
  const [left, right] = [at % width === 0 ? 0 : -1, at % width === width - 1 ? 0 : 1];
  const found: number[] = [];
  for (const row of [-width, 0, width])
    for (let beside = left; beside <= right; beside++) {
      const place = at + row + beside;
      if (place !== at && kinds[place] === kind) found.push(place);
    }
  return found;
}

/** Whether all of a square with sides of `side` pixels has changed. */
export function hasSquare({ box, kinds }: ChangeMap, side: number): boolean {
  // Of each pixel: the side of the largest changed square whose last corner it is.
  const sides = new Uint8Array(kinds.length);
  for (const [at, kind] of kinds.entries()) {
    if (kind !== CHANGED) continue;
    const first = at % box.width === 0 || at < box.width;
    const before = [at - 1, at - box.width, at - box.width - 1].map((place) => sides[place] ?? 0);
    const here = first ? 1 : Math.min(...before) + 1;
    if (here >= side) return true;
    sides[at] = here;
  }
  return false;
}

function holds({ x, y, width, height }: Box, left: number, top: number): boolean {
  return left >= x && left < x + width && top >= y && top < y + height;
}
