import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { attribute, isHidden, isSeen } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { focusOn, heldWindow, type Watched } from "./page-change.ts";
import { snapshot } from "./snapshot.ts";

/** What a button opens that says it is a menu, and how the keyboard does in it. */
export interface Menu extends Target {
  readonly name: string;
  /** Whether Enter opens it and focus is then in it; false too when Enter does not open it. */
  readonly opens: boolean;
  readonly hasFocus: boolean;
  /** Whether the down arrow moves focus, or what is active, to another item. */
  readonly moves: boolean;
  /** Whether Escape closes it, with focus on its button. */
  readonly closes: boolean;
}

const MOST = 6;
const WHAT = { en: "Menus that buttons open", sv: "Menyer som knappar öppnar" };
const SETTLE = 200;

/** The menus of the page's menu buttons. */
export const menus: Evidence<readonly Menu[]> = {
  seen: {
    en: "By opening each menu with Enter, and pressing the down arrow and Escape in it, in a window of its own.",
    sv: "Genom att öppna varje meny med Enter och trycka på nedåtpil och Esc i den, i ett eget fönster.",
  },
  async collect({ again, collect, limited }) {
    const { elements } = await collect(snapshot);
    const buttons = elements.filter(
      (element) =>
        /^(true|menu)$/.test(attribute(element, "aria-haspopup")) &&
        attribute(element, "role") !== "menuitem" &&
        isSeen(element) &&
        !isHidden(element) &&
        !element.document.frame &&
        !element.attributes.has("disabled"),
    );
    if (buttons.length === 0) return [];
    const { page } = await heldWindow({ again, limited });
    const found: Menu[] = [];
    for (const { selector, html, exposed } of firstOf(buttons, MOST, WHAT, { limited }))
      found.push({
        selector,
        html,
        name: exposed?.name ?? "",
        ...(await walkThrough(page, selector)),
      });
    return found;
  },
};

async function walkThrough(page: Page, selector: string) {
  await page.evaluate(focusOn, selector);
  await press(page, "Enter");
  const opened = await page.evaluate(menuNow);
  const before = opened.active;
  await press(page, "ArrowDown");
  const moved = await page.evaluate(menuNow);
  await press(page, "Escape");
  const closed = await page.evaluate(menuNow);
  return {
    opens: opened.open,
    hasFocus: opened.hasFocus || moved.hasFocus,
    moves: moved.items < 2 || moved.active !== before,
    closes: !closed.open && (await page.evaluate(isOn, selector)),
  };
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settle(page, SETTLE);
}

function isOn(selector: string): boolean {
  const { auditWatch } = globalThis as Watched;
  return auditWatch.focused() === auditWatch.find(selector);
}

/** The menu that is shown, if any: whether focus is in it, what is active, how many items it has. */
function menuNow() {
  const { auditWatch } = globalThis as Watched;
  const menu = [...document.querySelectorAll('[role="menu"]')].find(auditWatch.isSeen);
  const items = [...(menu?.querySelectorAll('[role^="menuitem"]') ?? [])].filter(auditWatch.isSeen);
  const focused = auditWatch.focused();
  const active = document.getElementById(focused?.getAttribute("aria-activedescendant") ?? "");
  return {
    open: menu !== undefined,
    hasFocus: Boolean(
      menu && focused && (menu.contains(focused) || (active && menu.contains(active))),
    ),
    active: items.indexOf(active ?? (focused as Element)),
    items: items.length,
  };
}
