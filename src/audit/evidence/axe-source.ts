import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { State } from "#audit/state.ts";

/** In ASCII alone: a text with any other letter takes twice the room, and a fourth longer to reach a page. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8").replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
);

// With JavaScript off, and in a frame that is sandboxed against scripts, Chromium still evaluates what we
// hand it and settles promises, but fires no timer, and axe waits for some. No script of the page is
// alive to notice the replacement.
const TIMERS = `if (matchMedia("(scripting: none)").matches) {
  window.setTimeout = (f, _, ...values) => { Promise.resolve().then(() => f(...values)); return 0; };
  window.clearTimeout = () => {};
};`;

// axe takes the colour of a text from its fill, which in forced colours Chromium gives as the page
// wrote it and not as it is painted; without it axe takes the colour.
const FILL = `{
  const forced = matchMedia("(forced-colors: active)");
  const own = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const unpainted = name === "-webkit-text-fill-color" && forced.matches;
    return unpainted && own.call(this, "forced-color-adjust") !== "none" ? "" : own.call(this, name);
  };
};`;

// axe takes what stands in a noscript for hidden; without JavaScript it is what people read.
const AXE_WITHOUT_JAVASCRIPT = TIMERS + FILL + AXE.replaceAll('"noscript"', '"#"');
const AXE_WITH_JAVASCRIPT = TIMERS + FILL + AXE;

/** axe-core as it is put into a page in the state. */
export function axeSource({ javaScript }: State): string {
  return javaScript ? AXE_WITH_JAVASCRIPT : AXE_WITHOUT_JAVASCRIPT;
}
