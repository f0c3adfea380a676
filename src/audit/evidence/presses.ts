import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isSeen, shownText } from "#audit/document/query.ts";
import { isDrawnAsButton } from "#audit/keyboard/drawn-button.ts";
import type { Target } from "#audit/outcome.ts";
import { heldWindow, type PageChange, type Watched } from "./page-change.ts";
import { snapshot } from "./snapshot.ts";

const MOST = 16;
const WHAT = { en: "Buttons and the like", sv: "Knappar och liknande" };
const SETTLE = 160;
const TIME = 8_000;
const TOGGLES =
  /^(button|checkbox|switch|radio|tab|menuitem|menuitemcheckbox|menuitemradio|option|link)$/;

/** What pressing a control does to the page, and pressing it again. */
export interface Press extends Target {
  readonly element: PageElement;
  readonly name: string;
  readonly first: PageChange;
  readonly second: PageChange | undefined;
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
  const found: Press[] = [];
  const until = Date.now() + TIME;
  let looked = 0;
  for (const element of controls.slice(0, MOST)) {
    if (Date.now() > until) break;
    looked++;
    const { selector, html } = element;
    const first = await press(page, selector);
    if (first === "lost") break;
    if (!first) continue;
    const second = first.gone ? undefined : await press(page, selector);
    if (second === "lost") break;
    const name = element.exposed?.name || shownText(element).slice(0, 60);
    found.push({ element, selector, html, name, first, second });
    // What lies over the page now would be in the way of the rest, as in the page itself.
    if (first.shown.some(({ inDialog }) => inDialog)) await page.keyboard.press("Escape");
  }
  look.limited({ what: WHAT, looked, of: controls.length });
  return found;
}

async function press(page: Page, selector: string): Promise<PageChange | undefined | "lost"> {
  try {
    return await page.evaluate(
      async ({ selector, settle }) => {
        const { auditWatch } = globalThis as Watched;
        const control = auditWatch.find(selector);
        if (!(control instanceof HTMLElement) || !control.checkVisibility()) return undefined;
        control.focus({ preventScroll: true });
        auditWatch.mark(control);
        control.click();
        await new Promise((resolve) => setTimeout(resolve, settle));
        return auditWatch.compare(control);
      },
      { selector, settle: SETTLE },
    );
  } catch {
    return "lost";
  }
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
