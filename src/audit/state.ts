import type { BrowserContextOptions, Page } from "playwright";

/** One way in which a page can be met: the screen, the reader's preferences, what the browser runs. */
export interface State {
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: boolean;
  readonly javaScript: boolean;
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
  javaScript: true,
  detailsOpen: false,
};

/** The part of a state that is settled when the browser context is made; the rest is `enterState`'s. */
export function contextOptions(state: State): BrowserContextOptions {
  return {
    javaScriptEnabled: state.javaScript,
    viewport: { width: state.width, height: state.height },
    reducedMotion: "reduce",
    serviceWorkers: "block",
  };
}

/** Brings a loaded page into `state` without loading it again. */
export async function enterState(page: Page, state: State): Promise<void> {
  await page.setViewportSize({ width: state.width, height: state.height });
  await page.emulateMedia({
    colorScheme: state.colorScheme,
    forcedColors: state.forcedColors ? "active" : "none",
  });
  await page.evaluate((open) => {
    for (const details of document.querySelectorAll("details"))
      if (open || details.dataset.auditOpened !== undefined) {
        if (open && !details.open) details.dataset.auditOpened = "";
        details.open = open;
      }
    scrollTo(0, 0);
  }, state.detailsOpen);
}
