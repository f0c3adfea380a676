import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { wayBack } from "#audit/evidence/way-back.ts";

/** Tab leads on, so that it is no trap by WCAG's 2.1.2. */
export default check({
  title: {
    en: "Shift+Tab leads back through the page",
    sv: "Skift+tabb leder bakåt genom sidan",
  },
  criteria: "best-practice",
  impact: "serious",
  harm: {
    en: "Whoever uses the keyboard and has gone past something must go through the whole page to come back to it.",
    sv: "Den som använder tangentbord och har gått förbi något måste gå igenom hela sidan för att komma tillbaka dit.",
  },
  mend: {
    en: "Where the script handles the Tab key, let it see whether Shift is held (event.shiftKey); best is to leave the key alone.",
    sv: "Där skriptet hanterar tabbtangenten, låt det se om skift är nedtryckt (event.shiftKey); bäst är att låta tangenten vara.",
  },
  states: asLoaded,
  evidence: wayBack,
  targets: ({ stops, heldAt }) =>
    stops.map(({ selector, html }) => ({ selector, html, held: heldAt?.selector === selector })),
  judge: ({ held }) =>
    held
      ? failed({
          en: "Tab leads past this, but Shift+Tab does not lead back past it.",
          sv: "Tabb leder förbi det här, men skift+tabb leder inte tillbaka förbi det.",
        })
      : passed,
  examples: {
    passed: [
      `<a href="#">One</a> <button>Two</button> <a href="#">Three</a>`,
      `<a href="#">One</a> <button onkeydown="this.textContent = event.key">Two</button> <a href="#">Three</a>`,
      `<a id="a" href="#">One</a> <button id="b">Two</button> <a id="c" href="#">Three</a>
        <script>b.onkeydown = (e) => { if (e.key === "Tab") { e.preventDefault(); (e.shiftKey ? a : c).focus() } }</script>`,
    ],
    failed: [
      `<a href="#">One</a> <button id="b">Two</button> <a id="c" href="#">Three</a>
        <script>b.onkeydown = (e) => { if (e.key === "Tab") { e.preventDefault(); c.focus() } }</script>`,
      `<a href="#">One</a> <input aria-label="Code" onkeydown="if (event.key === 'Tab' && event.shiftKey) event.preventDefault()"> <a href="#">Three</a>`,
      `<a id="a" href="#">One</a> <button id="b">Two</button><script>a.onfocus = (e) => { if (e.relatedTarget === b) b.focus() }</script>`,
    ],
    inapplicable: [`<p>Text</p>`, `<button disabled>Off</button>`, `<a>No link</a>`],
  },
});
