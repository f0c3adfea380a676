// Functions that run inside the audited page.
import type { Target } from "#audit/outcome.ts";
import { isCovered } from "./covered.ts";
import { drawingOf, readSheets, type Sheets } from "./drawing.ts";
import { coreOf, groundBehind, isEditable, isOwn, movesAt } from "./focus-drawn.ts";
import { selectorOf, snippetOf } from "./place.ts";
import type { Box } from "./screenshot.ts";

/** Where keyboard focus is. */
export interface Stop extends Target {
  /** Its place among the stops of this walk, from 0. */
  readonly index: number;
  /** The element together with its labels, which often show its focus. */
  readonly box: Box;
  /** The middle of the element, where nothing changes when a line is drawn around or under it. */
  readonly core: Box;
  /** What the window shows of the page. */
  readonly view: Box;
  /** The same for elements that are drawn alike, with focus and without, on one site in one state. */
  readonly drawing: string;
  /** Other content that stays in its place when the page scrolls lies over all of it. */
  readonly covered: boolean;
  /** Whether it has a text cursor. */
  readonly editable: boolean;
  /** Whether the browser draws its focus in its own way, where that can be seen. */
  readonly own: boolean;
  /** The plain colour that is behind it; "" where it is more than that. */
  readonly ground: string;
  /** Whether focus goes on inside it, in a page of its own. */
  readonly frame: boolean;
}

type Walk = typeof globalThis & {
  auditedStops?: HTMLElement[];
  auditCaret?: CSSStyleSheet;
  auditSheets?: Sheets;
  auditStop?: () => Stop | undefined;
};

/** Focusing the body and leaving it makes Tab begin at the top (HTML, "sequential focus navigation"). */
export function toTheTop(): void {
  const tabindex = document.body.getAttribute("tabindex");
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.blur();
  if (tabindex === null) document.body.removeAttribute("tabindex");
  else document.body.setAttribute("tabindex", tabindex);
  scrollTo(0, 0);
}

export function hideCaret(): void {
  const walk = globalThis as Walk;
  if (walk.auditCaret) return;
  walk.auditCaret = new CSSStyleSheet();
  walk.auditCaret.replaceSync(
    "* { caret-color: transparent !important; scroll-behavior: auto !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, walk.auditCaret];
}

/** Keeps what the style sheets say for as long as the walk goes on; gives it too. */
export function keepSheets(): string {
  const sheets = readSheets(document);
  (globalThis as Walk).auditSheets = sheets;
  return sheets.text;
}

export function cleanUp(): void {
  const { auditCaret } = globalThis as Walk;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== auditCaret);
  delete (globalThis as Walk).auditedStops;
  delete (globalThis as Walk).auditCaret;
  delete (globalThis as Walk).auditSheets;
}

/** The stop that has focus; `sheetsId` tells the page's style sheets from others. */
export function readStop(sheetsId: string): Stop | undefined {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement)
    element = element.shadowRoot.activeElement as HTMLElement;
  if (element === null || element === document.body || element === document.documentElement)
    return undefined;
  // A skip link that slides into the page is read where it comes to stand.
  for (const at of element.getAnimations()) if (at instanceof CSSTransition) at.finish();
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
  const root = element.getRootNode() as Document | ShadowRoot;
  const { text = "", open = false } = walk.auditSheets ?? {};
  const own = root === document ? { text: "", open: true } : readSheets(root);
  const sheets = { text: `${text}${own.text}`, open: open && own.open };
  return {
    index: walk.auditedStops.indexOf(element),
    selector: selectorOf(element),
    html: snippetOf(element),
    core: coreOf(element),
    box: { x: left, y: top, width: right - left, height: bottom - top },
    view: { x: Math.round(scrollX), y: Math.round(scrollY), width, height },
    drawing: [
      right > left && bottom > top,
      sheetsId,
      own.text,
      ...[element, ...labels].map((shown) => drawingOf(shown, sheets)),
    ].join("\n"),
    covered: isCovered(element),
    editable: isEditable(element),
    own: isOwn(element),
    ground: groundBehind(element),
    frame: element.matches("iframe, frame, object, embed"),
  };
}

export function isMoving(index: number): boolean {
  const stop = (globalThis as Walk).auditedStops?.[index];
  return stop !== undefined && movesAt(stop);
}

export function focusStop(index: number): void {
  (globalThis as Walk).auditedStops?.[index]?.focus();
}

/** What each of these stops is drawn like when it has focus, one after another; undefined for one that takes none. */
export function drawnWithFocus(indexes: readonly number[]): (string | undefined)[] {
  const { auditedStops = [], auditStop } = globalThis as Walk;
  return indexes.map((index) => {
    auditedStops[index]?.focus({ preventScroll: true });
    const stop = auditStop?.();
    return stop?.index === index ? stop.drawing : undefined;
  });
}

export function setStops(selectors: readonly string[]): void {
  const stops = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
  (globalThis as Walk).auditedStops = stops.filter((stop) => stop !== null);
}

export function takeFocus(): void {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement)
    element = element.shadowRoot.activeElement as HTMLElement;
  element?.blur();
}
