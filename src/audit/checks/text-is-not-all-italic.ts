import { check, failed, passed } from "#audit/check.ts";
import { isWithin, passages, share } from "#audit/evidence/passages.ts";

const LEAST_WORDS = 30;
const QUOTED = new Set(["blockquote", "q", "cite", "address", "figcaption", "pre", "code"]);
const TEXT =
  "The library is open every day of the week and you are welcome to borrow books for a month, or for longer when nobody else is waiting to read them after you have finished.";

export default check({
  title: {
    en: "Longer text is not in italics",
    sv: "Längre text är inte kursiv",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People with dyslexia or low vision find long slanted text hard to read.",
    sv: "Den som har dyslexi eller ser dåligt har svårt att läsa lång kursiv text.",
  },
  mend: {
    en: "Keep italics for single words; set passages apart with a heading, a border or a background.",
    sv: "Spara kursiv stil till enstaka ord; avgränsa stycken med rubrik, ram eller bakgrund.",
  },
  evidence: passages,
  targets: (all) =>
    all.filter(
      ({ element, seen, words }) => seen && words >= LEAST_WORDS && !isWithin(element, QUOTED),
    ),
  judge: (passage) =>
    share(passage, ({ parent }) => /italic|oblique/.test(parent.style?.["font-style"] ?? "")) > 0.8
      ? failed({
          en: `${passage.words} words are in italics: “${passage.text.slice(0, 60)}…”`,
          sv: `${passage.words} ord är kursiva: ”${passage.text.slice(0, 60)}…”`,
        })
      : passed,
  examples: {
    passed: [
      `<p>${TEXT}</p>`,
      `<p>${TEXT} <em>Welcome!</em></p>`,
      `<p><i>Ulysses</i>: ${TEXT}</p>`,
    ],
    failed: [
      `<p style="font-style: italic">${TEXT}</p>`,
      `<p><i>${TEXT}</i></p>`,
      `<style>main { font-style: oblique }</style><main><div>${TEXT}</div></main>`,
    ],
    inapplicable: [
      `<p><i>Ulysses</i></p>`,
      `<blockquote style="font-style: italic"><p>${TEXT}</p></blockquote>`,
      `<p style="font-style: italic" hidden>${TEXT}</p>`,
    ],
  },
});
