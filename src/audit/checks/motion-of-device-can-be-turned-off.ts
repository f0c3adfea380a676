import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { deviceMotion, MOTION_SETTING } from "#audit/evidence/device-motion.ts";

const tilts = (type: string) =>
  `<p id="p">Text</p><script>addEventListener("${type}", () => { p.textContent += "!" })</script>`;

/** WCAG F106; ACT c249d5. */
export default check({
  title: {
    en: "What moving the device does can be turned off",
    sv: "Det som händer när enheten rörs går att stänga av",
  },
  criteria: ["2.5.4"],
  act: ["c249d5"],
  impact: "serious",
  harm: {
    en: "People whose hands shake, or whose device is fixed to a wheelchair, set it off without wanting to.",
    sv: "Den som skakar på händerna, eller har enheten fäst på en rullstol, utlöser det utan att vilja.",
  },
  mend: {
    en: "Offer a setting that turns it off, and controls that do the same.",
    sv: "Erbjud en inställning som stänger av det, och kontroller som gör samma sak.",
  },
  states: asLoaded,
  evidence: deviceMotion,
  targets: ({ listens, changes, controls }) =>
    listens ? [{ selector: "body", html: "<body>", changes, controls }] : [],
  judge: ({ changes, controls }) =>
    !changes || MOTION_SETTING.test(controls)
      ? passed
      : failed({
          en: "The page changes when the device is tilted or shaken, and nothing that is shown turns that off.",
          sv: "Sidan ändras när enheten lutas eller skakas, och inget som visas stänger av det.",
        }),
  examples: {
    passed: [
      `<label><input type="checkbox"> Use motion</label>${tilts("devicemotion")}`,
      `<script>let n = 0; addEventListener("deviceorientation", () => { n++ })</script>`,
      `<button>Stäng av skakning</button>${tilts("deviceorientation")}`,
    ],
    failed: [
      tilts("deviceorientation"),
      tilts("devicemotion"),
      `<input type="range" id="r" aria-label="Level" value="50"><script>addEventListener("deviceorientation", (e) => { r.value = 50 + e.gamma })</script>`,
    ],
    inapplicable: [
      "<p>Text</p>",
      `<p onclick="this.remove()">Text</p>`,
      `<script>addEventListener("resize", () => {})</script>`,
    ],
  },
});
