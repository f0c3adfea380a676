import { check, failed, passed } from "#audit/check.ts";
import { isWithin, type Passage, passages, share } from "#audit/evidence/passages.ts";

const LEAST_WORDS = 10;
const CODE = new Set(["code", "pre", "kbd", "samp", "abbr"]);

export default check({
  title: {
    en: "Longer text is not written in capitals alone",
    sv: "Längre text är inte skriven med bara versaler",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People with dyslexia or low vision read slowly without the shapes of words, and some screen readers spell capitals out.",
    sv: "Den som har dyslexi eller ser dåligt läser långsamt utan ordbilder, och vissa skärmläsare bokstaverar versaler.",
  },
  mend: {
    en: "Write sentences in small letters with a capital first; take away text-transform: uppercase.",
    sv: "Skriv meningar med små bokstäver och stor bokstav först; ta bort text-transform: uppercase.",
  },
  evidence: passages,
  targets: (all) =>
    all.filter(
      ({ element, seen, words }) => seen && words >= LEAST_WORDS && !isWithin(element, CODE),
    ),
  judge: (passage) =>
    share(passage, ({ parent }) => parent.style?.["text-transform"] === "uppercase") > 0.8 ||
    isTyped(passage)
      ? failed({
          en: `${passage.words} words are in capitals alone: “${passage.text.slice(0, 60)}…”`,
          sv: `${passage.words} ord står i bara versaler: ”${passage.text.slice(0, 60)}…”`,
        })
      : passed,
  examples: {
    passed: [
      `<p>The library is open every day of the week and you are welcome to borrow books.</p>`,
      `<p>The EU, the UN, NATO and the OECD have agreed on the rules for this.</p>`,
      `<p>المكتبة مفتوحة كل يوم ونرحب بكم لاستعارة الكتب في كل وقت من السنة</p>`,
    ],
    failed: [
      `<p>THE LIBRARY IS OPEN EVERY DAY OF THE WEEK AND YOU ARE WELCOME TO BORROW BOOKS.</p>`,
      `<p style="text-transform: uppercase">The library is open every day of the week and you are welcome to borrow books.</p>`,
      `<p><b>BIBLIOTEKET ÄR ÖPPET ALLA DAGAR OCH DU ÄR VÄLKOMMEN ATT</b> LÅNA BÖCKER.</p>`,
    ],
    inapplicable: [
      `<h1>OPENING HOURS</h1>`,
      `<button style="text-transform: uppercase">Send the form</button>`,
      `<pre>SELECT A FROM B WHERE C AND D OR E AND F OR G AND H AND I</pre>`,
    ],
  },
});

function isTyped({ text }: Passage): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 40 && small < capitals / 10;
}
