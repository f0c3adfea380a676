import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { isSeen } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { snapshot } from "./snapshot.ts";
import { pressTabKey } from "./tab-key.ts";
import { tabOrder, takeKeys } from "./tab-order.ts";
import type { TabStop } from "./tab-page.ts";

/** A stop of the Tab key, and when it lies entirely under what stays in its place as the page scrolls. */
export interface CoveredStop extends Target {
  readonly covered: "on the way there" | "on the way back" | undefined;
}

// So many stops from the end, and so many that are covered, are enough.
const MOST = 60;
const MOST_COVERED = 3;
const WHAT = { en: "Tab stops on the way back", sv: "Tabbstopp på vägen tillbaka" };
// For parts that move, or come and go, as the page scrolls, in milliseconds.
const PATIENCE = 400;
const LEAST_HEIGHT = 24;
// Pages that are hardly higher than the window hardly scroll.
const SCROLLS = 1.3;

/** All stops on the way of Tab; on the way back with Shift+Tab, those that are covered where something may cover them. */
export const coveredStops: Evidence<readonly CoveredStop[]> = {
  seen: {
    en: "By pressing Tab from the top of the page, and Shift+Tab from its end, in a window of its own.",
    sv: "Genom att trycka på tabbtangenten från sidans början och skift+tabb från dess slut, i ett eget fönster.",
  },
  async collect(look) {
    const stops = (await look.collect(tabOrder)).stops.filter(({ dropped }) => !dropped);
    const back = new Set(await coveredBack(look, stops));
    return stops.map(({ selector, html, covered }) => {
      if (covered) return { selector, html, covered: "on the way there" };
      return { selector, html, covered: back.has(selector) ? "on the way back" : undefined };
    });
  },
};

/** The selectors of stops that are covered when Shift+Tab comes to them. */
async function coveredBack(
  { again, collect, limited }: Look,
  stops: readonly TabStop[],
): Promise<string[]> {
  const last = stops.at(-1);
  if (!last || !mayCover(await collect(snapshot))) return [];
  const page = await again();
  const { session } = await takeKeys(page);
  await page.evaluate(goTo, last.selector);
  const found: string[] = [];
  let before: TabStop | null = null;
  let presses = 0;
  for (; presses < MOST && found.length < MOST_COVERED; presses++) {
    await pressTabKey(session, true);
    let stop: TabStop | null = await readStop(page);
    if (!stop || stop.selector === before?.selector || stop.selector === last.selector) break;
    if (stop.covered) {
      await settle(page, PATIENCE);
      stop = (await readStop(page)) ?? stop;
      if (stop.covered) found.push(stop.selector);
    }
    before = stop;
  }
  if (presses === MOST) limited({ what: WHAT, looked: MOST, of: stops.length });
  return found;
}

function readStop(page: Page): Promise<TabStop | null> {
  return page.evaluate<TabStop | null>("auditRead()");
}

function mayCover({ documents: [{ elements, height }], window }: PageSnapshot): boolean {
  const isOver = ({ box, style }: PageElement) =>
    box !== undefined &&
    /fixed|sticky/.test(style?.position ?? "") &&
    box.height >= LEAST_HEIGHT &&
    box.width >= window.width / 2;
  return height > window.height * SCROLLS && elements.some((one) => isOver(one) && isSeen(one));
}

/** In the page: puts focus on the last stop; what scrolls does so at once from now on. */
function goTo(selector: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { scroll-behavior: auto !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  if (!selector.includes(" >>> ")) document.querySelector<HTMLElement>(selector)?.focus();
}
