import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { hoveredByStyle } from "#audit/pointer/hover-rules.ts";
import { listeners } from "./listeners.ts";
import { inPage, selectorOf, snippetOf } from "./place.ts";
import { snapshot } from "./snapshot.ts";

const MOST_FOUND = 1_000;
const MOST = 12;
const WHAT = { en: "Parts that react to the pointer", sv: "Delar som reagerar på pekaren" };
const EVENTS = ["mouseenter", "mouseover", "pointerenter", "pointerover"];

/** What the page's style sheets or scripts do something with when the pointer is on it. */
export const hovered: Evidence<readonly Target[]> = {
  seen: {
    en: "Read from the style sheets' rules for what the pointer is on, and from what scripts listen for.",
    sv: "Läst ur stilmallarnas regler för det som pekaren är över, och ur vad skript lyssnar efter.",
  },
  async collect({ page, collect, limited }) {
    const byStyle = await markedByStyle(page);
    const listening = await collect(listeners);
    const { elements } = await collect(snapshot);
    const byScript = elements.filter(
      ({ backendNodeId, document, tag, box }) =>
        box &&
        !document.frame &&
        !/^(html|body)$/.test(tag) &&
        EVENTS.some((type) => listening.get(backendNodeId)?.has(type)),
    );
    const all = new Map(
      [...byStyle, ...byScript].map(({ selector, html }) => [selector, { selector, html }]),
    );
    return firstOf([...all.values()], MOST, WHAT, { limited });
  },
};

async function markedByStyle(page: Page): Promise<Target[]> {
  return page.evaluate(
    `(() => { ${hoveredByStyle}; return (${inPage(placesByStyle)}).call(${MOST_FOUND}); })()`,
  );
}

function placesByStyle(most: number): Target[] {
  return hoveredByStyle(most).map((element) => ({
    selector: selectorOf(element),
    html: snippetOf(element),
  }));
}
