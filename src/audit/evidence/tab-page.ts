// Functions that run inside the audited page.
import type { Target } from "#audit/outcome.ts";
import { isCovered } from "./covered.ts";
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

/** Watches focus and what scripts do with it, and puts focus before the first stop. */
export function watchFocus(): void {
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
  watching.auditFocused = null;
  watching.auditEvent = undefined;
}

/** Where focus is now, or was for a moment since this was asked; null when it is not in the page. */
export function readFocus(): TabStop | null {
  const watching = globalThis as Watching;
  const { auditFocused: focused, auditEvent: event } = watching;
  watching.auditFocused = null;
  watching.auditEvent = undefined;
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const none = !active || active === document.body || active === document.documentElement;
  const element = none ? focused : active;
  if (!element || element === document.body) return null;
  if (!watching.auditStops.includes(element)) watching.auditStops.push(element);
  return {
    index: watching.auditStops.indexOf(element),
    selector: selectorOf(element),
    html: snippetOf(element),
    covered: isCovered(element),
    dropped: none,
    event,
  };
}
