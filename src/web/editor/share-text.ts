import type { Share } from "#feedback/editors/evidence.ts";
import type { Locale } from "#locales/locale.ts";

/** "12 av 40 nej, 18–45 %"; for few answers that they are too few, and how many. */
export function shareText({ no, total, interval }: Share, { text }: Locale): string {
  if (total === 0) return text("editor.overview.noAnswers");
  if (!interval) return text("editor.overview.tooFew", { total });
  const [low, high] = [percent(interval.low), percent(interval.high)];
  return text("editor.overview.share", { no, total, low, high });
}

function percent(share: number): number {
  return Math.round(share * 100);
}
