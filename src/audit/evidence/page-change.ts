import type { Page } from "playwright";
import type { Look } from "#audit/check.ts";
import { type PaintedText, textColours } from "#audit/pointer/text-colours.ts";
import { WATCH } from "./page-watch.ts";

const MOST_WATCHED = 8_000;
const WATCHED = { en: "Elements watched for changes", sv: "Element som bevakas för ändringar" };

/** A text that came, went or changed, and whether assistive technology is told of it by itself. */
export interface ChangedText {
  readonly text: string;
  /** What held it showed another text before. */
  readonly replaces: boolean;
  /** In a live region, or where the focus went. */
  readonly told: boolean;
  readonly inDialog: boolean;
  /** It lies over the page, of some size. */
  readonly floats: boolean;
  /** A field names it as its description or error, or it is in a field's label. */
  readonly tied: boolean;
  /** A field stands in the same group, next to it. */
  readonly byField: boolean;
  readonly red: boolean;
  /** It is red, called an error in the markup, an alert, or named by a field that says that it is wrong. */
  readonly asError: boolean;
  /** The language that it is said to be in; "" where nothing says. */
  readonly language: string;
  /** What it is painted with, where styles tell and nothing is on its way to another look. */
  readonly painted: readonly PaintedText[];
}

/** What is different on a page after something was done. */
export interface PageChange {
  readonly shown: readonly ChangedText[];
  readonly hidden: readonly string[];
  /** What live regions hold now and did not before, also where only those who listen get it. */
  readonly announced: readonly string[];
  readonly focusMoved: boolean;
  /** What was acted on had focus, and now nothing has. */
  readonly focusLost: boolean;
  /** Attributes of what was acted on that changed: name, before, after. */
  readonly attributes: readonly (readonly [string, string | null, string | null])[];
  /** The texts of images that show another picture than before and say the same. */
  readonly staleImages: readonly string[];
  readonly lookChanged: boolean;
  readonly textChanged: boolean;
  readonly gone: boolean;
}

/** What stays in the page to watch it: marks it as it is, and tells later how it differs. */
export interface PageWatch {
  find(selector: string): Element | null;
  mark(acted: Element): void;
  compare(acted: Element): PageChange;
  /** Whether it is drawn and not hidden, where the page can be scrolled to. */
  isSeen(element: Element): boolean;
  /** The nearest that a CSS selector matches, of it and what is around it as it is shown, out of shadow roots too. */
  closest(element: Element, selector: string): Element | null;
  /** The texts that are seen, by the element that holds them. */
  read(): Map<Element, string>;
  /** What live regions hold, drawn or not. */
  hear(): Map<Element, string>;
  /** Whether a field that the CSS selector finds, default any, names it or what it stands in. */
  isReferred(element: Element, field?: string): boolean;
  isRed(element: Element): boolean;
  isError(element: Element): boolean;
  focused(): Element | null;
  look(element: Element): string;
  /** The pictures that are shown, by the image that shows them, with their texts. */
  pictures(): Map<HTMLImageElement, readonly [source: string, text: string]>;
  states(element: Element): (readonly [string, string | null])[];
  /** How its texts are painted; none where that is not sure. */
  painted(element: Element): PaintedText[];
  describe(
    element: Element,
    text: string,
    focusBefore: Element | null,
  ): Omit<ChangedText, "replaces">;
}

export type Watched = typeof globalThis & {
  auditWatch: PageWatch;
  /** How a text is painted, called on what holds it. */
  auditPaint(this: Element): PaintedText[];
};

/** Puts a watch into the page that tells what an act changes; to be put there once. */
export async function watchChanges(page: Page): Promise<void> {
  await page.evaluate(`globalThis.auditPaint = ${textColours()}`);
  for (const part of WATCH) await page.evaluate(part, MOST_WATCHED);
}

/** The same page in a window of its own that goes nowhere and sends nothing, watched. */
export async function heldWindow({ again, limited }: Pick<Look, "again" | "limited">) {
  const page = await again();
  const held = await holdBack(page);
  await watchChanges(page);
  const of = await page.evaluate(() => document.getElementsByTagName("*").length);
  limited({ what: WATCHED, looked: Math.min(of, MOST_WATCHED), of });
  return { page, held };
}

/** In a watched page: puts focus on what the selector finds. */
export function focusOn(selector: string): void {
  ((globalThis as Watched).auditWatch.find(selector) as HTMLElement | null)?.focus();
}

/** What a page tried while it was held back. */
export interface Held {
  /** How often it tried to load another page, itself included. */
  left: number;
  /** How often it tried to send, or (when reads are held too) to fetch something. */
  sent: number;
}

/** Lets the page go nowhere and send nothing, and with `alsoReads` fetch nothing; counts what it tries. */
export async function holdBack(page: Page, alsoReads = false): Promise<Held> {
  const held: Held = { left: 0, sent: 0 };
  await page.route("**/*", (route) => {
    const request = route.request();
    const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const sends =
      request.method() !== "GET" ||
      (alsoReads && /^(fetch|xhr|ping)$/.test(request.resourceType()));
    if (!leaves && !sends) return route.fallback();
    if (leaves) held.left += 1;
    else held.sent += 1;
    return route.abort("aborted");
  });
  return held;
}
