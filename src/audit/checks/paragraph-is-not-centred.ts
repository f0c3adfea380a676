import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { passages } from "#audit/evidence/passages.ts";

const LEAST_LINES = 5;
const TEXT =
  "The library is open every day of the week and you are welcome to borrow books for a month, or for longer when nobody else is waiting to read them after you. ".repeat(
    6,
  );

export default check({
  title: {
    en: "A longer paragraph is not centred",
    sv: "Ett längre stycke är inte centrerat",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People with dyslexia, and those who enlarge the page, must search for where each line begins.",
    sv: "Den som har dyslexi, eller förstorar sidan, måste leta efter var varje rad börjar.",
  },
  mend: {
    en: "Align running text to the side where it begins; centre headings and single lines only.",
    sv: "Ställ löptext rakt på den sida där raderna börjar; centrera bara rubriker och enstaka rader.",
  },
  states: asLoaded,
  evidence: passages,
  targets: (all) =>
    all.filter(
      ({ lines, seen, words, element }) =>
        seen &&
        lines >= LEAST_LINES &&
        words >= 40 &&
        !element.content.some((child) => child.kind === "element" && child.tag === "br"),
    ),
  judge: ({ element, lines, text }) =>
    /center/.test(element.style?.["text-align"] ?? "")
      ? failed({
          en: `A paragraph of ${lines} lines is centred: “${text.slice(0, 60)}…”`,
          sv: `Ett stycke på ${lines} rader är centrerat: ”${text.slice(0, 60)}…”`,
        })
      : passed,
  examples: {
    passed: [
      `<p>${TEXT}</p>`,
      `<div style="text-align: center"><p style="text-align: left">${TEXT}</p></div>`,
      `<p align="right">${TEXT}</p>`,
    ],
    failed: [
      `<p style="text-align: center">${TEXT}</p>`,
      `<center><p>${TEXT}</p></center>`,
      `<main style="text-align: center"><div>${TEXT}</div></main>`,
    ],
    inapplicable: [
      `<p style="text-align: center">The library is open every day.</p>`,
      `<p style="text-align: center" hidden>${TEXT}</p>`,
      `<p style="text-align: center">${"The library lends books to you,<br>".repeat(8)}</p>`,
    ],
  },
});
