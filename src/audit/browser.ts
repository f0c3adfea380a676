import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright";

// The shell is Chromium without its own windows and menus, which cost as much as the pages in them.
const COMMANDS = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

// Where macOS and Windows put Chrome, which are not on anyone's PATH.
const INSTALLED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

// An audit talks to the audited site and to nobody else.
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// How often a function has run before Chromium compiles it: ten times as often as by default. A page
// is met a few times, and compiling what was hardly used again took a fourth of its process's time.
// Scripts that keep a processor busy are still compiled.
const COMPILING = [
  "--invocation-count-for-maglev=4000",
  "--invocation-count-for-maglev-osr=1000",
  "--invocation-count-for-turbofan=30000",
  "--invocation-count-for-osr=5000",
];

/** What to tell someone whose machine has no browser for the auditor. */
export const NO_BROWSER =
  "No Chromium or Chrome was found: install one (on Debian: apt-get install chromium-headless-shell; " +
  "elsewhere: npx playwright install chromium).";

/**
 * The browser to audit with: `path` when given; else Chromium's headless shell, Chromium or Chrome on
 * PATH; else where macOS and Windows put Chrome; else what Playwright has downloaded. Undefined when
 * there is none.
 */
export function findBrowser(path?: string): string | undefined {
  if (path) return existsSync(path) ? path : undefined;
  return onPath() ?? [...INSTALLED, chromium.executablePath()].find((file) => existsSync(file));
}

/** Starts the browser that `findBrowser` finds, without a window. Throws when there is none. */
export async function launchBrowser(path?: string): Promise<Browser> {
  const executablePath = findBrowser(path);
  if (executablePath === undefined)
    throw new Error(path ? `There is no browser at ${path}.` : NO_BROWSER);
  // Chromium refuses to sandbox itself for root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath,
    args: [...FLAGS, `--js-flags=${COMPILING.join(" ")}`, ...sandbox],
    // Whoever is told to stop ends the browser after what has been seen is written.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

function onPath(): string | undefined {
  const search =
    process.platform === "win32"
      ? spawnSync("where", COMMANDS, { encoding: "utf8" })
      : spawnSync("sh", ["-c", `for c in ${COMMANDS.join(" ")}; do command -v $c && exit; done`], {
          encoding: "utf8",
        });
  return search.stdout?.split(/\r?\n/).find((line) => existsSync(line));
}
