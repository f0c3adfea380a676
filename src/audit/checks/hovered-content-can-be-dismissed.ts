import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { reveals } from "#audit/evidence/reveals.ts";

const tip = (style: string, script = "") =>
  `<style>.tip { position: absolute; background: #ff9; padding: 1rem; visibility: hidden } button:hover + .tip, button:focus + .tip { visibility: visible } ${style}</style>
   <button type="button">Fee</button><span class="tip">Ten kronor for each day that you are late</span>
   <p>You pay at the desk in the library, with a card or with money, as you like best.</p>${script}`;
const ESCAPE = `<script>addEventListener("keydown", (e) => { if (e.key === "Escape") document.querySelector(".tip").remove() })</script>`;

/** WCAG F95, "dismissible". */
export default check({
  title: {
    en: "What the pointer reveals over other content goes away with Escape",
    sv: "Det som visas över annat innehåll när pekaren är där försvinner med Esc",
  },
  criteria: ["1.4.13"],
  impact: "moderate",
  harm: {
    en: "People who enlarge the page cannot read what lies under it without moving the pointer, and lose their place.",
    sv: "Den som förstorar sidan kan inte läsa det som ligger under utan att flytta pekaren, och tappar bort sig.",
  },
  mend: {
    en: "Hide it when Escape is pressed, or open it with a button instead.",
    sv: "Dölj det när man trycker på Esc, eller öppna det med en knapp i stället.",
  },
  states: asLoaded,
  evidence: reveals,
  targets: (all) => all.filter(({ shown }) => shown.covers),
  judge({ shown, dismissed }) {
    if (dismissed) return passed;
    const text = shown.texts.join(" ").slice(0, 60);
    return failed({
      en: `“${text}” lies over other text, and Escape does not take it away.`,
      sv: `”${text}” ligger över annan text, och Esc tar inte bort det.`,
    });
  },
  examples: {
    passed: [
      tip("", ESCAPE),
      tip(".tip { left: 0 }", ESCAPE),
      tip(".tip { left: 20px; width: 200px }", ESCAPE),
    ],
    failed: [tip(""), tip("p { margin: 0 }"), tip(".tip { left: 40px; width: 300px; top: 20px }")],
    inapplicable: [
      tip(".tip { position: static }"),
      tip("p { display: none }"),
      `<style>p:hover b { color: red }</style><p>Text <b>that is shown</b></p>`,
    ],
  },
});
