/** Red, green and blue, 0–255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A colour that lets through what is behind it: the fourth number is its alpha, 0–1. */
export type Paint = readonly [red: number, green: number, blue: number, alpha: number];

/** As style sheets write it: "#0a3c5f". */
export function hex(colour: Colour): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}

/** The contrast ratio of two colours, 1–21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** 0 for black to 1 for white (WCAG 2.2, "relative luminance"). */
export function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** What is seen where `paint` covers `behind`. */
export function over([red, green, blue, alpha]: Paint, behind: Colour): Colour {
  const mix = (top: number, below: number) => top * alpha + below * (1 - alpha);
  return [mix(red, behind[0]), mix(green, behind[1]), mix(blue, behind[2])];
}

/** A computed colour: "rgb(0, 0, 0)", "rgba(0, 0, 0, 0.5)"; undefined of one in other words (`oklch()`). */
export function parseColour(computed: string | undefined): Paint | undefined {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(computed ?? "")?.[1]
    ?.split(",")
    .map(Number);
  if (numbers === undefined || numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return [red, green, blue, alpha];
}

// The luminance of each channel value: looked up for every pixel.
const LINEAR = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function linear(value: number): number {
  return LINEAR[Math.round(Math.min(255, Math.max(0, value)))] as number;
}
