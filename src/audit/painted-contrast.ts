import { cantTell, failed, passed, type Verdict } from "./check.ts";
import type { PaintedText } from "./evidence/painted-text.ts";

// So many letters, or all of fewer, must fall short before the text is said to.
const ENOUGH = 2;
// With fewer of them, it may be the fonts of this machine that put them where they are.
const CERTAIN = 0.2;
// A letter is easy to make out when half of what is behind it gives contrast enough.
const EASY = 0.5;
// What rounding a colour can take from a ratio.
const ROUNDING = 0.03;

/** Whether a text can be made out on what is painted behind it (ACT afw4f7, 09o5cg: the highest contrast of each character counts). */
export function paintedContrast({ letters, limit }: PaintedText): Verdict {
  const lost = letters.filter(({ best }) => best < limit - ROUNDING);
  const enough = Math.min(ENOUGH, letters.length);
  if (lost.length >= enough) {
    const worst = Math.min(...lost.map(({ best }) => best)).toFixed(1);
    const en = `${lost.length} of ${letters.length} letters have too little contrast with all that is behind them, at worst ${worst}:1 where ${limit}:1 is needed.`;
    const sv = `${lost.length} av ${letters.length} bokstäver har för låg kontrast mot allt som finns bakom dem, som lägst ${comma(worst)}:1 där det behövs ${comma(limit)}:1.`;
    if (lost.length >= CERTAIN * letters.length) return failed({ en, sv });
    return cantTell({
      en: `${en} Do they stand there with the fonts that readers have?`,
      sv: `${sv} Hamnar de där med de typsnitt som läsarna har?`,
    });
  }
  const hard = letters.filter(({ share }) => share < EASY);
  if (hard.length < enough) return passed;
  return cantTell({
    en: `Behind ${hard.length} of ${letters.length} letters most of the background gives less contrast than ${limit}:1. Is the text easy to read there?`,
    sv: `Bakom ${hard.length} av ${letters.length} bokstäver ger det mesta av bakgrunden lägre kontrast än ${comma(limit)}:1. Är texten lätt att läsa där?`,
  });
}

function comma(value: string | number): string {
  return String(value).replace(".", ",");
}
