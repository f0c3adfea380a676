import { cantTell, check, failed, passed } from "#audit/check.ts";
import { languages } from "#audit/evidence/languages.ts";
import { languageName } from "#audit/language/detect.ts";

const SHORT = 90;

export default check({
  title: {
    en: "A passage in another language is marked with that language",
    sv: "En text på ett annat språk är märkt med det språket",
  },
  criteria: ["3.1.2"],
  impact: "moderate",
  harm: {
    en: "People who listen with a screen reader hear the passage pronounced by the rules of the page's language and cannot follow it.",
    sv: "Den som lyssnar med skärmläsare får texten uppläst med sidans uttal i stället för dess eget och kan inte följa den.",
  },
  mend: {
    en: "Put a lang attribute with the language of the passage on the element around it.",
    sv: "Sätt ett lang-attribut med textens språk på elementet runt den.",
  },
  evidence: languages,
  // Where the page itself says the wrong language, that is the one thing to mend.
  targets: ({ page, unmarked }) => (page?.foreign || page?.unknown ? [] : unmarked),
  judge({ text, declared, foreign, unknown }) {
    const said = languageName(declared);
    const words = text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
    if (unknown)
      return cantTell({
        en: `Is “${words}” in ${said.en}? It does not look like it. If it is in another language, it needs a lang attribute with that.`,
        sv: `Är ”${words}” på ${said.sv}? Det ser inte så ut. Om texten är på ett annat språk behöver den ett lang-attribut med det.`,
      });
    if (!foreign) return passed;
    const found = languageName(foreign.language);
    if (foreign.certain)
      return failed({
        en: `“${words}” is in ${found.en}, but the page says that it is in ${said.en}.`,
        sv: `”${words}” är på ${found.sv}, men sidan anger ${said.sv}.`,
      });
    return cantTell({
      en: `Is “${words}” in ${found.en}? Then it needs lang="${foreign.language}"; the page says ${said.en}.`,
      sv: `Är ”${words}” på ${found.sv}? Då behöver den lang="${foreign.language}"; sidan anger ${said.sv}.`,
    });
  },
  examples: {
    passed: [
      `<!doctype html><html lang="sv"><title>Logg</title><p>Biblioteket är öppet alla dagar och du är välkommen att låna böcker.</p><table><tr><th>Svar<td>Y_e49tkl6ot-y0m4X6WV4Q</table>`,
      `<p>The library is open every day of the week and you are welcome to borrow books.</p>`,
      `<p>The staff are Anna Svensson, Karl Persson, Björn Åkesson, Lars Öberg and Åsa Ångström.</p>`,
      `<p>The library is open every day of the week and you can borrow books.</p><p>Storgatan, Västerås, Köping, Örebro, Kungälv, Åmål, Karlskoga, Hallstahammar</p>`,
      `<p>The library is open every day of the week and you can borrow books.</p><p>Fresh bread, butter, milk, cheese, sausages, potatoes, onions, carrots, apples, pears, bananas, coffee, tea, sugar, salt.</p>`,
      `<p>The library is open every day of the week and you can borrow books.</p><p>Running clusters requires monitoring memory usage, restarting failing containers, rotating credentials, scaling deployments horizontally, pruning unused images regularly.</p>`,
      `<p>The council has called it <em>a place for all who read</em> since the war.</p>`,
    ],
    failed: [
      `<p>The library is open every day of the week and you are welcome to borrow books for a month.</p>
       <p>Biblioteket är öppet alla dagar och du är välkommen att låna böcker.</p>`,
      `<p>The library is open every day of the week, as it was when the king said <q>Det är en plats för alla som läser</q> in his speech to the town.</p>`,
      `<p>The library is open every day of the week and you are welcome to borrow books for a month.</p>
       <p>مرحبا بكم في المكتبة، نحن نفتح كل يوم ويمكنكم استعارة الكتب</p>`,
    ],
    inapplicable: [
      `<p>The library is open every day of the week and you are welcome to borrow books for a month.</p>
       <p lang="sv">Biblioteket är öppet alla dagar och du är välkommen att låna böcker.</p>`.replace(
        "<p>The library is open every day of the week and you are welcome to borrow books for a month.</p>",
        "<h1>Library</h1>",
      ),
      `<h1>Library</h1>`,
      {
        html: `<!doctype html><title>Library</title><p>Biblioteket är öppet alla dagar och du är välkommen att låna böcker.</p>`,
      },
      `<p>Biblioteket är öppet alla dagar och du är välkommen att låna böcker hos oss i sommar.</p>`,
    ],
    cantTell: [
      `<p>The library is open every day of the week and you are welcome to borrow books for a month.</p><p>Mae'r dudalen hon hefyd ar gael yn Gymraeg. Gallwch wneud cais am drwydded barcio ar-lein neu ffonio ein canolfan gyswllt rhwng naw a phump o'r gloch.</p>`,
      `<p>The library is open every day of the week and you can borrow books.</p><p>Maktabaddu waxay furan tahay maalin kasta oo toddobaadka ka mid ah waxaadna xor u tahay inaad buugaag amaahato muddo bil ah lacag la'aan.</p>`,
      {
        html: `<!doctype html><html lang="sv"><title>Bibliotek</title><p>Biblioteket är öppet alla dagar och du är välkommen att låna böcker.</p><p>Maktabaddu waxay furan tahay maalin kasta oo toddobaadka ka mid ah waxaadna xor u tahay inaad buugaag amaahato muddo bil ah lacag la'aan.</p>`,
      },
    ],
  },
});
