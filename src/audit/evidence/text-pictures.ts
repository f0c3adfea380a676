import type { CDPSession, Page } from "playwright";
import type { Colour } from "#audit/colour.ts";
import { sessionOf } from "#audit/session.ts";
import { textSizeIsUndone } from "#audit/text-size.ts";
import { clipOf, roomToTheLeft } from "./clip.ts";
import { decodePng } from "./png.ts";
import { area, type Box, type Screenshot, shared } from "./screenshot.ts";

/** A part of a page with its text, and the same without: what is behind the text. */
export type Pictures = readonly [text: Screenshot, background: Screenshot];

// Square CSS pixels.
const LARGEST = 12_000_000;
const TRANSPARENT =
  "*, *::before, *::after, *::placeholder { -webkit-text-fill-color: transparent !important; " +
  "caret-color: transparent !important; transition: none !important; } " +
  "text, tspan, textPath { fill: transparent !important; stroke: transparent !important; }";

/** Pictures of the part of the page in `box`, wherever it is scrolled to; undefined of what is not on the page or too large. */
export async function withAndWithoutText(page: Page, box: Box): Promise<Pictures | undefined> {
  await holdSize(page);
  const session = await sessionOf(page);
  try {
    const { cssContentSize } = await session.send("Page.getLayoutMetrics");
    const left = await roomToTheLeft(session);
    const part = shared(whole(box), whole({ ...cssContentSize, x: -left, y: 0 }));
    if (area(part) === 0 || area(part) > LARGEST) return undefined;
    const text = await picture(session, part);
    await page.evaluate(hideText, TRANSPARENT);
    return [text, await picture(session, part)];
  } finally {
    await page.evaluate(hideText, "");
  }
}

/** What `take` gives while the page shows no text. */
export async function withoutText<T>(page: Page, take: () => Promise<T>): Promise<T> {
  try {
    await page.evaluate(hideText, TRANSPARENT);
    return await take();
  } finally {
    await page.evaluate(hideText, "");
  }
}

/**
 * To be called before a picture: after axe-core has been in frames, Chromium takes a picture beyond
 * the window in another size than the window's, and keeps it so, unless the size has been set since.
 */
export async function holdSize(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size || page.frames().length === 1) return;
  await page.setViewportSize({ ...size, height: size.height - 1 });
  await page.setViewportSize(size);
}

/** A picture of a part of the page, in the window or not. */
export async function picture(session: CDPSession, box: Box): Promise<Screenshot> {
  textSizeIsUndone(session);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "png",
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: await clipOf(session, box),
  });
  return { box, image: decodePng(Buffer.from(data, "base64")) };
}

/** The colours of the pixels in a part of a picture, row by row. */
export function pixels({ box, image }: Screenshot, part: Box): Colour[] {
  const found: Colour[] = [];
  for (let y = part.y - box.y; y < part.y - box.y + part.height; y++)
    for (let x = part.x - box.x; x < part.x - box.x + part.width; x++) {
      const at = (y * image.width + x) * image.channels;
      found.push([image.pixels[at] ?? 0, image.pixels[at + 1] ?? 0, image.pixels[at + 2] ?? 0]);
    }
  return found;
}

/** The smallest box of whole pixels around `box`. */
export function whole({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width) - left,
    height: Math.ceil(y + height) - top,
  };
}

type Hiding = Window & typeof globalThis & { auditNoText?: CSSStyleSheet };

/** In the page: adds the style, in place of what this added before; to shadow roots and frames of the same origin too. */
function hideText(css: string): void {
  const visit = (root: Document | ShadowRoot) => {
    const view = (root.ownerDocument ?? (root as Document)).defaultView as Hiding | null;
    if (!view) return;
    // A style sheet can be adopted only in the document that made it.
    view.auditNoText ??= new view.CSSStyleSheet();
    const sheet = view.auditNoText;
    sheet.replaceSync(css);
    const others = root.adoptedStyleSheets.filter((one) => one !== sheet);
    root.adoptedStyleSheets = css ? [...others, sheet] : others;
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const inner = (element as HTMLIFrameElement).contentDocument;
      if (inner) visit(inner);
    }
  };
  visit(document);
}
