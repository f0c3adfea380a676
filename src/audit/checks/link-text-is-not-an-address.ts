import { check, failed, passed } from "#audit/check.ts";
import { linkTexts } from "#audit/evidence/link-texts.ts";

const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;
const FILE = /^[\w%.()-]*[\w%()-]\.(pdf|docx?|xlsx?|pptx?|zip|html?|aspx?|php|csv|odt|rtf|txt)$/i;
const SHORT = 30;

export default check({
  title: {
    en: "A link's text is words, not a web address or a file's name",
    sv: "En länktext är ord, inte en webbadress eller ett filnamn",
  },
  criteria: "best-practice",
  harm: {
    en: "People who listen hear a long address or file name spelt out, and learn little of where the link leads.",
    sv: "Den som lyssnar får höra en lång adress eller ett filnamn tecken för tecken och får ändå inte veta vart länken leder.",
  },
  mend: {
    en: "Write what the page or the document is called.",
    sv: "Skriv vad sidan eller dokumentet heter.",
  },
  evidence: linkTexts,
  targets: (links) => links,
  judge({ name }) {
    // The bare name of a site is what the site is called.
    if (ADDRESS.test(name) && (name.length > SHORT || /[?=&%_]/.test(name)))
      return failed({
        en: `The text of the link is an address: “${name}”.`,
        sv: `Länkens text är en adress: ”${name}”.`,
      });
    if (FILE.test(name) && /[_\d-]/.test(name))
      return failed({
        en: `The text of the link is the name of a file: “${name}”.`,
        sv: `Länkens text är ett filnamn: ”${name}”.`,
      });
    return passed;
  },
  examples: {
    passed: [
      `<a href="/a">Parking permits</a>`,
      `<p>Visit <a href="https://www.agency.example/">www.agency.example</a>.</p>`,
      `<a href="/a.pdf">The report on parking (PDF)</a>`,
    ],
    failed: [
      `<a href="https://www.agency.example/traffic/parking?id=7">https://www.agency.example/traffic/parking?id=7</a>`,
      `<a href="/a.pdf">report_2024_final-v2.pdf</a>`,
      `<p>See <a href="/a">www.agency.example/traffic/parking/permits/how-to-apply.html</a></p>`,
    ],
    inapplicable: [
      `<p>https://www.agency.example/a?b=c</p>`,
      `<a>report_2.pdf</a>`,
      `<h1>Parking</h1>`,
    ],
  },
});
