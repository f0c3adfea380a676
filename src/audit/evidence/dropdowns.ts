import type { Page } from "playwright";
import type { Evidence, Memory } from "#audit/check.ts";
import { readTexts } from "#audit/dialogs/dialog-page.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isSeen } from "#audit/document/query.ts";
import {
  type FocusBeside,
  focusBeside,
  focusInPart,
  isOpen,
  noteDropdown,
} from "#audit/keyboard/dropdown-page.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { focusOn, heldWindow, type Watched } from "./page-change.ts";
import { inPage, selectorOf, snippetOf } from "./place.ts";
import { snapshot } from "./snapshot.ts";

/** What a button opens over other text of the page, and how the keyboard does with it. */
export interface Dropdown extends Target {
  readonly name: string;
  /** Whether Escape closes it, from in it where something in it takes focus. */
  readonly closes: boolean;
  /** Whether focus is nowhere then. */
  readonly loses: boolean;
  /** What has focus and lies under it when Tab has led past it, and still does after Escape. */
  readonly covered: Target | undefined;
}

const MOST = 4;
const WHAT = {
  en: "Buttons that open something over other text",
  sv: "Knappar som öppnar något över annan text",
};
const SETTLE = 200;
const TABS = 40;
// So many stops after it may lie under it.
const AFTER = 6;

/** The parts that the page's buttons open over other text, without being dialogs or menus. */
export const dropdowns: Evidence<readonly Dropdown[]> = {
  seen: {
    en: "By opening it with Enter, pressing Escape in it and Tab through it, in a window of its own.",
    sv: "Genom att öppna det med Enter, trycka på Esc i det och på tabb genom det, i ett eget fönster.",
  },
  async collect({ again, collect, memory, limited }) {
    const all = (await collect(snapshot)).elements.filter(opensSomething);
    const openers = firstOf(all, MOST, WHAT, { limited });
    const fresh = openers.filter(({ html }) => !memory.has(keyOf(html)));
    const walked = new Set(fresh.map(({ html }) => html));
    const page = fresh.length > 0 ? (await heldWindow({ again, limited })).page : undefined;
    for (const { selector, html } of page ? fresh : [])
      memory.set(keyOf(html), page && (await walkThrough(page, selector).catch(() => undefined)));
    return openers.flatMap(({ selector, html, exposed }) => {
      const known = knownOf(memory, html);
      if (!known) return [];
      // What lies under it was looked for on the page where it was walked through.
      const covered = walked.has(html) ? known.covered : undefined;
      return [{ selector, html, name: exposed?.name ?? "", ...known, covered }];
    });
  },
};

type Walk = Omit<Dropdown, keyof Target | "name">;

// The same button on the pages of a site is walked through on the first of them.
function keyOf(html: string): string {
  return `dropdown ${html}`;
}

function knownOf(memory: Memory, html: string): Walk | undefined {
  return memory.get(keyOf(html)) as Walk | undefined;
}

function opensSomething(element: PageElement): boolean {
  return (
    attribute(element, "aria-expanded") === "false" &&
    /^(false|)$/.test(attribute(element, "aria-haspopup")) &&
    /^(button|link)$/.test(element.exposed?.role ?? "") &&
    isSeen(element) &&
    !isHidden(element) &&
    !element.document.frame &&
    !element.attributes.has("disabled") &&
    // The heading of an accordion opens what stands below it.
    !closest(element, ({ tag }) => /^h[1-6]$/.test(tag))
  );
}

async function walkThrough(page: Page, opener: string): Promise<Walk | undefined> {
  await page.evaluate(readTexts);
  await page.evaluate(focusOn, opener);
  await press(page, "Enter");
  if (!(await page.evaluate(noteDropdown, opener))) {
    if (await page.evaluate(isExpanded, opener)) await open(page, opener);
    return undefined;
  }
  const within = await page.evaluate(focusInPart);
  // What goes away as focus moves into it cannot be closed from there.
  if (!(await page.evaluate(isOpen))) return undefined;
  await press(page, "Escape");
  const { open: stays, nowhere } = await page.evaluate(focusBeside);
  if (!stays) await open(page, opener);
  const covered = (await page.evaluate(isOpen)) ? await coveredAfter(page, opener) : undefined;
  if (await page.evaluate(isOpen)) await open(page, opener);
  return { closes: !stays, loses: !stays && within && nowhere, covered };
}

/** Presses what opens it, which closes it when it is open. */
async function open(page: Page, opener: string): Promise<void> {
  await page.evaluate(focusOn, opener);
  await press(page, "Enter");
}

async function coveredAfter(page: Page, opener: string): Promise<Target | undefined> {
  await page.evaluate(focusOn, opener);
  let after = 0;
  for (let presses = 0; presses < TABS && after < AFTER; presses++) {
    await page.keyboard.press("Tab");
    const now: FocusBeside = await page.evaluate(focusBeside);
    if (!now.open || now.nowhere) return undefined;
    if (!now.inside) after++;
    if (!now.covered) continue;
    // What the reader can reveal without moving focus is not hidden (WCAG 2.4.11, note 2).
    await press(page, "Escape");
    const { open: stays, covered } = await page.evaluate(focusBeside);
    if (!stays || !covered) return undefined;
    return (await page.evaluate(`(${inPage(placeOfFocus)}).call(null)`)) as Target;
  }
  return undefined;
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settle(page, SETTLE);
}

function isExpanded(opener: string): boolean {
  const { auditWatch } = globalThis as Watched;
  return auditWatch.find(opener)?.getAttribute("aria-expanded") === "true";
}

function placeOfFocus(): Target {
  const focused = (globalThis as Watched).auditWatch.focused() as Element;
  return { selector: selectorOf(focused), html: snippetOf(focused) };
}
