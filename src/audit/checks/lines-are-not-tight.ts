import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { px } from "#audit/document/query.ts";
import { passages } from "#audit/evidence/passages.ts";

const LEAST = 1.15;
const LEAST_LINES = 3;
const TEXT =
  "The library is open every day of the week and you are welcome to borrow books for a month, or for longer when nobody else is waiting to read them after you. ".repeat(
    4,
  );

export default check({
  title: {
    en: "The lines of a paragraph do not stand tight on each other",
    sv: "Raderna i ett stycke står inte tätt på varandra",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People with dyslexia or low vision slip from one line to the next.",
    sv: "Den som har dyslexi eller ser dåligt halkar över från en rad till nästa.",
  },
  mend: {
    en: "Give running text a line-height of 1.5.",
    sv: "Ge löptext ett radavstånd (line-height) på 1.5.",
  },
  states: asLoaded,
  evidence: passages,
  targets: (all) =>
    all.filter(({ lines, seen, words }) => seen && lines >= LEAST_LINES && words >= 30),
  judge({ element, lines }) {
    const ratio = px(element.style?.["line-height"]) / px(element.style?.["font-size"]);
    if (!(ratio < LEAST)) return passed;
    const said = ratio.toFixed(2);
    return failed({
      en: `The line height of a paragraph of ${lines} lines is ${said}.`,
      sv: `Radavståndet i ett stycke på ${lines} rader är ${said.replace(".", ",")}.`,
    });
  },
  examples: {
    passed: [
      `<p>${TEXT}</p>`,
      `<p style="line-height: 1.5">${TEXT}</p>`,
      `<p style="line-height: 1.2">${TEXT}</p>`,
    ],
    failed: [
      `<p style="line-height: 1">${TEXT}</p>`,
      `<p style="line-height: 14px">${TEXT}</p>`,
      `<style>main { line-height: 90% }</style><main><div>${TEXT}</div></main>`,
    ],
    inapplicable: [
      `<p style="line-height: 1">One line.</p>`,
      `<h1 style="line-height: 1">Library</h1>`,
      `<p style="line-height: 1" hidden>${TEXT}</p>`,
    ],
  },
});
