import { cantTell, check, passed } from "#audit/check.ts";
import { passages } from "#audit/evidence/passages.ts";
import { POINTERS } from "#audit/language/senses.ts";

const LONGEST = 1000;

export default check({
  title: {
    en: "Instructions do not go by colour, shape, size, place or sound alone",
    sv: "Instruktioner utgår inte bara från färg, form, storlek, plats eller ljud",
  },
  criteria: ["1.3.3"],
  impact: "serious",
  harm: {
    en: "People who do not see the page or its colours, or do not hear it, cannot follow the instruction.",
    sv: "Den som inte ser sidan eller dess färger, eller inte hör den, kan inte följa instruktionen.",
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
    if (sense === "sound")
      return cantTell({
        en: `Can one who does not hear know when the time has come for what the text says (“${words}”)?`,
        sv: `Kan den som inte hör veta när det är dags för det som texten säger (”${words}”)?`,
      });
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
      `<p>You will hear a concert in the town hall. Have you heard the bells ring?</p>`,
      `<p>När du hör signalen ska du gå inomhus och stänga fönstren.</p>`,
      `<p>Choose the right form for your errand.</p>`,
    ],
    cantTell: [
      `<p>Press the green button to go on.</p>`,
      `<p>Use the menu on the right to choose a year.</p>`,
      `<p>When you hear the beep, fill in your number.</p>`,
      `<p>Vänta tills du hör en kort signal och fyll sedan i koden.</p>`,
      `<p>Fields in red are required.</p>`,
      `<p>Required fields are shown in red.</p>`,
      `<p>Klicka på den runda knappen.</p>`,
      `<p>Obligatoriska fält är markerade med rött.</p>`,
      `<p>Använd knapparna till höger.</p>`,
      `<p>Klicka i den gröna rutan för att boka.</p>`,
    ],
  },
});

const SENSES = { colour: "färgen", shape: "formen", place: "platsen", sound: "ljudet" } as const;
