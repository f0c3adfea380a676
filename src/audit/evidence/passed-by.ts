import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, isHidden, isSeen } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { listeners, listensTo } from "./listeners.ts";
import { snapshot } from "./snapshot.ts";
import { MOST, tabOrder, takeKeys } from "./tab-order.ts";

/** Something that takes focus, and whether the Tab key went by without coming to it. */
export interface Passable extends Target {
  readonly passedBy: boolean;
}

/**
 * The links, buttons and fields that are in the tab order by what they are, on a page whose scripts
 * listen for keys or focus; elsewhere nothing can keep Tab from them. One that a walk did not come to
 * is passed by when a second walk does not either, though it can have focus before and after.
 */
export const passedBy: Evidence<readonly Passable[]> = {
  seen: {
    en: "By pressing Tab through the page twice, and comparing with what takes focus.",
    sv: "Genom att trycka på tabb genom sidan två gånger, och jämföra med det som tar emot fokus.",
  },
  async collect({ again, collect }) {
    const { stops, left } = await collect(tabOrder);
    if (!left || stops.length >= MOST || !listensTo(await collect(listeners), /^(focus|blur|key)/))
      return [];
    const expected = inTabOrder(await collect(snapshot));
    const met = new Set(stops.map(({ selector }) => selector));
    const missed = expected.filter(({ selector }) => !met.has(selector));
    const passed = missed.length > 0 ? await walkAgain(await again(), missed) : [];
    return expected.map(({ selector, html }) => {
      return { selector, html, passedBy: passed.includes(selector) };
    });
  },
};

function inTabOrder({ elements }: PageSnapshot): PageElement[] {
  return elements.filter(
    (element) =>
      !element.document.frame &&
      (/^(button|select|textarea)$/.test(element.tag) ||
        (element.tag === "a" && element.attributes.has("href")) ||
        // Of radio buttons with one name Tab comes to one.
        (element.tag === "input" && attribute(element, "type") !== "radio")) &&
      !element.attributes.has("disabled") &&
      !/^-/.test(attribute(element, "tabindex")) &&
      isSeen(element) &&
      !isHidden(element),
  );
}

async function walkAgain(page: Page, missed: readonly PageElement[]): Promise<string[]> {
  const selectors = missed.map(({ selector }) => selector);
  const before = await page.evaluate(takeFocus, selectors);
  const keys = await takeKeys(page);
  const met = new Set<string>();
  // Round once: in a dialog the walk begins where focus was put.
  let rounds = 0;
  for (let presses = 0; presses < MOST && rounds < 2; presses++) {
    const stop = await keys.press("Tab");
    if (!stop) rounds++;
    else if (met.has(stop.selector)) break;
    else met.add(stop.selector);
  }
  const after = await page.evaluate(takeFocus, before);
  return after.filter((selector) => !met.has(selector));
}

/** Those that are shown and keep focus when they are given it. */
function takeFocus(selectors: readonly string[]): string[] {
  return selectors.filter((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      return false;
    element.focus({ preventScroll: true });
    const takes = document.activeElement === element;
    element.blur();
    return takes;
  });
}
