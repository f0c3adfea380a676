import { parseColour } from "./colour.ts";

const GREY = 40;

/** The words for a colour's hue, in English and Swedish, from its angle on. */
const HUES: readonly (readonly [end: number, names: string])[] = [
  [18, "red|röd|röda|rött"],
  [45, "orange|amber|orangea|brown|brun|bruna|brunt"],
  [70, "yellow|amber|gul|gula|gult"],
  [170, "green|grön|gröna|grönt"],
  [265, "blue|blå|blåa|blått"],
  [330, "purple|violet|pink|magenta|lila|rosa|violett"],
  [361, "red|pink|röd|röda|rött|rosa"],
];

/** What a computed colour is called in a text; undefined of a grey or of what is no plain colour. */
export function namesOf(colour: string): RegExp | undefined {
  const paint = parseColour(colour);
  if (!paint) return undefined;
  const [red, green, blue] = paint;
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < GREY) return undefined;
  const angle = hue([red, green, blue], most, spread);
  const names = HUES.find(([end]) => angle < end)?.[1] ?? "";
  return new RegExp(`(?<!\\p{L})(?:${names})s?(?!\\p{L})`, "iu");
}

/** The angle of a colour on the wheel, 0–360. */
function hue(
  [red, green, blue]: readonly [number, number, number],
  most: number,
  spread: number,
): number {
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360;
  if (most === green) return 60 * ((blue - red) / spread) + 120;
  return 60 * ((red - green) / spread) + 240;
}
