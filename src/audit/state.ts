import type { BrowserContextOptions, Page } from "playwright";
import { setTextSize } from "./text-size.ts";

/** One way in which a page can be met: the screen, the reader's preferences, what the browser runs. */
export interface State {
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: boolean;
  readonly reducedMotion: boolean;
  readonly media: "screen" | "print";
  readonly javaScript: boolean;
  /** The reader's own text size in the browser's settings, in percent of what it is by default. */
  readonly textSize: number;
  /** Whether lines, paragraphs, words and letters stand as far apart as WCAG 1.4.12 says a page must bear. */
  readonly textSpacing: boolean;
  /** Whether every `<details>` is opened before the page is judged, so that its content is too. */
  readonly detailsOpen: boolean;
}

/** A desktop window in light colours, the page as it loads. */
export const DESKTOP: State = {
  name: "desktop",
  width: 1280,
  height: 800,
  colorScheme: "light",
  forcedColors: false,
  reducedMotion: false,
  media: "screen",
  javaScript: true,
  textSize: 100,
  textSpacing: false,
  detailsOpen: false,
};

/** The states of an audit, by the names that `--states` takes; the first is the one all others are compared with. */
export const STATES: readonly State[] = [
  DESKTOP,
  { ...DESKTOP, name: "320", width: 320, height: 640, detailsOpen: true },
  { ...DESKTOP, name: "zoom-200", width: 640, height: 512 },
  { ...DESKTOP, name: "text-200", textSize: 200 },
  { ...DESKTOP, name: "text-spacing", textSpacing: true },
  { ...DESKTOP, name: "dark", colorScheme: "dark" },
  { ...DESKTOP, name: "forced-colors", forcedColors: true },
  { ...DESKTOP, name: "reduced-motion", reducedMotion: true },
  { ...DESKTOP, name: "no-javascript", javaScript: false },
  { ...DESKTOP, name: "print", media: "print" },
];

// WCAG 1.4.12, in the browser's words.
const SPACING =
  "*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; " +
  "word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

/** The part of a state that is settled when the browser context is made; the rest is `enterState`'s. */
export function contextOptions(state: State): BrowserContextOptions {
  return {
    javaScriptEnabled: state.javaScript,
    viewport: { width: state.width, height: state.height },
    acceptDownloads: false,
    serviceWorkers: "block",
  };
}

/** Brings a loaded page into `state` without loading it again. */
export async function enterState(page: Page, state: State): Promise<void> {
  await emulate(page, state);
  await page.evaluate(prepare, { open: state.detailsOpen, spacing: state.textSpacing && SPACING });
}

/** What of a state is the window's and the reader's, and holds whatever page is loaded. */
export async function emulate(page: Page, state: State): Promise<void> {
  const size = page.viewportSize();
  if (size?.width !== state.width || size.height !== state.height)
    await page.setViewportSize({ width: state.width, height: state.height });
  await setTextSize(page, state.textSize);
  await page.emulateMedia({
    media: state.media,
    colorScheme: state.colorScheme,
    forcedColors: state.forcedColors ? "active" : "none",
    reducedMotion: state.reducedMotion ? "reduce" : "no-preference",
  });
}

type Prepared = typeof globalThis & { auditSpacing?: CSSStyleSheet };

function prepare({ open, spacing }: { open: boolean; spacing: string | false }): void {
  const prepared = globalThis as Prepared;
  for (const details of document.querySelectorAll("details"))
    if (open || details.dataset.auditOpened !== undefined) {
      if (open && !details.open) details.dataset.auditOpened = "";
      details.open = open;
    }
  const others = document.adoptedStyleSheets.filter((sheet) => sheet !== prepared.auditSpacing);
  delete prepared.auditSpacing;
  if (spacing) {
    prepared.auditSpacing = new CSSStyleSheet();
    prepared.auditSpacing.replaceSync(spacing);
    others.push(prepared.auditSpacing);
  }
  document.adoptedStyleSheets = others;
  // What fades from one state into the next would be judged halfway.
  for (const running of document.getAnimations())
    if (running instanceof CSSTransition) running.finish();
  scrollTo(0, 0);
}
