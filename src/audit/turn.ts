import type { Style } from "./document/style.ts";

/** By how many degrees an element's own style turns it on the screen, from its computed `transform` and `rotate` (CSS Transforms 2). */
export function angleOf({ transform, rotate }: Pick<Style, "transform" | "rotate">): number {
  return matrixAngle(transform) + rotateAngle(rotate);
}

/** The angle between two directions, 0–180 degrees. */
export function apart(a: number, b: number): number {
  const difference = Math.abs(a - b) % 360;
  return Math.round(Math.min(difference, 360 - difference));
}

function matrixAngle(transform: string): number {
  const [a = 1, b = 0] = numbers(/^matrix(?:3d)?\((.*)\)$/.exec(transform)?.[1] ?? "");
  return (Math.atan2(b, a) * 180) / Math.PI;
}

/** Computed as "90deg", "z 90deg" or "0 0 1 90deg"; about another axis than z nothing is turned on its side. */
function rotateAngle(rotate: string): number {
  const [, axis = "", degrees] = /^(?:(.*) )?(-?[\d.]+)deg$/.exec(rotate) ?? [];
  if (degrees === undefined || !/^(z|0 0 -?[\d.]+)?$/.test(axis)) return 0;
  return Number(degrees) * (/ -\d/.test(axis) ? -1 : 1);
}

function numbers(list: string): number[] {
  return list.split(",").filter(Boolean).map(Number);
}
