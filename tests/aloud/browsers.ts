import { startChromium } from "./chromium.ts";
import type { Driven } from "./driven.ts";
import { startFirefox } from "./firefox.ts";
import type { Programs } from "./programs.ts";
import { which } from "./which.ts";

export const BROWSERS = ["chromium", "firefox"] as const;
export type BrowserName = (typeof BROWSERS)[number];

// With windows, unlike the one that audits.
const COMMANDS = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  firefox: ["firefox-esr", "firefox"],
} as const;

/** Where the browser is; undefined when it is not installed. */
export function pathOf(name: BrowserName): string | undefined {
  return which(...COMMANDS[name]);
}

/** Starts the browser, with a new profile in a folder. */
export function startBrowser(
  name: BrowserName,
  programs: Programs,
  profile: string,
  locale: string,
): Promise<Driven> {
  const start = name === "chromium" ? startChromium : startFirefox;
  return start(pathOf(name) ?? name, programs, profile, locale);
}
