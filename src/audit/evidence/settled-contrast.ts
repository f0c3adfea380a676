import type { Evidence } from "#audit/check.ts";
import type { Target } from "#audit/outcome.ts";
import { axe, axeEnhanced } from "./axe.ts";
import type { AxeResult } from "./axe-result.ts";
import { CONTRAST } from "./axe-rules.ts";
import { clearOfFixed } from "./fixed-contrast.ts";
import { gradientTexts } from "./gradient-texts.ts";
import { paintedTexts, paintedTextsEnhanced } from "./painted-text.ts";

/** What axe-core calls the texts whose contrast is measured here, so that it need not ask about them. */
export const settledContrast: Evidence<ReadonlySet<string>> = {
  seen: paintedTexts.seen,
  async collect({ collect }) {
    const results = await collect(axe);
    const isAsked = results.some(
      ({ rule, outcome }) => rule === CONTRAST && outcome === "cantTell",
    );
    if (!isAsked) return new Set();
    return new Set([
      ...(await collect(paintedTexts)).map(({ selector }) => selector),
      ...calledByAxe(await collect(gradientTexts), results),
      ...(await collect(clearOfFixed)),
    ]);
  },
};

/** What axe-core says by level AAA's limits, but for what it asks about texts that are measured here. */
export const axeEnhancedSettled: Evidence<readonly AxeResult[]> = {
  seen: axeEnhanced.seen,
  collect: async ({ collect }) => {
    const measured = new Set((await collect(paintedTextsEnhanced)).map(({ selector }) => selector));
    const results = await collect(axeEnhanced);
    return results.filter(
      ({ outcome, selector }) => outcome !== "cantTell" || !measured.has(selector),
    );
  },
};

/** What axe-core, which has selectors of its own, calls elements that begin with the same tag. */
function calledByAxe(texts: readonly Target[], results: readonly AxeResult[]): string[] {
  const tags = new Set(texts.map(({ html }) => openingTag(html)));
  return results
    .filter(({ rule, html }) => rule === CONTRAST && tags.has(openingTag(html)))
    .map(({ selector }) => selector);
}

function openingTag(html: string): string {
  return html.slice(0, html.indexOf(">") + 1);
}
