import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { ancestors, isSeen, shownText } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { angleOf, apart } from "#audit/turn.ts";
import { readSnapshot } from "./snapshot.ts";

/** What becomes of a part of the page when the window is turned, on a page with styles for one orientation. */
export interface Turned extends Target {
  /** By how many degrees its text is turned in one orientation and not in the other, 0–180. */
  readonly degrees: number;
  /** Whether little else than a demand to turn the device is left in one orientation. */
  readonly demand: string | undefined;
}

const [LONG, SHORT] = [900, 600];
const DEMAND = /\b(rotate|turn|vrid|vänd|rotera)\b/i;
const DEVICE =
  /(device|phone|screen|tablet|orientation|landscape|portrait|enhet|telefon|skärm|mobil|surfplatta|läge|liggande|stående)/i;
// A page whose text all but goes when it is turned, to this share.
const LEFT = 0.25;
// The share of the window's width and height from which on something hides the page.
const COVERS = 0.9;

/** The page in a high window and in a wide one, compared where its style sheets ask for the orientation. */
export const orientation: Evidence<readonly Turned[]> = {
  seen: {
    en: "By comparing the page in a high window and in a wide one.",
    sv: "Genom att jämföra sidan i ett högt och i ett brett fönster.",
  },
  async collect({ page, again }) {
    if (!(await page.evaluate(asksForOrientation))) return [];
    const other = await again();
    return turnedParts(await inWindow(other, SHORT, LONG), await inWindow(other, LONG, SHORT));
  },
};

async function inWindow(page: Page, width: number, height: number): Promise<PageSnapshot> {
  await page.setViewportSize({ width, height });
  return readSnapshot(page);
}

function turnedParts(high: PageSnapshot, wide: PageSnapshot): Turned[] {
  const [portrait, landscape] = [turns(high), turns(wide)];
  const body = wide.elements.find(({ tag }) => tag === "body");
  const found = high.elements.flatMap((element) => {
    const there = landscape.get(element.backendNodeId);
    const here = portrait.get(element.backendNodeId);
    if (there === undefined || here === undefined) return [];
    const degrees = apart(here, there);
    return degrees >= 1 && holdsText(element) ? [part(element, degrees)] : [];
  });
  const demand = demandOf(high, wide) ?? demandOf(wide, high);
  if (demand && body) found.push(part(body, 0, demand));
  return found.length === 0 && body ? [part(body, 0)] : found;
}

function holdsText(element: PageElement): boolean {
  return ["html", "body"].includes(element.tag) || shownText(element) !== "";
}

function part({ selector, html }: PageElement, degrees: number, demand?: string): Turned {
  return { selector, html, degrees, demand };
}

/** How each element lies on the screen by its own style, in degrees. */
function turns({ elements }: PageSnapshot): Map<number, number> {
  return new Map(
    elements.flatMap((element) =>
      element.style && isSeen(element) ? [[element.backendNodeId, angleOf(element.style)]] : [],
    ),
  );
}

/** The words with which a page that shows nothing else asks that the device be turned. */
function demandOf(page: PageSnapshot, other: PageSnapshot): string | undefined {
  const [words, others] = [page, other].map(wordsOf) as [string, string];
  const asks =
    DEMAND.test(words) && DEVICE.test(words) && !(DEMAND.test(others) && DEVICE.test(others));
  return asks && words.length < others.length * LEFT ? words : undefined;
}

/** What is in sight: not behind something that covers the window. */
function wordsOf({ elements, window }: PageSnapshot): string {
  const cover = elements
    .filter(
      ({ box, style }) =>
        box &&
        style?.position === "fixed" &&
        style["background-color"] !== "rgba(0, 0, 0, 0)" &&
        box.width >= window.width * COVERS &&
        box.height >= window.height * COVERS,
    )
    .at(-1);
  const root = cover ?? elements.find(({ tag }) => tag === "body");
  return root && ![root, ...ancestors(root)].some(({ style }) => style?.visibility === "hidden")
    ? shownText(root)
    : "";
}

/** In the page: whether a style sheet has rules for one orientation only. */
function asksForOrientation(): boolean {
  const asks = (rules: CSSRuleList): boolean =>
    [...rules].some((rule) => {
      if (rule instanceof CSSMediaRule && /orientation/.test(rule.conditionText)) return true;
      return "cssRules" in rule && asks((rule as CSSGroupingRule).cssRules);
    });
  return [...document.styleSheets, ...document.adoptedStyleSheets].some((sheet) => {
    if (/orientation/.test(sheet.media.mediaText)) return true;
    try {
      return asks(sheet.cssRules);
    } catch {
      // A sheet of another origin does not let itself be read.
      return false;
    }
  });
}
