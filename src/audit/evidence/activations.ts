import type { Evidence, Look } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, isHidden, isSeen } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { type Held, heldWindow, type PageChange, type Watched } from "./page-change.ts";
import { snapshot } from "./snapshot.ts";

/** What is no button or link by its element, but has focus and is clicked; or says that it is a button. */
export interface Activation extends Target {
  readonly role: string;
  readonly name: string;
  /** Which of the keys do what a click does. */
  readonly enter: boolean;
  readonly space: boolean;
}

const MOST = 10;
const WHAT = { en: "Buttons made by scripts", sv: "Knappar som är gjorda med skript" };
const SETTLE = 120;
const WAYS = ["click", "Enter", "Space"] as const;
const NATIVE = /^(button|input|select|textarea|summary|label|option|area|video|audio|iframe)$/;
const BUTTONS =
  /^(button|link|checkbox|switch|radio|tab|menuitem|menuitemcheckbox|menuitemradio|option|)$/;

/** What Enter and Space do where a click does something, each in a window of its own. */
export const activations: Evidence<readonly Activation[]> = {
  seen: {
    en: "By clicking it, and by pressing Enter and Space on it, each in a window of its own.",
    sv: "Genom att klicka på det och trycka på Enter och blanksteg på det, i var sitt fönster.",
  },
  async collect(look) {
    const { elements } = await look.collect(snapshot);
    const pressed = firstOf(elements.filter(isMade), MOST, WHAT, look);
    if (pressed.length === 0) return [];
    const [clicked = [], entered = [], spaced = []] = await inTurn(look, pressed);
    return pressed.flatMap(({ selector, html, exposed, attributes }, index) =>
      clicked[index]
        ? [
            {
              selector,
              html,
              role: attributes.get("role") ?? "",
              name: exposed?.name ?? "",
              enter: entered[index] === true,
              space: spaced[index] === true,
            },
          ]
        : [],
    );
  },
};

async function inTurn(look: Look, pressed: readonly PageElement[]): Promise<boolean[][]> {
  const all: boolean[][] = [];
  for (const way of WAYS) {
    const { page, held } = await heldWindow(look);
    const did: boolean[] = [];
    for (const { selector } of pressed) {
      const before = { ...held };
      const there = await page.evaluate(begin, { selector, click: way === "click" });
      if (there && way !== "click") await page.keyboard.press(way);
      await settle(page, SETTLE);
      const change = await page.evaluate(compare, selector).catch(() => undefined);
      did.push(there && (hasLeft(before, held) || isChange(change)));
    }
    all.push(did);
    await page.close();
  }
  return all;
}

function hasLeft(before: Held, after: Held): boolean {
  return after.left > before.left || after.sent > before.sent;
}

function isChange(change: PageChange | undefined): boolean {
  if (!change) return false;
  const { shown, hidden, attributes, textChanged, gone } = change;
  return shown.length + hidden.length + attributes.length > 0 || textChanged || gone;
}

/** What is in the tab order and does something when it is clicked by scripts alone; links that say they are buttons. */
function isMade(element: PageElement): boolean {
  const { tag, attributes, clickable, document } = element;
  if (document.frame || NATIVE.test(tag) || isHidden(element) || !isSeen(element)) return false;
  if (attribute(element, "aria-disabled") === "true") return false;
  const role = attribute(element, "role");
  if (tag === "a" && attributes.has("href")) return role === "button";
  if (attributes.has("contenteditable")) return false;
  return BUTTONS.test(role) && clickable && /^\d+$/.test(attribute(element, "tabindex"));
}

function begin({ selector, click }: { selector: string; click: boolean }): boolean {
  const { auditWatch } = globalThis as Watched;
  const element = auditWatch.find(selector) as HTMLElement | null;
  if (!element?.checkVisibility()) return false;
  element.focus();
  auditWatch.mark(element);
  if (click) element.click();
  return true;
}

function compare(selector: string): PageChange | undefined {
  const { auditWatch } = globalThis as Watched;
  const element = auditWatch.find(selector);
  return element ? auditWatch.compare(element) : undefined;
}
