import type { Criterion } from "./criteria.ts";
import type { State } from "./state.ts";

/** What a reader has done to the room that text has, in words that end a sentence. */
export interface Change {
  readonly criterion: Criterion;
  /** The ACT rule that asks about text that is cut off by it. */
  readonly act: readonly string[];
  readonly en: string;
  readonly sv: string;
}

/** What the reader has done in this state, and the criterion that says the page must bear it. */
export function readersChange({ width, textSize, textSpacing }: State): Change | undefined {
  if (textSpacing) return SPACED;
  if (textSize > 100) return ENLARGED;
  if (width <= 320) return NARROW;
  return width <= 640 ? ZOOMED : undefined;
}

const SPACED: Change = {
  criterion: "1.4.12",
  act: [],
  en: "when lines, words and letters stand further apart",
  sv: "när rader, ord och bokstäver står glesare",
};
const ENLARGED: Change = {
  criterion: "1.4.4",
  act: [],
  en: "when the text is twice as large",
  sv: "när texten är dubbelt så stor",
};
const NARROW: Change = {
  criterion: "1.4.10",
  act: [],
  en: "in a window 320 pixels wide",
  sv: "i ett fönster som är 320 pixlar brett",
};
const ZOOMED: Change = {
  criterion: "1.4.4",
  act: ["59br37"],
  en: "at 200 % zoom",
  sv: "vid 200 procents zoom",
};
