import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { chosen } from "#audit/evidence/chosen.ts";
import { SAYS_IT_LEAVES } from "#audit/forms/words.ts";

const list = (act: string, label = "Page") =>
  `<form action="/go"><label>${label} <select id="s"><option value="">None<option value="/a">A<option value="/b">B</select></label><button>Go</button></form>
  <script>s.onchange = () => { ${act} }</script>`;

export default check({
  title: {
    en: "Choosing something in a field does not leave the page or move the focus",
    sv: "Att välja något i ett fält lämnar inte sidan och flyttar inte fokus",
  },
  // WCAG F36, F37.
  criteria: ["3.2.2"],
  harm: {
    en: "People who choose with the keyboard, or do not see the whole page, are suddenly somewhere else.",
    sv: "Den som väljer med tangentbordet, eller inte ser hela sidan, är plötsligt någon annanstans.",
  },
  mend: {
    en: "Let nothing happen until a button is pressed, or say before the field what choosing does.",
    sv: "Låt inget hända förrän en knapp trycks, eller säg före fältet vad ett val leder till.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: chosen,
  targets: (choices) => choices,
  judge({ leaves, movesFocus, field }) {
    const { label, before, element } = field;
    const said = `${label} ${before?.text ?? ""} ${element.exposed?.description ?? ""}`;
    const name = element.exposed?.name || label;
    if (leaves && !SAYS_IT_LEAVES.test(said))
      return failed({
        en: `Choosing in “${name}” loads another page at once.`,
        sv: `Att välja i ”${name}” laddar en annan sida genast.`,
      });
    if (!movesFocus || leaves) return passed;
    return cantTell({
      en: `Choosing in “${name}” moves the focus away. Is that said before?`,
      sv: `Att välja i ”${name}” flyttar bort fokus. Sägs det innan?`,
    });
  },
  examples: {
    passed: [
      list(""),
      list(`document.title = s.value`),
      list("location = s.value", "Page (opens at once when you choose)"),
      `<label><input type="checkbox" onchange="m.hidden = !m.hidden"> More</label><p id="m" hidden>Text</p>`,
    ],
    failed: [
      list("location.href = s.value"),
      list("s.form.submit()"),
      list("window.open(s.value)"),
      `<form action="/go"><label><input type="radio" name="r" onclick="this.form.submit()"> A</label><button>Go</button></form>`,
    ],
    inapplicable: [
      `<label>Name <input></label>`,
      `<label>Page <select disabled><option>A<option>B</select></label>`,
      `<label>Page <select><option>A</select></label>`,
      `<a href="/a">A</a>`,
    ],
    cantTell: [list("document.querySelector('button').focus()")],
  },
});
