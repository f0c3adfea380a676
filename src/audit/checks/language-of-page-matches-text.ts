import { cantTell, check, failed, passed } from "#audit/check.ts";
import { languages } from "#audit/evidence/languages.ts";
import { languageName } from "#audit/language/detect.ts";

export default check({
  title: {
    en: "The language that the page says it is in is the one its text is in",
    sv: "Det språk som sidan anger är det språk som texten är skriven på",
  },
  criteria: ["3.1.1"],
  act: ["ucwvc8"],
  impact: "serious",
  harm: {
    en: "People who listen with a screen reader hear the whole text pronounced by the rules of another language and understand little of it.",
    sv: "Den som lyssnar med skärmläsare får hela texten uppläst med fel språks uttal och förstår inte mycket.",
  },
  mend: {
    en: "Write the language of the text in the lang attribute of the html element.",
    sv: "Ange textens språk i attributet lang på elementet html.",
  },
  evidence: languages,
  targets: ({ page }) => (page?.text ? [page] : []),
  judge({ declared, foreign, unknown }) {
    const said = languageName(declared);
    if (unknown)
      return cantTell({
        en: `Is the text in ${said.en}, as lang="${declared}" says? It does not look like it.`,
        sv: `Är texten på ${said.sv}, som lang="${declared}" anger? Det ser inte så ut.`,
      });
    if (!foreign) return passed;
    const found = languageName(foreign.language);
    if (foreign.certain)
      return failed({
        en: `The page says that it is in ${said.en} (lang="${declared}"), but its text is in ${found.en}.`,
        sv: `Sidan anger ${said.sv} (lang="${declared}"), men texten är skriven på ${found.sv}.`,
      });
    return cantTell({
      en: `Is the text in ${said.en}, as lang="${declared}" says? It looks like ${found.en}.`,
      sv: `Är texten på ${said.sv}, som lang="${declared}" anger? Den ser ut att vara på ${found.sv}.`,
    });
  },
  examples: {
    passed: [
      `<p>The library is open every day of the week and you are welcome to borrow books.</p>`,
      {
        html: `<!doctype html><html lang="sv-SE"><title>Bibliotek</title><p>Biblioteket är öppet alla dagar och du är välkommen att låna böcker.</p>
          <blockquote lang="en"><p>The library is the heart of the town and everybody is welcome in it, whatever they read.</p></blockquote>`,
      },
      {
        html: `<!doctype html><html lang="nb"><title>Bibliotek</title><p>Biblioteket er åpent alle dager, og du er velkommen til å låne bøker hos oss.</p>`,
      },
      {
        html: `<!doctype html><html lang="sv"><title>Laget</title><ul><li>Chris Taylor</li><li>Kevin Young</li><li>Emma Brown</li></ul>`,
      },
      `<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.</p>`,
      {
        html: `<!doctype html><html lang="ga"><title>Leabharlann</title><p>Tá an leabharlann ar oscailt gach lá agus tá fáilte romhat.</p>`,
      },
    ],
    failed: [
      `<h1>Öppettider</h1><p>Biblioteket är öppet alla dagar och du är välkommen att låna böcker hos oss.</p>`,
      {
        html: `<!doctype html><html lang="sv"><title>Library</title><p>The library is open every day of the week and you are welcome to borrow books.</p>`,
      },
      {
        html: `<!doctype html><html lang="da"><title>Rules</title><main lang="en"><p>The rules describe how to test that a page is accessible to all who use it.</p></main>`,
      },
      `<p>المكتبة مفتوحة كل يوم ونرحب بكم لاستعارة الكتب</p>`,
    ],
    inapplicable: [
      { html: `<!doctype html><title>Library</title><p>The library is open every day.</p>` },
      `<img src="data:," alt="">`,
      {
        html: `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" lang="sv"><text y="20">The library is open every day.</text></svg>`,
      },
    ],
    cantTell: [
      {
        html: `<!doctype html><html lang="sv"><title>Library</title><h1>Opening hours</h1><p>Library branches closed Monday</p>`,
      },
      `<p>Mae'r dudalen hon hefyd ar gael yn Gymraeg. Gallwch wneud cais am drwydded barcio ar-lein neu ffonio ein canolfan gyswllt rhwng naw a phump o'r gloch.</p>`,
    ],
  },
});
