import type { CDPSession, Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { leave, scrollBack, startOver } from "./keyboard.ts";
import type { Stop } from "./keyboard-page.ts";
import { type Watched, watchChanges } from "./page-change.ts";
import { contrastingPixels, screenshot } from "./screenshot.ts";
import { type Seen, walk } from "./tab-walk.ts";

/** How much of the look of a stop of the Tab key its focus changes. */
export interface Appearance extends Target {
  /** Pixels whose colours with focus and without have a contrast of 3 to 1 or more. */
  readonly changed: number;
  /** The area of a perimeter of 2 CSS pixels around it, in square CSS pixels. */
  readonly least: number;
  /** Whether the browser draws its focus in its own way. */
  readonly own: boolean;
}

interface Shape {
  readonly width: number;
  readonly height: number;
  /** Of a link that goes on over several lines, more than one. */
  readonly parts: number;
  readonly own: boolean;
}

const THICKNESS = 2;
const MOST = 20;
const WHAT = { en: "Kinds of focus marks", sv: "Slag av fokusmarkeringar" };
const MARGIN = 6;

/** How the focus of each kind of stop looks, of those that are drawn alike the first. */
export const focusAppearance: Evidence<readonly Appearance[]> = {
  seen: {
    en: "By comparing the pixels of each kind of stop of the Tab key with focus and without.",
    sv: "Genom att jämföra bildpunkterna hos varje slags tabbstopp med fokus och utan.",
  },
  async collect({ again, limited }) {
    const page = await again();
    await watchChanges(page);
    const session = await sessionOf(page);
    await startOver(session);
    const kinds = new Set<string>();
    const stops = await walk(session, (stop) => {
      if (kinds.has(stop.drawing) || isCut(stop)) return true;
      kinds.add(stop.drawing);
      return kinds.size > MOST;
    });
    limited({ what: WHAT, looked: Math.min(kinds.size, MOST), of: kinds.size });
    const found: Appearance[] = [];
    for (const seen of stops) {
      const one = await appearance(page, session, seen);
      if (one) found.push(one);
    }
    await leave(session);
    return found;
  },
};

async function appearance(page: Page, session: CDPSession, { stop, near, focused }: Seen) {
  if (!focused || stop.frame) return undefined;
  await scrollBack(session, stop.view);
  const without = await screenshot(session, near);
  const { selector, html } = stop;
  const shape = await page.evaluate(shapeOf, selector);
  if (shape?.parts !== 1) return undefined;
  const { width, height, own } = shape;
  return {
    selector,
    html,
    own,
    changed: contrastingPixels(focused, without, near),
    // Inside its edge, where the perimeter is shortest.
    least: THICKNESS * 2 * (width + height - 2 * THICKNESS),
  };
}

/** Whether the window ends so near above or below it that some of a mark around it is not in the picture. */
function isCut({ box, view }: Stop): boolean {
  const above = view.y > 0 && box.y - MARGIN < view.y;
  return above || box.y + box.height + MARGIN > view.y + view.height;
}

function shapeOf(selector: string): Shape | undefined {
  // A page that goes elsewhere when something gets focus is a new one, and is not watched.
  const { auditWatch } = globalThis as Partial<Watched>;
  const element = auditWatch?.find(selector) as HTMLElement | null | undefined;
  if (!element) return undefined;
  const { width, height } = element.getBoundingClientRect();
  element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
  const own = getComputedStyle(element).outlineStyle === "auto";
  element.blur();
  return { width, height, parts: element.getClientRects().length, own };
}
