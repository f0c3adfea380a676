const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const HYPHEN = /[\u2010-\u2015\u2212\uFE58\uFE63]/;
const SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const SLASH = /[\u2044\u2215]/;
/** Zero in Arabic, Persian, Devanagari and Bengali; the other nine follow it. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];
const FULL_WIDTH = { first: 0xff01, last: 0xff5e, distance: 0xfee0 };

/** A text as the searches read it. */
export interface Legible {
  readonly text: string;
  /** Where in the original text each code unit stood. */
  readonly places: readonly number[];
}

/** The text with ASCII digits, plain hyphens, spaces and slashes, half-width letters and nothing invisible. */
export function legible(original: string): Legible {
  const units: string[] = [];
  const places: number[] = [];
  for (let place = 0; place < original.length; place++) {
    const unit = plain(original.charAt(place), original.charCodeAt(place));
    if (unit === "") continue;
    units.push(unit);
    places.push(place);
  }
  return { text: units.join(""), places };
}

function plain(unit: string, code: number): string {
  if (code < 0x80) return unit === "\t" ? " " : unit;
  if (INVISIBLE.test(unit)) return "";
  if (HYPHEN.test(unit)) return "-";
  if (SPACE.test(unit)) return " ";
  if (SLASH.test(unit)) return "/";
  if (code >= FULL_WIDTH.first && code <= FULL_WIDTH.last) {
    return String.fromCharCode(code - FULL_WIDTH.distance);
  }
  const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10);
  return zero === undefined ? unit : String(code - zero);
}
