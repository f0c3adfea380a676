import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isSeen, shownText } from "#audit/document/query.ts";
import { isDrawnAsButton } from "#audit/keyboard/drawn-button.ts";
import type { Target } from "#audit/outcome.ts";
import { heldWindow, type PageChange, type Watched } from "./page-change.ts";
import { PUT_LATER, type PuttingOff } from "./press-later.ts";
import { PUT_SIGNS, type Signing, type Signs } from "./press-signs.ts";
import { snapshot } from "./snapshot.ts";

const MOST = 16;
const WHAT = { en: "Buttons and the like", sv: "Knappar och liknande" };
const SETTLE = 160;
const TIME = 8_000;
// The timers that a press sets run so much faster, for so many real milliseconds.
const SPEED = 10;
const WATCH = 600;
const TOGGLES =
  /^(button|checkbox|switch|radio|tab|menuitem|menuitemcheckbox|menuitemradio|option|link)$/;

/** What pressing a control does to the page, and pressing it again. */
export interface Press extends Target {
  readonly element: PageElement;
  readonly name: string;
  readonly first: PageChange;
  /** What is different when also what the press put off has come; undefined where it put off nothing. */
  readonly last: PageChange | undefined;
  readonly second: PageChange | undefined;
  /** Its signs before the press, after it, when what was put off has come, and after the next press. */
  readonly signs: readonly [before: Signs, after: Signs, last: Signs, second: Signs | undefined];
}

interface Pressed {
  readonly change: PageChange;
  readonly last: PageChange | undefined;
  readonly signs: readonly [Signs, Signs, Signs];
}

/** What each button and the like does when it is pressed, in a window of its own, where nothing is sent and no page left. */
export const presses: Evidence<readonly Press[]> = {
  seen: {
    en: "By pressing what looks and is told as a button, twice, in another window where nothing is sent.",
    sv: "Genom att trycka två gånger på det som är knappar, i ett annat fönster där inget skickas.",
  },
  async collect(look) {
    const { elements } = await look.collect(snapshot);
    const controls = elements.filter(isPressed);
    return controls.length > 0 ? pressEach(look, controls) : [];
  },
};

async function pressEach(look: Look, controls: readonly PageElement[]): Promise<Press[]> {
  const { page } = await heldWindow(look);
  for (const part of [...PUT_SIGNS, ...PUT_LATER]) await page.evaluate(part);
  const found: Press[] = [];
  const until = Date.now() + TIME;
  let looked = 0;
  for (const element of controls.slice(0, MOST)) {
    if (Date.now() > until) break;
    looked++;
    const pressed = await pressTwice(page, element);
    if (pressed === "lost") break;
    if (!pressed) continue;
    found.push(pressed);
    // What lies over the page now would be in the way of the rest, as in the page itself.
    if (pressed.first.shown.some(({ inDialog }) => inDialog)) await page.keyboard.press("Escape");
  }
  look.limited({ what: WHAT, looked, of: controls.length });
  return found;
}

async function pressTwice(page: Page, element: PageElement): Promise<Press | undefined | "lost"> {
  const { selector, html } = element;
  const once = await press(page, selector, true);
  if (!once || once === "lost") return once;
  const { change: first, last, signs } = once;
  const again = first.gone ? undefined : await press(page, selector, false);
  if (again === "lost") return again;
  const name = element.exposed?.name || shownText(element).slice(0, 60);
  const control = { element, selector, html, name };
  return { ...control, first, last, second: again?.change, signs: [...signs, again?.signs[1]] };
}

async function press(
  page: Page,
  selector: string,
  isFirst: boolean,
): Promise<Pressed | undefined | "lost"> {
  try {
    return await page.evaluate(pressInPage, {
      selector,
      settle: SETTLE,
      speed: SPEED,
      watch: isFirst ? WATCH : 0,
    });
  } catch {
    return "lost";
  }
}

/** In the page. */
async function pressInPage(how: {
  readonly selector: string;
  readonly settle: number;
  readonly speed: number;
  readonly watch: number;
}) {
  const { auditWatch, auditSigns, auditLater } = globalThis as Watched & Signing & PuttingOff;
  const control = auditWatch.find(how.selector);
  if (!(control instanceof HTMLElement) || !control.checkVisibility()) return undefined;
  control.focus({ preventScroll: true });
  const before = auditSigns(control);
  auditWatch.mark(control);
  if (how.watch > 0) auditLater.note();
  control.click();
  await new Promise((resolve) => setTimeout(resolve, how.settle));
  const after = auditSigns(control);
  const change = auditWatch.compare(control);
  const comes = how.watch > 0 && (await auditLater.hasten(how.speed, how.watch));
  const last = comes ? auditWatch.compare(control) : undefined;
  const signs = [before, after, auditSigns(control)] as const;
  return { change, last, signs };
}

/** What does something in the page: no link to another place, no button that sends a form. */
function isPressed(element: PageElement): boolean {
  const { tag, attributes, exposed } = element;
  if (isHidden(element) || !isSeen(element) || attributes.has("disabled")) return false;
  if (attribute(element, "aria-disabled") === "true" || attributes.has("popovertarget"))
    return false;
  if (attributes.has("commandfor") || element.document.frame) return false;
  const type = attribute(element, "type").toLowerCase();
  const inForm = closest(element, (at) => at.tag === "form") !== undefined;
  if (tag === "button") return type === "button" || !inForm;
  if (tag === "input") return type === "button";
  if (tag === "a")
    return /^(#|#0|javascript:.*|)$/i.test(attribute(element, "href")) && element.clickable;
  if (/^(select|textarea|summary|label|option|html|body|form)$/.test(tag)) return false;
  const role = exposed?.role ?? "";
  const isRole = TOGGLES.test(attribute(element, "role")) && role !== "link";
  return (
    isRole ||
    (element.clickable && (element.style?.cursor === "pointer" || isDrawnAsButton(element)))
  );
}
