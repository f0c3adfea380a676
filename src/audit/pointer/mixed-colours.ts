import { type Colour, over, type Paint, parseColour } from "#audit/colour.ts";
import type { PaintedText } from "./text-colours.ts";

const WHITE: Colour = [255, 255, 255];
// Less of a text's colour than this is not meant to be seen.
const SEEN = 0.1;

/** Whether both are painted in the same colours, as far as styles tell. */
export function isAlike(a: PaintedText, b: PaintedText): boolean {
  return a.colour === b.colour && JSON.stringify(a.layers) === JSON.stringify(b.layers);
}

/** The text's colour and the one behind it, as they are mixed on white; undefined when they are in other words. */
export function coloursOf({ colour, layers }: PaintedText): readonly [Colour, Colour] | undefined {
  let text = parseColour(colour);
  let ground: Paint = [0, 0, 0, 0];
  if (!text || text[3] < SEEN) return undefined;
  for (const { background, opacity } of layers) {
    const paint = parseColour(background);
    if (!paint) return undefined;
    text = faded(onto(text, paint), opacity);
    ground = faded(onto(ground, paint), opacity);
  }
  return [over(text, WHITE), over(ground, WHITE)];
}

function onto([red, green, blue, alpha]: Paint, behind: Paint): Paint {
  const all = alpha + behind[3] * (1 - alpha);
  const mix = (top: number, below: number) =>
    all === 0 ? 0 : (top * alpha + below * behind[3] * (1 - alpha)) / all;
  return [mix(red, behind[0]), mix(green, behind[1]), mix(blue, behind[2]), all];
}

function faded([red, green, blue, alpha]: Paint, opacity: number): Paint {
  return [red, green, blue, alpha * opacity];
}
