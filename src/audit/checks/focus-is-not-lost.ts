import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { presses } from "#audit/evidence/presses.ts";

const list = (act: string) =>
  `<h2 id="h" tabindex="-1">Loans</h2><ul><li>Emma <button type="button" onclick="${act}">Return Emma</button></li><li>Dune <button type="button">Return Dune</button></li></ul>`;

export default check({
  title: {
    en: "Focus is not lost when a button takes itself away",
    sv: "Fokus försvinner inte när en knapp tar bort sig själv",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who use a screen reader or a keyboard are put back at the top of the page and lose their place.",
    sv: "Den som använder skärmläsare eller tangentbord hamnar överst på sidan och tappar bort sig.",
  },
  mend: {
    en: "Move focus to what comes next, or to the heading of the part, when the button goes.",
    sv: "Flytta fokus till det som kommer härnäst, eller till delens rubrik, när knappen försvinner.",
  },
  states: asLoaded,
  evidence: presses,
  targets: (all) => all.filter(({ first }) => first.gone),
  judge: ({ name, first }) =>
    first.focusLost
      ? failed({
          en: `“${name}” goes away when it is pressed, and then nothing on the page has focus.`,
          sv: `”${name}” försvinner när man trycker på den, och sedan har inget på sidan fokus.`,
        })
      : passed,
  examples: {
    passed: [
      list("this.parentNode.remove(); h.focus()"),
      list("this.parentNode.nextElementSibling.lastElementChild.focus(); this.remove()"),
      list("this.hidden = true; h.focus()"),
    ],
    failed: [
      list("this.parentNode.remove()"),
      list("this.style.display = 'none'"),
      list("this.outerHTML = 'Returned'"),
    ],
    inapplicable: [list(""), list("this.textContent = 'Returned'"), `<p>Text</p>`],
  },
});
