import { check, failed, passed } from "#audit/check.ts";
import { passages } from "#audit/evidence/passages.ts";

const SPACED = /(?<![\p{L}\p{N}'’.])\p{L}(?:[ \u00a0]{1,3}\p{L}){3,}(?![\p{L}\p{N}'’.])/u;

export default check({
  title: {
    en: "The letters of a word are not typed with spaces between",
    sv: "Bokstäverna i ett ord är inte skrivna med mellanslag emellan",
  },
  criteria: ["1.3.2"],
  impact: "moderate",
  harm: {
    en: "People who listen hear single letters instead of a word.",
    sv: "Den som lyssnar får höra lösa bokstäver i stället för ett ord.",
  },
  mend: {
    en: "Write the word as a word and space it out with letter-spacing in CSS.",
    sv: "Skriv ordet som ett ord och glesa ut det med letter-spacing i CSS.",
  },
  evidence: passages,
  targets: (all) =>
    all.flatMap(({ element, runs }) =>
      runs.flatMap(({ text }) => {
        const spaced = SPACED.exec(text)?.[0];
        return spaced ? [{ spaced, selector: element.selector, html: element.html }] : [];
      }),
    ),
  judge: ({ spaced }) =>
    isNoWord(spaced)
      ? passed
      : failed({
          en: `The letters of a word are typed with spaces between: “${spaced}”.`,
          sv: `Bokstäverna i ett ord är skrivna med mellanslag emellan: ”${spaced}”.`,
        }),
  examples: {
    passed: [
      `<p>A B C D E F</p>`,
      `<p>Sort by letter: a b c d e</p>`,
      `<p>K L M N O P</p>`,
      `<p>Press U U D D L R L R B A S</p>`,
    ],
    failed: [
      `<h1>W E L C O M E</h1>`,
      `<p>V ä l k o m m e n till oss</p>`,
      `<p>Buy it at the S&nbsp;A&nbsp;L&nbsp;E now</p>`,
    ],
    inapplicable: [
      `<h1 style="letter-spacing: 1em">Welcome</h1>`,
      `<p>Size S M L, vitamin A or B, i.e. e.g. a, b, c and d</p>`,
      `<ul><li>M</li><li>T</li><li>W</li><li>T</li></ul>`,
    ],
  },
});

/** The alphabet, the days of the week or keys to press: what a word would not be. */
function isNoWord(spaced: string): boolean {
  const letters = spaced.toLowerCase().split(/[ \u00a0]+/);
  const rising = letters.every(
    (letter, at) => at === 0 || letter.localeCompare(letters[at - 1] as string, "sv") >= 0,
  );
  const word = letters.join("");
  return rising || DAYS.test(word) || !VOWEL.test(word) || /[bcdfghjklmnpqrstvwxz]{5}/.test(word);
}

const DAYS = /^(mtwtfss|smtwtfs|mtotfls)$/;
const VOWEL = /[aeiouyåäöæøéü]|[^a-z]/;
