import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { passedBy } from "#audit/evidence/passed-by.ts";

const skipping = (to: string) =>
  `onkeydown="if (event.key === 'Tab') { event.preventDefault(); ${to}.focus() }"`;

/** WCAG 2.1.1: what takes focus and is not come to cannot be operated from the keyboard. */
export default check({
  title: {
    en: "No script makes the Tab key go past a link, a button or a field",
    sv: "Inget skript får tabbtangenten att gå förbi en länk, en knapp eller ett fält",
  },
  criteria: ["2.1.1"],
  impact: "critical",
  harm: {
    en: "People who use a keyboard or a switch cannot come to this, so cannot use it.",
    sv: "Den som använder tangentbord eller kontakter kommer inte åt det här och kan inte använda det.",
  },
  mend: {
    en: "Leave the Tab key to the browser: do not stop its event, and do not move focus on when it comes to something.",
    sv: "Låt webbläsaren sköta tabbtangenten: stoppa inte dess händelse, och flytta inte fokus vidare när det kommer till något.",
  },
  states: asLoaded,
  evidence: passedBy,
  targets: (all) => all,
  judge: ({ passedBy: isPassedBy }) =>
    isPassedBy
      ? failed({
          en: "This takes focus, but the Tab key never comes to it: a script stops it or leads it past.",
          sv: "Det här tar emot fokus, men tabbtangenten kommer aldrig dit: ett skript stoppar den eller leder den förbi.",
        })
      : passed,
  examples: {
    passed: [
      `<a href="#">One</a> <button onkeydown="this.textContent = event.key">Two</button> <a href="#">Three</a>`,
      `<a href="#" ${skipping("b")}>One</a> <button id="b">Two</button> <a href="#">Three</a>`,
      `<div role="toolbar" aria-label="Text"><button onkeydown="go(event)">Bold</button><button tabindex="-1">Italic</button></div><label><input type="radio" name="r"> A</label><label><input type="radio" name="r"> B</label>`,
      `<dialog id="d" aria-label="Cookies"><button onkeydown="go(event)">Yes</button></dialog><a href="#">Behind</a><script>d.showModal()</script>`,
    ],
    failed: [
      `<a href="#" ${skipping("c")}>One</a> <button>Two</button> <a id="c" href="#">Three</a>`,
      `<a href="#">One</a> <input aria-label="Name"><script>addEventListener("keydown", (e) => e.preventDefault())</script>`,
      `<a id="a" href="#">One</a> <label>Two <select><option>2</option></select></label> <button id="c">Three</button>
        <script>onkeydown = (e) => { if (e.key === "Tab" && document.activeElement === a) { e.preventDefault(); c.focus() } }</script>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<a href="#">One</a> <button>Two</button>`,
      `<p onkeydown="go(event)">Text</p><button disabled>Off</button>`,
    ],
  },
});
