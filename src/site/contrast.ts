/** The colours that stand behind text and controls, which the accent must be readable on. */
export const BACKGROUNDS = {
  light: ["#ffffff", "#f4f3ee"],
  dark: ["#14171a", "#1d2226"],
} as const;

/** The least contrast of the accent: it colours link text and buttons (WCAG 1.4.3, AA). */
export const ACCENT_CONTRAST = 4.5;

/** The contrast ratio, 1 to 21, of two colours written as #rrggbb (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

function channel(colour: string, at: number): number {
  const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
