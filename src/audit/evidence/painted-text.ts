import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import { contrast, over } from "#audit/colour.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { axe } from "./axe.ts";
import type { AxeResult } from "./axe-result.ts";
import { CONTRAST } from "./axe-rules.ts";
import { type Letters, readLetters } from "./letters.ts";
import { area, around, type Box, type Screenshot, shared } from "./screenshot.ts";
import { type Pictures, pixels, whole, withAndWithoutText } from "./text-pictures.ts";

/** A text whose background axe-core cannot read, and how its letters stand out from what is painted behind them. */
export interface PaintedText extends Target {
  /** The contrast ratio that it needs. */
  readonly limit: number;
  /** Of each letter: the best contrast with a pixel behind it, and the share of the pixels with enough. */
  readonly letters: readonly { readonly best: number; readonly share: number }[];
}

const seen = {
  en: "By comparing the text's colour with each pixel behind its letters.",
  sv: "Genom att jämföra textens färg med varje bildpunkt bakom bokstäverna.",
};

/** The texts of which axe-core cannot tell whether their contrast is enough, by level AA's limits. */
export const paintedTexts: Evidence<readonly PaintedText[]> = {
  seen,
  collect: async (look) => measure(look, await look.collect(axe), { large: 3, small: 4.5 }),
};

/** The same texts by level AAA's limits. */
export const paintedTextsEnhanced: Evidence<readonly PaintedText[]> = {
  seen,
  collect: async (look) => measure(look, await look.collect(axe), { large: 4.5, small: 7 }),
};

// At most so many texts, which is more than a page should leave open.
const MOST = 60;
const WHAT = {
  en: "Texts whose background axe-core cannot read",
  sv: "Texter vars bakgrund axe-core inte kan läsa av",
};
const TURNS = 3;
// How long what is drawn later may take, in milliseconds.
const PATIENCE = 100;

async function measure(
  look: Look,
  results: readonly AxeResult[],
  limits: { readonly large: number; readonly small: number },
): Promise<PaintedText[]> {
  const unread = results.filter((one) => one.rule === CONTRAST && one.outcome === "cantTell");
  const open = firstOf(unread, MOST, WHAT, look);
  if (open.length === 0) return [];
  const seen = await photograph(
    look.page,
    open.map(({ selector }) => selector),
  );
  if (!seen) return [];
  const { pictures } = seen;
  const texts = open.flatMap(({ selector, html }, index) => {
    const letters = seen.letters[index];
    return letters ? [{ selector, html, letters }] : [];
  });
  return texts.flatMap(({ selector, html, letters }) => {
    const limit = letters.large ? limits.large : limits.small;
    const parts = partsOf(letters, pictures);
    // What does not come off with its text is covered by something, or nowhere.
    if (!parts.some(isDrawnIn(pictures))) return [];
    const drawn = parts.filter((part) => area(part) > 0);
    return [
      {
        selector,
        html,
        limit,
        letters: drawn.map((part) => letterOn(pictures[1], part, letters, limit)),
      },
    ];
  });
}

/**
 * The letters with pictures in which they stand where they were read, and go away with their text. A
 * picture beyond the window undoes the reader's text size, so that the letters have moved in it, and on a
 * busy machine a frame is drawn later than its page: then they are looked at anew.
 */
async function photograph(page: Page, selectors: readonly string[]) {
  let found: { letters: (Letters | undefined)[]; pictures: Pictures } | undefined;
  for (let turn = 0; turn < TURNS; turn++) {
    if (turn > 0) await settle(page, PATIENCE);
    const letters = await readLetters(page, selectors);
    const boxes = letters.flatMap((one) => one?.boxes ?? []);
    if (boxes.length === 0) return undefined;
    const pictures = await withAndWithoutText(page, boxes.reduce(around));
    if (!pictures) return undefined;
    if (!isDeepStrictEqual(await readLetters(page, selectors), letters)) continue;
    found = { letters, pictures };
    if (letters.every((one) => !one || partsOf(one, pictures).some(isDrawnIn(pictures)))) break;
  }
  return found;
}

function partsOf({ boxes }: Letters, [{ box }]: Pictures): Box[] {
  return boxes.map((one) => shared(whole(one), box));
}

function isDrawnIn(pictures: Pictures): (part: Box) => boolean {
  return (part) => isDrawn(pictures, part);
}

function isDrawn([text, background]: Pictures, part: Box): boolean {
  const [a, b] = [pixels(text, part), pixels(background, part)];
  return a.some((pixel, index) => pixel.some((value, channel) => value !== b[index]?.[channel]));
}

function letterOn(background: Screenshot, part: Box, { paint }: Letters, limit: number) {
  const ratios = pixels(background, part).map((pixel) => contrast(over(paint, pixel), pixel));
  const best = ratios.reduce((a, b) => Math.max(a, b), 1);
  return { best, share: ratios.filter((ratio) => ratio >= limit).length / ratios.length };
}
