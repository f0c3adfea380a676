import type { CDPSession, Page } from "playwright";
import type { Memory } from "./check.ts";
import { clipOf } from "./evidence/clip.ts";
import { deepQuery, inPage } from "./evidence/place.ts";
import { fingerprint } from "./fingerprint.ts";
import { isFinding } from "./fold.ts";
import type { Finding, Outcome } from "./outcome.ts";
import { sessionOf } from "./session.ts";
import { textSizeIsUndone } from "./text-size.ts";

// Of one page in one state.
const MOST = 20;
const TIME = 2_000;
// CSS pixels: what is shown around the element, and the largest part of the page that is.
const MARGIN = 24;
const WIDEST = 900;
const HIGHEST = 500;
// Further down the browser paints nothing, and takes long about it.
const LOWEST = 15_000;
// How a WebP picture is taken, worse when it would be too large; and the longest data URL that a
// report should have to carry.
const SIZES = [
  { quality: 55, scale: 1 },
  { quality: 25, scale: 0.5 },
];
const LONGEST = 60_000;

/**
 * Gives findings a picture of what they are about, framed; one for each component in an audit. Takes
 * a bounded time, and leaves the page as it was; a finding that cannot be photographed has none.
 */
export async function photograph(
  page: Page,
  outcomes: readonly Outcome[],
  memory: Memory,
): Promise<Outcome[]> {
  const session = await sessionOf(page);
  const end = performance.now() + TIME;
  const pictures = new Map<Outcome, string>();
  for (const outcome of outcomes.filter(isFinding)) {
    if (isPictured(outcome, memory)) continue;
    if (pictures.size >= MOST || performance.now() > end) break;
    const picture = await pictureOf(session, outcome.target.selector).catch(() => undefined);
    if (!picture) continue;
    memory.set(keyOf(outcome), true);
    pictures.set(outcome, picture);
  }
  return outcomes.map((outcome) => {
    const picture = pictures.get(outcome);
    return picture && isFinding(outcome) ? { ...outcome, picture } : outcome;
  });
}

/** Whether a finding of the same component has a picture. */
export function isPictured(outcome: Outcome & Finding, memory: Memory): boolean {
  return memory.has(keyOf(outcome));
}

function keyOf(outcome: Outcome & Finding): string {
  return `picture ${fingerprint(outcome)}`;
}

async function pictureOf(session: CDPSession, selector: string): Promise<string | undefined> {
  const box = await run<Clip | null>(session, frame, selector);
  if (!box) return undefined;
  textSizeIsUndone(session);
  try {
    for (const { quality, scale } of SIZES) {
      const { data } = await session.send("Page.captureScreenshot", {
        format: "webp",
        quality,
        captureBeyondViewport: true,
        clip: { ...(await clipOf(session, box)), scale },
      });
      const picture = `data:image/webp;base64,${data}`;
      if (picture.length <= LONGEST) return picture;
    }
    return undefined;
  } finally {
    await run(session, unframe, selector);
  }
}

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function run<T>(session: CDPSession, main: (subject: string) => unknown, selector: string) {
  const limits = JSON.stringify({ MARGIN, WIDEST, HIGHEST, LOWEST });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `(() => { const { MARGIN, WIDEST, HIGHEST, LOWEST } = ${limits}; return (${inPage(main)}).call(${JSON.stringify(selector)}); })()`,
    returnByValue: true,
    timeout: TIME,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as T;
}

type Framed = typeof globalThis & { auditFrame?: HTMLElement };

/** Draws a frame around the element and says what to photograph; null when it is not to be seen. */
function frame(subject: string): Clip | null {
  // A string that a function is called on is an object.
  const [first = "", ...inner] = String(subject).split(" >>> ");
  let element = deepQuery(document, first)[0];
  for (const part of inner) element = element?.shadowRoot?.querySelector(part) ?? undefined;
  const box = element?.getBoundingClientRect();
  if (!element || !box || box.width === 0 || box.height === 0) return null;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
  const [left, top] = [box.left + scrollX, box.top + scrollY];
  if (top > LOWEST || left + box.width < 0 || top + box.height < 0) return null;
  const drawn = document.createElement("div");
  drawn.style.cssText = `all: initial; position: absolute; z-index: 2147483647; pointer-events: none;
    left: ${left - 4}px; top: ${top - 4}px; width: ${box.width + 2}px; height: ${box.height + 2}px;
    border: 3px solid #d0006f; outline: 2px solid #fff; forced-color-adjust: none`;
  (globalThis as Framed).auditFrame = drawn;
  document.documentElement.append(drawn);
  const [x, y] = [Math.max(0, left - MARGIN), Math.max(0, top - MARGIN)];
  const room = document.documentElement.scrollWidth - x;
  return {
    x,
    y,
    width: Math.max(1, Math.min(box.width + 2 * MARGIN, WIDEST, room)),
    height: Math.min(box.height + 2 * MARGIN, HIGHEST),
  };
}

function unframe(): void {
  (globalThis as Framed).auditFrame?.remove();
  delete (globalThis as Framed).auditFrame;
}
