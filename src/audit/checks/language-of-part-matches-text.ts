import { check, failed, passed } from "#audit/check.ts";
import { languages } from "#audit/evidence/languages.ts";
import { languageName } from "#audit/language/detect.ts";

export default check({
  title: {
    en: "The language that a part of the page is marked with is the one it is in",
    sv: "Det språk som en del av sidan är märkt med är det språk den är skriven på",
  },
  criteria: ["3.1.2"],
  act: ["off6ek"],
  impact: "moderate",
  harm: {
    en: "People who listen with a screen reader hear the part pronounced by the rules of the wrong language.",
    sv: "Den som lyssnar med skärmläsare får det stycket uppläst med fel språks uttal.",
  },
  mend: {
    en: "Write the language of the text in the element's lang attribute, or take the attribute away.",
    sv: "Ange textens språk i elementets lang-attribut, eller ta bort attributet.",
  },
  evidence: languages,
  targets: ({ marked }) => marked.filter(({ text }) => /\p{L}/u.test(text)),
  judge({ declared, foreign }) {
    if (!foreign) return passed;
    const [said, found] = [languageName(declared), languageName(foreign.language)];
    return failed({
      en: `The part is marked as ${said.en} (lang="${declared}"), but is in ${found.en}.`,
      sv: `Delen är märkt som ${said.sv} (lang="${declared}"), men är skriven på ${found.sv}.`,
    });
  },
  examples: {
    passed: [
      `<p>They say <span lang="nl">Hij ging met de kippen op stok</span> in the Netherlands.</p>`,
      `<ul><li><a href="/sv" lang="sv" hreflang="sv">Svenska</a></li><li><a href="/fi" lang="fi">Suomeksi</a></li></ul>`,
      `<p lang="sv">Föreningen <span lang="en">Friends of the Earth</span> håller möte.</p>`,
      `<p>The street is <span lang="sv">Karl Johans gate</span>.</p>`,
      `<p>It ends <span lang="fr">Paul put dire comment on tape</span>.</p>`,
      `<p lang="en-GB">The Dutch phrase means that he went to bed early.</p>`,
    ],
    failed: [
      `<p>They say <span lang="fr">Hij ging met de kippen op stok</span> in the Netherlands.</p>`,
      `<p lang="sv">The library is open every day of the week.</p>`,
      `<div lang="fr"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Fireworks over the city of Paris"></div>`,
    ],
    inapplicable: [
      `<p>The library is open every day of the week.</p>`,
      `<p lang="fr" hidden>The library is open every day.</p>`,
      `<p lang="fr"></p>`,
    ],
  },
});
