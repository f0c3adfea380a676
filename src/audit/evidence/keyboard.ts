import type { CDPSession } from "playwright";
import type { Target } from "#audit/outcome.ts";
import { drawingOf, inPage, selectorOf, snippetOf } from "./place.ts";
import type { Box } from "./screenshot.ts";
import { pressTabKey } from "./tab-key.ts";

/** Where keyboard focus is. */
export interface Stop extends Target {
  /** Its place among the stops of this walk, from 0. */
  readonly index: number;
  /** The element together with its labels, which often show its focus. */
  readonly box: Box;
  /** What the window shows of the page. */
  readonly view: Box;
  /** The same for elements that are drawn alike, with focus and without, on one site in one state. */
  readonly drawing: string;
  /** Whether it has a text cursor. */
  readonly editable: boolean;
  /** Whether focus goes on inside it, in a page of its own. */
  readonly frame: boolean;
}

/**
 * Puts focus before the page's first stop, and hides the text cursor, whose blinking is no focus.
 * The page scrolls at once meanwhile: where a stop stands is read before a smooth way there ends.
 */
export async function startOver(session: CDPSession): Promise<void> {
  await run(session, toTheTop);
  await run(session, hideCaret);
}

/** Leaves the page as it was before the walk: at the top, without focus. */
export async function leave(session: CDPSession): Promise<void> {
  await run(session, toTheTop);
  await run(session, cleanUp);
}

/** Presses Tab; gives the element that has focus then, undefined when focus has left the page. */
export async function pressTab(session: CDPSession): Promise<Stop | undefined> {
  await pressTabKey(session);
  return (await run(session, readStop)) as Stop | undefined;
}

/** Puts focus on an earlier stop, from where Tab leads to the one after it. */
export async function returnTo(session: CDPSession, index: number): Promise<void> {
  await run(session, focusStop, index);
}

/** Tells the page the stops of an earlier walk, by their selectors, as if they had been walked again. */
export async function recall(session: CDPSession, selectors: readonly string[]): Promise<void> {
  await run(session, setStops, selectors);
}

/** Takes focus from whatever has it; Tab goes on from there. */
export async function blur(session: CDPSession): Promise<void> {
  await run(session, takeFocus);
}

/** Scrolls the page so that the window shows `view` again. */
export async function scrollBack(session: CDPSession, view: Box): Promise<void> {
  await run(session, ({ x, y }: Box) => scrollTo(x, y), view);
}

async function run<T>(session: CDPSession, main: (subject: T) => unknown, subject?: T) {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `(${inPage(main)}).call(${JSON.stringify(subject ?? null)})`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as unknown;
}

type Walk = typeof globalThis & { auditedStops?: HTMLElement[]; auditCaret?: CSSStyleSheet };

/** Focusing the body and leaving it makes Tab begin at the top (HTML, "sequential focus navigation"). */
function toTheTop(): void {
  const tabindex = document.body.getAttribute("tabindex");
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.blur();
  if (tabindex === null) document.body.removeAttribute("tabindex");
  else document.body.setAttribute("tabindex", tabindex);
  scrollTo(0, 0);
}

function hideCaret(): void {
  const walk = globalThis as Walk;
  if (walk.auditCaret) return;
  walk.auditCaret = new CSSStyleSheet();
  walk.auditCaret.replaceSync(
    "* { caret-color: transparent !important; scroll-behavior: auto !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, walk.auditCaret];
}

function cleanUp(): void {
  const { auditCaret } = globalThis as Walk;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== auditCaret);
  delete (globalThis as Walk).auditedStops;
  delete (globalThis as Walk).auditCaret;
}

function readStop(): Stop | undefined {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement)
    element = element.shadowRoot.activeElement as HTMLElement;
  if (element === null || element === document.body || element === document.documentElement)
    return undefined;
  const walk = globalThis as Walk;
  walk.auditedStops ??= [];
  if (!walk.auditedStops.includes(element)) walk.auditedStops.push(element);
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const boxes = [element, ...labels].map((shown) => shown.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left)) + scrollX;
  const top = Math.min(...boxes.map((box) => box.top)) + scrollY;
  const right = Math.max(...boxes.map((box) => box.right)) + scrollX;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + scrollY;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return {
    index: walk.auditedStops.indexOf(element),
    selector: selectorOf(element),
    html: snippetOf(element),
    box: { x: left, y: top, width: right - left, height: bottom - top },
    view: { x: Math.round(scrollX), y: Math.round(scrollY), width, height },
    drawing: `${right > left && bottom > top} ${[element, ...labels].map(drawingOf)}`,
    editable:
      element.isContentEditable ||
      element.matches(
        "textarea, input:not([type=button i], [type=submit i], [type=reset i], [type=image i], " +
          "[type=checkbox i], [type=radio i], [type=range i], [type=color i], [type=file i])",
      ),
    frame: element.matches("iframe, frame, object, embed"),
  };
}

function focusStop(index: number): void {
  (globalThis as Walk).auditedStops?.[index]?.focus();
}

function setStops(selectors: readonly string[]): void {
  const stops = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
  (globalThis as Walk).auditedStops = stops.filter((stop) => stop !== null);
}

function takeFocus(): void {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement)
    element = element.shadowRoot.activeElement as HTMLElement;
  element?.blur();
}
