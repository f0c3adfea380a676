import type { CDPSession } from "playwright";
import { type Colour, contrast } from "#audit/colour.ts";
import { clipOf } from "./clip.ts";
import { decodePng, type Image } from "./png.ts";

/** A rectangle in CSS pixels from the page's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a part of the page looked like. */
export interface Screenshot {
  readonly box: Box;
  readonly image: Image;
}

// A change of a channel that people can be expected to see, of 255.
const NOTICEABLE = 32;

/** A picture of `box`, which must lie within what the window shows; it may be empty. */
export async function screenshot(session: CDPSession, box: Box): Promise<Screenshot> {
  if (area(box) === 0) return { box, image: { ...box, channels: 3, pixels: new Uint8Array() } };
  const { data } = await session.send("Page.captureScreenshot", {
    format: "png",
    optimizeForSpeed: true,
    captureBeyondViewport: false,
    clip: await clipOf(session, box),
  });
  return { box, image: decodePng(Buffer.from(data, "base64")) };
}

/** How many pixels of `box`, those in `but` apart, noticeably differ; `box` lies in both pictures. */
export function changedPixels(a: Screenshot, b: Screenshot, box: Box, but?: Box): number {
  let changed = 0;
  for (let y = box.y; y < box.y + box.height; y++)
    for (let x = box.x; x < box.x + box.width; x++)
      if (!(but && inside(but, x, y)) && differs(a, b, x, y)) changed++;
  return changed;
}

/** How many pixels of `box` have a contrast of 3 to 1 or more between the two pictures (WCAG 2.4.13). */
export function contrastingPixels(a: Screenshot, b: Screenshot, box: Box): number {
  let changed = 0;
  for (let y = box.y; y < box.y + box.height; y++)
    for (let x = box.x; x < box.x + box.width; x++)
      if (differs(a, b, x, y) && contrast(colourAt(a, x, y), colourAt(b, x, y)) >= 3) changed++;
  return changed;
}

/** The smallest box around all pixels that noticeably differ between two pictures of the same box. */
export function changedPart(a: Screenshot, b: Screenshot): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const { box } = a;
  for (let y = box.y; y < box.y + box.height; y++)
    for (let x = box.x; x < box.x + box.width; x++) {
      if (!differs(a, b, x, y)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  if (left > right) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest box around both. */
export function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** What two boxes share; of no width or height when they are apart. */
export function shared(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

/** Whether all of `inner` lies in `outer`. */
export function covers(outer: Box, inner: Box): boolean {
  return area(shared(outer, inner)) === area(inner);
}

/** In square CSS pixels. */
export function area({ width, height }: Box): number {
  return width * height;
}

function inside(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** Whether a pixel noticeably differs between two pictures. */
export function differs(a: Screenshot, b: Screenshot, x: number, y: number): boolean {
  for (let channel = 0; channel < 3; channel++)
    if (Math.abs(value(a, x, y, channel) - value(b, x, y, channel)) >= NOTICEABLE) return true;
  return false;
}

/** The colour of the pixel at a place of the page. */
export function colourAt(picture: Screenshot, x: number, y: number): Colour {
  return [value(picture, x, y, 0), value(picture, x, y, 1), value(picture, x, y, 2)];
}

function value({ box, image }: Screenshot, x: number, y: number, channel: number): number {
  const at = ((y - box.y) * image.width + x - box.x) * image.channels + channel;
  return image.pixels[at] as number;
}
