import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { Target } from "#audit/outcome.ts";
import {
  areShown,
  countNear,
  focusNear,
  leadsSomewhere,
  middleOf,
  noteShown,
  readBefore,
  type Shown,
  unfocus,
} from "#audit/pointer/reveal-page.ts";
import { settle } from "#audit/settle.ts";
import { hovered } from "./hovered.ts";
import { heldWindow } from "./page-change.ts";

/** Something that shows more when the pointer is on it. */
export interface Reveal extends Target {
  readonly shown: Shown;
  /** Whether it is shown too when something in it gets focus, or is pressed with a key. */
  readonly byKeyboard: boolean;
  /** Whether Escape takes it away again while the pointer stays. */
  readonly dismissed: boolean;
  /** Whether it is still shown when the pointer has gone over to it. */
  readonly stays: boolean;
  /** Whether what is hovered is, or holds, a link that leads somewhere itself. */
  readonly leads: boolean;
}

const TIME = 10_000;
const SETTLE = 250;
const WHAT = { en: "Parts pointed at before time was up", sv: "Delar som hann pekas på" };

/** What the pointer reveals, and whether the keyboard does too, in a window of its own. */
export const reveals: Evidence<readonly Reveal[]> = {
  seen: {
    en: "By moving the pointer over it, moving focus to it and pressing Escape, in a window of its own.",
    sv: "Genom att föra pekaren över det, flytta fokus dit och trycka på Esc, i ett eget fönster.",
  },
  async collect(look) {
    const selectors = await look.collect(hovered);
    if (selectors.length === 0) return [];
    const { page } = await heldWindow(look);
    const found: Reveal[] = [];
    const until = Date.now() + TIME;
    let looked = 0;
    for (const target of selectors) {
      if (Date.now() > until) break;
      looked++;
      const reveal = await revealOf(page, target);
      if (reveal) found.push(reveal);
    }
    look.limited({ what: WHAT, looked, of: selectors.length });
    return found;
  },
};

async function revealOf(page: Page, { selector, html }: Target): Promise<Reveal | undefined> {
  const shown = await hoverOver(page, selector);
  if (!shown) return undefined;
  await page.keyboard.press("Escape");
  await settle(page, SETTLE);
  const dismissed = !(await page.evaluate(areShown));
  await away(page);
  const stays = await isStillShownUnderPointer(page, selector, shown);
  await away(page);
  const byKeyboard = await isShownByKeyboard(page, selector);
  await away(page);
  return {
    selector,
    html,
    shown,
    dismissed,
    stays,
    byKeyboard,
    leads: await page.evaluate(leadsSomewhere, selector),
  };
}

async function hoverOver(page: Page, selector: string): Promise<Shown | undefined> {
  const at = await page.evaluate(middleOf, selector);
  if (!at) return undefined;
  await page.evaluate(readBefore);
  await page.mouse.move(...at);
  await settle(page, SETTLE);
  return page.evaluate(noteShown, selector);
}

async function isStillShownUnderPointer(page: Page, selector: string, { nearest, middle }: Shown) {
  if (!(await hoverOver(page, selector))) return true;
  await page.mouse.move(...nearest, { steps: 10 });
  await page.mouse.move(...middle, { steps: 4 });
  await settle(page, SETTLE);
  return page.evaluate(areShown);
}

async function isShownByKeyboard(page: Page, selector: string): Promise<boolean> {
  const near = await page.evaluate(countNear, selector);
  for (let index = 0; index < near; index++) {
    for (const key of ["", "Enter", "Space", "ArrowDown"]) {
      await page.evaluate(focusNear, index);
      if (key) await page.keyboard.press(key);
      await settle(page, SETTLE / 2);
      if (await page.evaluate(areShown)) return true;
    }
  }
  return false;
}

async function away(page: Page): Promise<void> {
  await page.evaluate(unfocus);
  await page.mouse.move(0, 0);
  await settle(page, SETTLE);
}
