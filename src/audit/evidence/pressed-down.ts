import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, descendants, isSeen } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { listeners } from "./listeners.ts";
import { heldWindow, type PageChange, type Watched } from "./page-change.ts";
import { snapshot } from "./snapshot.ts";

/** What the page does while a button of the pointer is down, and does not undo when it is let go elsewhere. */
export interface PressedDown extends Target {
  readonly change: PageChange;
  /** Whether the page was left, or something sent. */
  readonly left: boolean;
}

const MOST = 8;
const WHAT = {
  en: "Parts that listen for the pointer being pressed down",
  sv: "Delar som lyssnar efter att pekaren trycks ner",
};
const SETTLE = 120;
const EVENTS = ["mousedown", "pointerdown", "touchstart"];

/** What pressing the pointer down does, let go away from it. */
export const pressedDown: Evidence<readonly PressedDown[]> = {
  seen: {
    en: "By pressing the mouse button on it and letting it go elsewhere, in a window of its own.",
    sv: "Genom att trycka ner musknappen på det och släppa den någon annanstans, i ett eget fönster.",
  },
  async collect({ again, collect, limited }) {
    const listening = await collect(listeners);
    const { elements } = await collect(snapshot);
    const targets = elements.filter(
      (element) =>
        !element.document.frame &&
        !/^(html|body|input|textarea|select|canvas|video)$/.test(element.tag) &&
        EVENTS.some((type) => listening.get(element.backendNodeId)?.has(type)) &&
        isSeen(element) &&
        !isMoved(element),
    );
    if (targets.length === 0) return [];
    const { page, held } = await heldWindow({ again, limited });
    const found: PressedDown[] = [];
    for (const { selector, html } of firstOf(targets, MOST, WHAT, { limited })) {
      const before = held.left + held.sent;
      const change = await pressDown(page, selector);
      if (!change) continue;
      found.push({ selector, html, change, left: held.left + held.sent > before });
    }
    return found;
  },
};

/** A slider and the like, which is moved while the pointer is down. */
function isMoved(element: PageElement): boolean {
  const isSlider = (at: PageElement) =>
    /^(slider|scrollbar|separator)$/.test(attribute(at, "role")) ||
    attribute(at, "type") === "range";
  return closest(element, isSlider) !== undefined || descendants(element).some(isSlider);
}

async function pressDown(page: Page, selector: string): Promise<PageChange | undefined> {
  const at = await page.evaluate(markAt, selector);
  if (!at) return undefined;
  await page.mouse.move(...at);
  await page.mouse.down();
  await settle(page, SETTLE);
  await page.mouse.move(1, 1);
  await page.mouse.up();
  await settle(page, SETTLE);
  return page.evaluate(compareAt, selector);
}

function markAt(selector: string): [number, number] | undefined {
  const { auditWatch } = globalThis as Watched;
  const element = auditWatch.find(selector);
  if (!element?.checkVisibility()) return undefined;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  auditWatch.mark(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

function compareAt(selector: string): PageChange | undefined {
  const { auditWatch } = globalThis as Watched;
  const element = auditWatch.find(selector);
  return element ? auditWatch.compare(element) : undefined;
}
