import { cantTell, check, passed } from "#audit/check.ts";
import { passages } from "#audit/evidence/passages.ts";
import { POINTERS } from "#audit/language/senses.ts";

const LONGEST = 1000;

export default check({
  title: {
    en: "Instructions do not point things out by colour, shape, size or place alone",
    sv: "Instruktioner pekar inte ut saker bara med färg, form, storlek eller plats",
  },
  criteria: ["1.3.3"],
  impact: "serious",
  harm: {
    en: "People who do not see the page, or not its colours, cannot find what the instruction is about.",
    sv: "Den som inte ser sidan, eller inte ser färgerna, kan inte hitta det som instruktionen handlar om.",
  },
  mend: {
    en: "Call things by their name as well: “the green button Send”, “required fields are marked with *”.",
    sv: "Nämn saker vid namn också: ”den gröna knappen Skicka”, ”obligatoriska fält är märkta med *”.",
  },
  evidence: passages,
  targets: (all) =>
    all.flatMap(({ text, element, words }) => {
      if (words < 3) return [];
      const short = text.slice(0, LONGEST);
      const found = POINTERS.flatMap(({ pattern, sense }) => {
        const match = pattern.exec(short);
        return match
          ? [{ sense, words: match[0], after: short.slice(match.index + match[0].length) }]
          : [];
      });
      return found
        .slice(0, 1)
        .map((one) => ({ ...one, text: short, selector: element.selector, html: element.html }));
    }),
  judge({ sense, words, text, after }) {
    // A name that follows at once, or a sign beside the colour, is what the rest of us go by.
    if (
      /^ ?(["“”«'‘(:]|\p{Lu}|labell?ed|called|named|marked|med texten|som heter|märkt)/u.test(
        after,
      ) ||
      /\*|asterisk|asterisk|stjärna|icon|ikon/i.test(text.replace(words, ""))
    )
      return passed;
    const criteria = sense === "colour" ? (["1.3.3", "1.4.1"] as const) : (["1.3.3"] as const);
    return {
      ...cantTell({
        en: `Can one who does not see the page find what is meant by “${words}”, or is there nothing but its ${sense} to go by?`,
        sv: `Kan den som inte ser sidan hitta det som menas med ”${words}”, eller finns bara ${SENSES[sense]} att gå efter?`,
      }),
      criteria,
    };
  },
  examples: {
    passed: [
      `<p>Press the green button “Send” to send.</p>`,
      `<p>Required fields are marked in red and with an asterisk (*).</p>`,
      `<p>Tryck på den gröna knappen Skicka.</p>`,
    ],
    failed: [],
    inapplicable: [
      `<p>Red wine and green salad. The red button opera was written in 1890.</p>`,
      `<p>Press Send. The list above shows all rooms.</p>`,
      `<p>Turn left at the green house.</p>`,
      `<p>Choose the right form for your errand.</p>`,
    ],
    cantTell: [
      `<p>Press the green button to go on.</p>`,
      `<p>Use the menu on the right to choose a year.</p>`,
      `<p>Fields in red are required.</p>`,
      `<p>Required fields are shown in red.</p>`,
      `<p>Klicka på den runda knappen.</p>`,
      `<p>Obligatoriska fält är markerade med rött.</p>`,
      `<p>Använd knapparna till höger.</p>`,
    ],
  },
});

const SENSES = { colour: "färgen", shape: "formen", place: "platsen" } as const;
