import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { isHidden, isShown, textOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const LEFTWARD = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/gu;
const turned = (text: string, direction = "rtl", bidi = "bidi-override") =>
  `<p>Welcome to the <span style="unicode-bidi: ${bidi}; direction: ${direction}">${text}</span> in town.</p>`;

/** WCAG F34's kin: letters that only CSS puts in the order in which they are read. */
export default check({
  title: {
    en: "Letters are written in the order in which they are read",
    sv: "Bokstäver är skrivna i den ordning som de läses",
  },
  criteria: ["1.3.2"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader or a braille display get the letters in the wrong order, and so does who copies or searches the text.",
    sv: "Den som använder skärmläsare eller punktskrift får bokstäverna i fel ordning, och likaså den som kopierar eller söker i texten.",
  },
  mend: {
    en: "Write the text in its right order, and take unicode-bidi: bidi-override away.",
    sv: "Skriv texten i rätt ordning, och ta bort unicode-bidi: bidi-override.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        /override/.test(element.style?.["unicode-bidi"] ?? "") &&
        isShown(element) &&
        !isHidden(element) &&
        (textOf(element).match(/\p{L}/gu)?.length ?? 0) >= 2,
    ),
  judge: (element) => {
    if (!isAgainstScript(element)) return passed;
    const text = textOf(element).slice(0, 60);
    // The element bdo says to all that the direction is meant: a text about direction may show it.
    return element.tag === "bdo"
      ? cantTell({
          en: `“${text}” is shown from its end to its beginning. Is that what the text is about?`,
          sv: `”${text}” visas bakifrån. Är det just det som texten handlar om?`,
        })
      : failed({
          en: `“${text}” is written backwards, and turned round by CSS.`,
          sv: `”${text}” är skrivet baklänges och vänt med CSS.`,
        });
  },
  examples: {
    passed: [
      turned("library", "ltr"),
      `<p dir="ltr"><bdo dir="ltr">library</bdo></p>`,
      turned("ספרייה", "rtl"),
    ],
    failed: [
      turned("yrarbil"),
      turned("gro.elpmaxe@ofni", "rtl", "isolate-override"),
      turned("ספרייה", "ltr"),
    ],
    inapplicable: [
      `<p>Welcome to the library.</p>`,
      `<p dir="rtl">Welcome to the library.</p>`,
      turned("7"),
    ],
    cantTell: [`<p>This text runs: <bdo dir="rtl">library</bdo></p>`],
  },
});

function isAgainstScript(element: PageElement): boolean {
  const text = textOf(element);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const leftward =
    (text.match(LEFTWARD)?.filter((sign) => /\p{L}/u.test(sign)).length ?? 0) / letters;
  return element.style?.direction === "rtl" ? leftward < 0.1 : leftward > 0.9;
}
