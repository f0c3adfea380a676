import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { typing } from "#audit/evidence/typing.ts";

const LEAST = 2;
const field = (more: string, part = "div", status = "") =>
  `<label for="q">Trail</label><input id="q" autocomplete="off" ${more}><div id="l"></div>${status}
  <script>q.oninput = () => { l.innerHTML = q.value ? ["Anna path", "Alder walk"].map((one) => "<${part}>" + one + "</${part.split(" ")[0]}>").join("") : "" }</script>`;

/** ARIA's combobox pattern; WCAG 4.1.2 and 4.1.3. */
export default check({
  title: {
    en: "A field that gives suggestions says so",
    sv: "Ett fält som ger förslag talar om det",
  },
  criteria: ["4.1.2"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader never learn that there are suggestions to choose from.",
    sv: "Den som använder skärmläsare får aldrig veta att det finns förslag att välja bland.",
  },
  mend: {
    en: 'Make it a combobox: role="combobox" with aria-expanded and aria-controls on the field, role="listbox" with options, and arrow keys.',
    sv: 'Gör fältet till en combobox: role="combobox" med aria-expanded och aria-controls på fältet, role="listbox" med alternativ, och piltangenter.',
  },
  states: asLoaded,
  evidence: typing,
  targets: (all) => all.filter(({ suggestions }) => suggestions.length >= LEAST),
  judge: ({ saysSuggestions, suggestions, change }) =>
    saysSuggestions || change.shown.some(({ told }) => told)
      ? passed
      : failed({
          en: `When something is written in the field, suggestions come under it (“${suggestions[0]}”), and nothing tells assistive technology of them.`,
          sv: `När något skrivs i fältet kommer förslag under det (”${suggestions[0]}”), och inget berättar det för hjälpmedel.`,
        }),
  examples: {
    passed: [
      field('role="combobox" aria-expanded="false" aria-controls="l"'),
      field('aria-controls="l"', "div role='option'"),
      field("", "div", "").replace('<div id="l">', '<div id="l" role="status">'),
    ],
    failed: [field(""), field("", "li"), field("", "a href='/a'")],
    inapplicable: [
      field("").replace('["Anna path", "Alder walk"]', '["Write more"]'),
      "<label>Name <input></label>",
      "<label>Name <input list='l'></label><datalist id='l'><option>Anna</datalist>",
    ],
  },
});
