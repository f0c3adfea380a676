import { check, failed, passed } from "#audit/check.ts";
import { spokenNames } from "#audit/evidence/spoken-names.ts";
import { languageName } from "#audit/language/detect.ts";

const TEXT = "<p>Biblioteket är öppet alla dagar och du är välkommen att låna böcker hos oss.</p>";
const page = (body: string, lang = "sv") =>
  `<!doctype html><html lang="${lang}"><title>Låna</title><main><h1>Låna böcker</h1>${TEXT}${body}</main>`;

/** WCAG 3.1.2 of what only assistive technology gets: alt, aria-label, title. */
export default check({
  title: {
    en: "Names that only assistive technology gets are in the language of the page",
    sv: "Namn som bara hjälpmedel får är på sidans språk",
  },
  criteria: ["3.1.2"],
  impact: "moderate",
  harm: {
    en: "People who use a screen reader hear the name in the wrong pronunciation, perhaps in a language that they do not know.",
    sv: "Den som använder skärmläsare hör namnet med fel uttal, kanske på ett språk som hen inte kan.",
  },
  mend: {
    en: "Translate the name, as a part of the page's texts.",
    sv: "Översätt namnet, tillsammans med sidans övriga texter.",
  },
  evidence: spokenNames,
  targets: (names) => names,
  judge({ name, declared, language }) {
    if (!language) return passed;
    const [said, is] = [languageName(declared), languageName(language)];
    return failed({
      en: `The name “${name}” is in ${is.en}, on a page that says it is in ${said.en}.`,
      sv: `Namnet ”${name}” är på ${is.sv}, på en sida som säger att den är på ${said.sv}.`,
    });
  },
  examples: {
    passed: [
      page(`<button aria-label="Ta bort boken ur listan över lån">×</button>`),
      page(`<img src="/a.png" alt="The Lord of the Rings" width="90" height="90">`),
      page(
        `<nav aria-label="Breadcrumb"><a href="/">Start</a></nav><img src="/a.png" alt="Läsare i det stora rummet på biblioteket">`,
      ),
    ],
    failed: [
      page(`<button aria-label="Remove the book from your list of loans">×</button>`),
      page(`<img src="/a.png" alt="Two people who read in the great hall of the library">`),
      page(
        `<div lang="en"><button aria-label="Ta bort den här boken ur listan över de böcker som du har lånat">×</button></div>`,
      ),
    ],
    inapplicable: [
      page(`<button>Remove the book from your list of loans</button>`),
      "<p>Text</p>",
      page(`<button aria-label="Close">×</button>`),
    ],
  },
});
