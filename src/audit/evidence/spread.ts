import { type Colour, contrast, luminance } from "#audit/colour.ts";
import { type Box, type Screenshot, shared } from "./screenshot.ts";
import { pixels, whole } from "./text-pictures.ts";

/** The contrast of the lightest and the darkest pixel in `part` of a picture: nothing in it stands out more. */
export function spread(picture: Screenshot, part: Box): number {
  const colours = pixels(picture, shared(whole(part), picture.box));
  if (colours.length === 0) return 1;
  let [light, dark] = [colours[0] as Colour, colours[0] as Colour];
  let [most, least] = [luminance(light), luminance(dark)];
  for (const colour of colours) {
    const value = luminance(colour);
    if (value > most) [light, most] = [colour, value];
    if (value < least) [dark, least] = [colour, value];
  }
  return contrast(light, dark);
}

/** `box` with `by` CSS pixels more on each side; fewer when negative. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
