import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { activations } from "#audit/evidence/activations.ts";

const made = (attributes: string, script = "") =>
  `<div id="b" ${attributes}>Renew</div><p id="o" role="status"></p>
   <script>const act = () => { o.textContent = "Renewed until May" }; b.addEventListener("click", act); ${script}</script>`;

/** WCAG F59, F42, ARIA APG "Button". */
export default check({
  title: {
    en: "What has focus and can be clicked can be pressed with Enter or Space",
    sv: "Det som har fokus och går att klicka på går att trycka på med Enter eller blanksteg",
  },
  criteria: ["2.1.1"],
  impact: "critical",
  harm: {
    en: "People who use a keyboard come to it, but nothing happens when they press a key.",
    sv: "Den som använder tangentbord kommer dit, men inget händer när man trycker på en tangent.",
  },
  mend: {
    en: "Use a button element. Otherwise listen for Enter and Space as well as for clicks.",
    sv: "Använd ett button-element. Lyssna annars efter Enter och blanksteg lika väl som efter klick.",
  },
  states: asLoaded,
  evidence: activations,
  targets: (all) => all,
  judge: ({ name, enter, space }) =>
    enter || space
      ? passed
      : failed({
          en: `A click on “${name}” does something, but neither Enter nor Space does.`,
          sv: `Ett klick på ”${name}” gör något, men varken Enter eller blanksteg gör det.`,
        }),
  examples: {
    passed: [
      made(
        `role="button" tabindex="0"`,
        `b.onkeydown = (e) => { if ("Enter ".includes(e.key)) act() }`,
      ),
      made(`tabindex="0"`, `b.onkeyup = (e) => { if (e.key === "Enter") act() }`),
      made(
        `role="checkbox" aria-checked="false" tabindex="0"`,
        `b.onkeydown = (e) => { if (e.key === " ") act() }`,
      ),
    ],
    failed: [
      made(`role="button" tabindex="0"`),
      made(`tabindex="0"`),
      made(`role="link" tabindex="0"`, `b.onkeydown = (e) => { if (e.key === "x") act() }`),
    ],
    inapplicable: [
      `<button onclick="o.textContent = 'Renewed'">Renew</button><p id="o"></p>`,
      `<div role="button" tabindex="0">Nothing listens</div>`,
      `<div tabindex="0" style="overflow: auto">Scrolls</div>`,
    ],
  },
});
