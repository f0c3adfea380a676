import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { saidTexts } from "#audit/evidence/appearing-texts.ts";
import { foreign, languageName, sizeOf } from "#audit/language/detect.ts";

const LEAST_WORDS = 5;
const form = (lang: string, text: string, more = "") =>
  `<!doctype html><html lang="${lang}"><title>Permits</title><main><form id="f" novalidate><label for="n">Namn *</label><input id="n"><p id="m" role="alert" ${more}></p><button>Skicka</button></form></main>
  <script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "${text}" }</script>`;

/** WCAG 3.1.2 of errors and messages: texts that a library brought along in its own language. */
export default check({
  title: {
    en: "What the page says when something is done is in the language that it says",
    sv: "Det sidan säger när man gör något är på det språk som den anger",
  },
  criteria: ["3.1.2"],
  impact: "moderate",
  harm: {
    en: "Screen readers read the message with the wrong pronunciation, and those who do not know the language do not understand it.",
    sv: "Skärmläsare läser meddelandet med fel uttal, och den som inte kan språket förstår det inte.",
  },
  mend: {
    en: "Translate the message, or mark it with the lang of its language.",
    sv: "Översätt meddelandet, eller märk det med lang för det språk det är på.",
  },
  states: asLoaded,
  evidence: saidTexts,
  targets: (texts) =>
    texts.filter(({ text, language }) => language && sizeOf(text).words >= LEAST_WORDS),
  judge({ text, language }) {
    const found = foreign(text, language);
    if (!found?.certain) return passed;
    const [said, is] = [languageName(language), languageName(found.language)];
    return failed({
      en: `“${text}” appears, in ${is.en}, where the page says that it is in ${said.en}.`,
      sv: `”${text}” visas, på ${is.sv}, där sidan säger att språket är ${said.sv}.`,
    });
  },
  examples: {
    passed: [
      form("sv", "Skriv ditt namn i fältet, så att vi vet vem du är."),
      form("en", "Write your name in the field so that we know who you are."),
      form("sv", "Write your name in the field so that we know who you are.", 'lang="en"'),
    ],
    failed: [
      form("sv", "This field is required and must not be left empty."),
      form("de", "Write your name in the field so that we know who you are."),
      form("en", "Skriv ditt namn i fältet, så att vi vet vem du är."),
    ],
    inapplicable: [
      form("sv", "Required"),
      form("", "Write your name in the field so that we know who you are."),
      "<p>Skriv ditt namn i fältet, så att vi vet vem du är.</p>",
    ],
  },
});
