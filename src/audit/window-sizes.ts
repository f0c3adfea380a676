const WINDOW_UNIT = /\d(vw|vi|vb|vh|vmin|vmax|[sdl]v[wib]|cqw|cqi|cqmin|cqmax)\b/i;
const SIZE = /(font(?:-size)?|--[\w-]+)\s*:([^;{}]*)/gi;

const CLAMP = /clamp\(\s*([\d.]+)(rem|px)\s*,(?:[^(),]|\([^()]*\))*,\s*([\d.]+)(rem|px)\s*\)/gi;
// A text whose least size is a larger share than this of its largest does not follow the window to the end.
const KEPT = 1 / 3;

/** Whether style sheets give text a size in shares of the window, by custom properties too, that may shrink to less than a third with it. */
export function sizesByWindow(sheets: string): boolean {
  const all = [...sheets.matchAll(SIZE)].map(([, name = "", value = ""]) => ({
    name,
    value: value.replace(CLAMP, (clamp, least, its, most, mosts) =>
      pixels(least, its) > pixels(most, mosts) * KEPT ? "" : clamp,
    ),
  }));
  const names = new Set<string>();
  const isShare = (value: string) =>
    WINDOW_UNIT.test(value) || [...names].some((name) => value.includes(`var(${name}`));
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const { name, value } of all) if (name.startsWith("--") && isShare(value)) names.add(name);
  }
  return all.some(({ name, value }) => !name.startsWith("--") && isShare(value));
}

function pixels(size: string, unit: string): number {
  return Number(size) * (unit.toLowerCase() === "rem" ? 16 : 1);
}
