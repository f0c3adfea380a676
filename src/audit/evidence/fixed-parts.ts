import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { closest, descendants, isSeen, roleOf, shownText } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { snapshot } from "./snapshot.ts";

/** A part that stays in its place when the page scrolls. */
export interface FixedPart extends Target {
  /** The share of the window's height that all such parts take, 0–1, in a window of 320 × 256 pixels. */
  readonly share: number;
}

// 1280 × 1024 pixels at 400 % zoom: WCAG 1.4.10.
const WINDOW = { width: 320, height: 256 };
const LEAST = 40;
const SETTLE = 400;
const CLOSED = /dialog|alert|tooltip|status|menu|listbox/;
const CLOSES =
  /^(ok|[x×✕]|close|dismiss|hide|accept|agree|reject|decline|deny|allow|got it|yes|no|stäng|dölj|acceptera|godkänn|avvisa|avböj|neka|tillåt|jag förstår|ja|nej)(?!\p{L})/iu;

/** What stays in its place when the page is scrolled in a window as low as zoom makes it. */
export const fixedParts: Evidence<readonly FixedPart[]> = {
  seen: {
    en: "By scrolling the page in a window of 320 × 256 pixels.",
    sv: "Genom att rulla sidan i ett fönster på 320 × 256 pixlar.",
  },
  async collect({ again, collect }) {
    const [{ elements }] = (await collect(snapshot)).documents;
    const fixed = elements.filter(isFixed);
    const [first] = fixed;
    if (!first) return [];
    const page = await again();
    await page.setViewportSize(WINDOW);
    const share = await scrolledShare(page);
    if (share === undefined) return [];
    const largest = fixed.reduce((a, b) => (heightOf(b) > heightOf(a) ? b : a), first);
    const { selector, html } = largest;
    return [{ selector, html, share }];
  },
};

function heightOf({ box }: PageElement): number {
  return box?.height ?? 0;
}

function isFixed(element: PageElement): boolean {
  const { style, box, document } = element;
  if (!/fixed|sticky/.test(style?.position ?? "") || !isSeen(element)) return false;
  if (!box || box.height < LEAST || box.width < WINDOW.width / 2) return false;
  // What asks something and then goes, and a page that is all in such a part, are other matters.
  const asks = closest(
    element,
    ({ tag, attributes }) => tag === "dialog" || CLOSED.test(attributes.get("role") ?? ""),
  );
  const all = shownText(document.root).length;
  const closes = descendants(element).some(
    (part) => roleOf(part) === "button" && CLOSES.test(part.exposed?.name ?? ""),
  );
  return !asks && !closes && shownText(element).length < all / 2;
}

async function scrolledShare(page: Page): Promise<number | undefined> {
  const shares: number[] = [];
  for (const windows of [1, 2]) {
    const scrolls = await page.evaluate((count) => {
      scrollTo({ top: innerHeight * count, behavior: "instant" });
      return scrollY > innerHeight / 2;
    }, windows);
    if (!scrolls) return undefined;
    await settle(page, SETTLE);
    shares.push(await page.evaluate(coveredShare, CLOSES.source));
  }
  return Math.min(...shares);
}

/** In the page: the share of the window's rows where something fixed is what is seen from side to side. */
function coveredShare(closes: string): number {
  const asks = (part: Element) =>
    part.matches("dialog, [role*=dialog], [role=alert]") ||
    [...part.querySelectorAll("button")].some(({ textContent, ariaLabel }) =>
      new RegExp(closes, "iu").test((ariaLabel ?? textContent).trim()),
    );
  const isPainted = (element: Element) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    return (
      backgroundImage !== "none" || !/(^rgba\(.*,| \/) 0(\.[0-4]\d*)?\)$/.test(backgroundColor)
    );
  };
  const isFixed = (x: number, y: number) => {
    let painted = false;
    for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) {
      painted ||= isPainted(at) || at.matches("img, svg, video");
      if (/fixed|sticky/.test(getComputedStyle(at).position))
        return painted && !asks(at) && at.scrollHeight <= at.clientHeight + 2;
    }
    return false;
  };
  const STEP = 4;
  let [rows, covered] = [0, 0];
  for (let y = STEP / 2; y < innerHeight; y += STEP) {
    rows++;
    if ([0.1, 0.5, 0.9].every((share) => isFixed(innerWidth * share, y))) covered++;
  }
  return covered / rows;
}
