// Functions that run inside the audited page.
import type { Target } from "#audit/outcome.ts";
import { selectorOf, snippetOf } from "./place.ts";

/** Where the Tab key came to, and what came of it. */
export interface TabStop extends Target {
  /** The same for the same element. */
  readonly index: number;
  /** Other content that stays in its place when the page scrolls lies over all of it. */
  readonly covered: boolean;
  /** It gave its focus away at once. */
  readonly dropped: boolean;
  /** What else happened when it came to have focus. */
  readonly event: "navigation" | "window" | "dialog" | undefined;
}

type Watching = typeof globalThis & {
  auditStops: Element[];
  auditFocused: Element | null;
  auditEvent: TabStop["event"];
};

/** Watches focus and what scripts do with it, puts focus before the first stop, and says whether the page has scripts that may do anything with focus. */
export function watchFocus(): boolean {
  const watching = globalThis as Watching;
  watching.auditStops = [];
  const note = (event: Event) => {
    watching.auditFocused = event.composedPath()[0] as Element;
  };
  for (const type of ["focus", "focusin"]) addEventListener(type, note, true);
  const instead = (event: TabStop["event"]) => () => {
    watching.auditEvent = event;
    return null;
  };
  Object.assign(globalThis, { open: instead("window") });
  for (const name of ["alert", "confirm", "prompt"])
    Object.assign(globalThis, { [name]: instead("dialog") });
  HTMLFormElement.prototype.submit = instead("navigation");
  HTMLFormElement.prototype.requestSubmit = instead("navigation");
  const { body } = document;
  const tabindex = body.getAttribute("tabindex");
  body.tabIndex = -1;
  body.focus();
  body.blur();
  if (tabindex === null) body.removeAttribute("tabindex");
  else body.setAttribute("tabindex", tabindex);
  return (
    [...document.scripts].some(({ type }) => !/json|importmap|speculation/.test(type)) ||
    document.querySelector("[onfocus], [onblur], [onfocusin], [onfocusout], [onkeydown]") !== null
  );
}

/** Forgets what happened before the next press. */
export function forget(): void {
  const watching = globalThis as Watching;
  watching.auditFocused = null;
  watching.auditEvent = undefined;
}

/** Where focus is now, or was for a moment since `forget`; null when it is not in the page. */
export function readFocus(): TabStop | null {
  const watching = globalThis as Watching;
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const none = !active || active === document.body || active === document.documentElement;
  const element = none ? watching.auditFocused : active;
  if (!element || element === document.body) return null;
  if (!watching.auditStops.includes(element)) watching.auditStops.push(element);
  const box = element.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const isOver = ([x, y]: readonly [number, number]) => {
    const hit = document.elementFromPoint(x, y);
    if (!hit || hit.contains(element) || element.contains(hit)) return false;
    for (let at: Element | null = hit; at; at = at.parentElement) {
      if (at.contains(element)) return false;
      if (/fixed|sticky/.test(getComputedStyle(at).position))
        return !/^rgba\(.*, 0\)$/.test(getComputedStyle(at).backgroundColor);
    }
    return false;
  };
  return {
    index: watching.auditStops.indexOf(element),
    selector: selectorOf(element),
    html: snippetOf(element),
    covered: right - left > 1 && bottom - top > 1 && points.every(isOver),
    dropped: none,
    event: watching.auditEvent,
  };
}
