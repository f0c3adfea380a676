import { check, failed, passed } from "#audit/check.ts";
import { passages } from "#audit/evidence/passages.ts";

const TEXT =
  "The library is open every day of the week and you are welcome to borrow books for a month, or for longer when nobody else is waiting to read them after you. ".repeat(
    2,
  );

export default check({
  title: {
    en: "Text is not justified to both margins",
    sv: "Text är inte utsluten till raka marginaler på båda sidor",
  },
  criteria: ["1.4.8"],
  impact: "moderate",
  harm: {
    en: "People with dyslexia lose their place in the uneven gaps that justified lines have between words.",
    sv: "Den som har dyslexi tappar bort sig bland de ojämna mellanrummen i rader med raka marginaler.",
  },
  mend: {
    en: "Align the text to the side where it begins: text-align: start.",
    sv: "Låt texten vara rak bara på den sida där raderna börjar: text-align: start.",
  },
  evidence: passages,
  // The last line is never stretched: of two lines one is.
  targets: (all) => all.filter(({ lines, seen, words }) => seen && lines >= 2 && words >= 10),
  judge: ({ element, text, lines }) =>
    element.style?.["text-align"] === "justify"
      ? failed({
          en: `${lines} lines of text are justified to both margins: “${text.slice(0, 60)}…”`,
          sv: `${lines} rader text är utslutna till raka marginaler: ”${text.slice(0, 60)}…”`,
        })
      : passed,
  examples: {
    passed: [
      `<p>${TEXT}</p>`,
      `<div style="text-align: justify"><p style="text-align: start">${TEXT}</p></div>`,
      `<p style="text-align: center; width: 300px">${TEXT}</p>`,
    ],
    failed: [
      `<p style="text-align: justify">${TEXT}</p>`,
      `<style>main { text-align: justify; width: 400px }</style><main><ul><li>${TEXT}</li></ul></main>`,
      `<p align="justify">${TEXT}</p>`,
    ],
    inapplicable: [
      `<p style="text-align: justify">One line.</p>`,
      `<p style="text-align: justify" hidden>${TEXT}</p>`,
      `<h1 style="text-align: justify">Library</h1>`,
    ],
  },
});
