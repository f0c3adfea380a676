import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { attribute, descendants, isHidden, isSeen } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { focusOn, heldWindow, type Watched } from "./page-change.ts";
import { snapshot } from "./snapshot.ts";

/** A row of tabs of which the Tab key comes to some only. */
export interface TabList extends Target {
  readonly left: number;
  /** Whether an arrow key leads from the tab that Tab comes to on to another. */
  readonly moves: boolean;
}

const [MOST, SETTLE] = [4, 150];
const WHAT = { en: "Rows of tabs", sv: "Flikrader" };
const KEYS = ["ArrowRight", "ArrowDown", "ArrowLeft"];

/** Where the arrow keys lead in each row of tabs. */
export const tabLists: Evidence<readonly TabList[]> = {
  seen: {
    en: "By pressing the arrow keys in each row of tabs.",
    sv: "Genom att trycka på piltangenterna i varje flikrad.",
  },
  async collect({ collect, again, limited }) {
    const { elements } = await collect(snapshot);
    const lists = elements.flatMap((element) => {
      if (attribute(element, "role") !== "tablist" || element.document.frame) return [];
      const tabs = descendants(element).filter(
        (one) => attribute(one, "role") === "tab" && isSeen(one) && !isHidden(one),
      );
      const [out, met] = [tabs.filter(isLeftOut), tabs.filter((tab) => !isLeftOut(tab))];
      const [first] = met;
      return first && out.length > 0 ? [{ element, first, left: out.length }] : [];
    });
    if (lists.length === 0) return [];
    const { page } = await heldWindow({ again, limited });
    const found: TabList[] = [];
    for (const { element, first, left } of firstOf(lists, MOST, WHAT, { limited })) {
      const moves = await leads(page, first.selector);
      if (moves === undefined) continue;
      found.push({ selector: element.selector, html: element.html, left, moves });
    }
    return found;
  },
};

function isLeftOut(tab: Parameters<typeof attribute>[0]): boolean {
  const { tag, attributes } = tab;
  if (attributes.has("disabled") || attribute(tab, "aria-disabled") === "true") return false;
  if (/^-/.test(attribute(tab, "tabindex"))) return true;
  return (
    !attributes.has("tabindex") && tag !== "button" && !(tag === "a" && attributes.has("href"))
  );
}

async function leads(page: Page, selector: string): Promise<boolean | undefined> {
  for (const key of KEYS) {
    await page.evaluate(focusOn, selector);
    const before = await page.evaluate(active, selector);
    if (before === undefined) return undefined;
    await page.keyboard.press(key);
    await settle(page, SETTLE);
    if ((await page.evaluate(active, selector)) !== before) return true;
  }
  return false;
}

/** What has focus and which tab is chosen; undefined where the tab cannot have focus. */
function active(selector: string): string | undefined {
  const { auditWatch } = globalThis as Watched;
  const tab = auditWatch.find(selector);
  const list = tab?.closest('[role="tablist"]');
  if (!tab || !list) return undefined;
  const focused = auditWatch.focused();
  const tabs = [...list.querySelectorAll('[role="tab"]')];
  const chosen = tabs.map((one) => one.getAttribute("aria-selected")).join();
  const at = tabs.indexOf(focused as Element);
  const named = focused?.getAttribute("aria-activedescendant") ?? "";
  return at < 0 && focused !== list ? "away" : [at, named, chosen].join(" ");
}
