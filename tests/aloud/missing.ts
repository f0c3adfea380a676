import { existsSync } from "node:fs";
import { type BrowserName, pathOf } from "./browsers.ts";
import { hasFonts } from "./fonts.ts";
import { which } from "./which.ts";

const BUS = "/usr/libexec/at-spi-bus-launcher";
const COMMANDS: Readonly<Record<string, string>> = {
  orca: "orca",
  Xvfb: "xvfb",
  openbox: "openbox",
  "dbus-daemon": "dbus-daemon",
  xdotool: "xdotool",
};

/** One sentence on what to install to hear pages read aloud; undefined when all is there. */
export function missing(browsers: readonly BrowserName[]): string | undefined {
  const packages = Object.entries(COMMANDS)
    .filter(([command]) => which(command) === undefined)
    .map(([, name]) => name);
  if (!existsSync(BUS)) packages.push("at-spi2-core");
  if (!hasFonts()) packages.push("fonts-dejavu-core");
  for (const browser of browsers) {
    if (pathOf(browser) === undefined)
      packages.push(browser === "firefox" ? "firefox-esr" : browser);
  }
  if (packages.length === 0) return undefined;
  return `Reading aloud needs what is not installed; on Debian: apt-get install ${packages.join(" ")}`;
}
