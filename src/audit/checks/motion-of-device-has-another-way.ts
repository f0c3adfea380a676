import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { deviceMotion, MOTION_SETTING } from "#audit/evidence/device-motion.ts";

const tilts = (type: string) =>
  `<p id="p">Text</p><script>addEventListener("${type}", () => { p.textContent += "!" })</script>`;

/** WCAG F106; ACT 7677a9. */
export default check({
  title: {
    en: "What moving the device does can be done with controls too",
    sv: "Det som händer när enheten rörs går också att göra med kontroller",
  },
  criteria: ["2.5.4"],
  act: ["7677a9"],
  impact: "serious",
  harm: {
    en: "People who cannot move the device, or have it fixed to a wheelchair, cannot do it at all.",
    sv: "Den som inte kan röra enheten, eller har den fäst på en rullstol, kan inte göra det alls.",
  },
  mend: {
    en: "Add a button, or another control, that does the same.",
    sv: "Lägg till en knapp, eller en annan kontroll, som gör samma sak.",
  },
  states: asLoaded,
  evidence: deviceMotion,
  targets: ({ listens, changes, controls }) =>
    listens ? [{ selector: "body", html: "<body>", changes, controls: others(controls) }] : [],
  judge: ({ changes, controls }) => {
    if (!changes) return passed;
    if (controls.length === 0)
      return failed({
        en: "The page changes when the device is tilted or shaken, and there is no control to do it with.",
        sv: "Sidan ändras när enheten lutas eller skakas, och det finns ingen kontroll att göra det med.",
      });
    return cantTell({
      en: `The page changes when the device is tilted or shaken. Can the same be done with ${controls.slice(0, 3).join(", ")}?`,
      sv: `Sidan ändras när enheten lutas eller skakas. Går det att göra samma sak med ${controls.slice(0, 3).join(", ")}?`,
    });
  },
  examples: {
    passed: [
      `<script>let n = 0; addEventListener("deviceorientation", () => { n++ })</script>`,
      `<button>More</button><script>addEventListener("devicemotion", () => {})</script>`,
      `<p>Text</p><script>addEventListener("deviceorientation", () => console.log(1))</script>`,
    ],
    failed: [
      tilts("deviceorientation"),
      tilts("devicemotion"),
      `<label><input type="checkbox"> Use motion</label>${tilts("devicemotion")}`,
    ],
    inapplicable: [
      "<p>Text</p>",
      `<p onclick="this.remove()">Text</p>`,
      `<script>addEventListener("resize", () => {})</script>`,
    ],
    cantTell: [`<button>Undo</button>${tilts("devicemotion")}`],
  },
});

/** What the controls are called that are no setting for motion. */
function others(controls: string): string[] {
  const names = controls.split("\n").map((name) => name.replace(/\s+/g, " ").trim());
  return names.filter((name) => name !== "" && name !== "on" && !MOTION_SETTING.test(name));
}
