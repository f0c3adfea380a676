const WINDOW_UNIT = /\d(vw|vi|vb|vh|vmin|vmax|[sdl]v[wib]|cqw|cqi|cqmin|cqmax)\b/i;
const SIZE = /(font(?:-size)?|--[\w-]+)\s*:([^;{}]*)/gi;

/** Whether style sheets give text a size in shares of the window, by custom properties too. */
export function sizesByWindow(sheets: string): boolean {
  const all = [...sheets.matchAll(SIZE)].map(([, name = "", value = ""]) => ({ name, value }));
  const names = new Set<string>();
  const isShare = (value: string) =>
    WINDOW_UNIT.test(value) || [...names].some((name) => value.includes(`var(${name}`));
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const { name, value } of all) if (name.startsWith("--") && isShare(value)) names.add(name);
  }
  return all.some(({ name, value }) => !name.startsWith("--") && isShare(value));
}
