import { cantTell, check, failed, passed } from "#audit/check.ts";
import { languageOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { placeholderTitles } from "#audit/language/lists/placeholder-titles.ts";
import { shareWords, stems } from "#audit/language/stems.ts";
import { alike } from "#audit/language/words-by-language.ts";
import { content, mainText, ownPart } from "#audit/page-title.ts";

const ADDRESS =
  /^(https?:\/\/\S+|www\.\S+|localhost\S*|\S+\.(html?|php|aspx?|jsp|cfm|docx?|pdf|txt|md))$/i;

export default check({
  title: {
    en: "The title says what the page is about",
    sv: "Sidtiteln säger vad sidan handlar om",
  },
  criteria: ["2.4.2"],
  act: ["c4a8a4"],
  impact: "serious",
  harm: {
    en: "People who listen, or have many tabs open, do not learn from the title what page they are on.",
    sv: "Den som lyssnar, eller har många flikar öppna, får inte veta av titeln vilken sida det är.",
  },
  mend: {
    en: "Write in title what the page is about and then whose it is: “Parking permits – The City”.",
    sv: "Skriv i title vad sidan handlar om och sedan vems den är: ”Parkeringstillstånd – Staden”.",
  },
  evidence: snapshot,
  targets: ({ documents: [page] }) => {
    const element = page.elements.find(
      ({ tag, parent }) => tag === "title" && parent?.tag === "head",
    );
    const title = page.title.trim();
    if (page.root.tag !== "html" || !element || !title) return [];
    return [
      {
        title,
        language: languageOf(element),
        own: ownPart(title, page),
        said: content(page),
        main: mainText(page),
        selector: element.selector,
        html: element.html,
      },
    ];
  },
  judge({ title, language, own, said, main }) {
    const plain = alike(title).replace(/[\s.!…:-]+$/u, "");
    if (
      placeholderTitles(language).has(plain) ||
      !/[\p{L}\p{N}]/u.test(title) ||
      /^lorem ipsum/i.test(title)
    )
      return failed({
        en: `The title “${title}” says nothing of what the page is about.`,
        sv: `Titeln ”${title}” säger inget om vad sidan handlar om.`,
      });
    if (ADDRESS.test(title))
      return failed({
        en: `The title is an address or the name of a file: “${title}”.`,
        sv: `Titeln är en adress eller ett filnamn: ”${title}”.`,
      });
    if (
      stems(own).size >= 2 &&
      stems(main).size >= 8 &&
      !shareWords(own, main) &&
      !shareWords(main, own)
    )
      return cantTell(question(own));
    if (
      stems(said).size >= 3 &&
      stems(title).size > 0 &&
      !shareWords(title, said) &&
      !shareWords(said, title)
    )
      return cantTell(question(title));
    return passed;
  },
  examples: {
    passed: [
      page(
        "Sign in – The City",
        "<header>The City</header><main><h1>Log on</h1><p>Write the name and the word that you chose when you came to us the first time, please.</p></main>",
      ),
      page(
        "Garden pavilion – team chat – The Studio",
        "<header>The Studio <a href='/'>Garden pavilion</a></header><main><h1>Garden pavilion</h1><p>Priya asks about the roof, and Olle says that the drawing is ready to be looked at.</p></main>",
      ),
      page("Parking permits – The City", "<h1>Apply for a parking permit</h1>"),
      page(
        "Clementine harvesting season",
        "<p>Clementines will be ready to harvest from late October.</p>",
      ),
      page("Kontakt", "<h1>Kontakta oss</h1><p>Ring eller skriv till oss.</p>"),
      page(
        "Home – The City Library",
        "<h1>Borrow and read</h1><p>The library is open every day.</p>",
      ),
      page("Prueba", "<h1>Prueba</h1><p>Una prueba de amor.</p>", "es"),
      page("Lyhörd", `<a href="/"><img src="data:," alt="Lyhörd"></a><h1>Välkommen till oss</h1>`),
    ],
    failed: [
      page("Untitled Document", "<h1>Parking permits</h1>"),
      page("index.html", "<h1>Parking permits</h1>"),
      page("Home", "<h1>Parking permits</h1>"),
      page("Dokument", "<h1>Parkering</h1>"),
      page("...", "<h1>Parking permits</h1>"),
      page("Documento sin título", "<h1>Permisos</h1>", "es"),
      page("Unbenanntes Dokument", "<h1>Parking permits</h1>"),
      page("Page d’accueil", "<h1>Stationnement</h1>", "fr"),
    ],
    inapplicable: [
      page("", "<h1>Parking permits</h1>"),
      { html: "<!doctype html><html lang=en><h1>Parking permits</h1>" },
      {
        html: `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><title>Untitled</title></svg>`,
      },
    ],
    cantTell: [
      page(
        "Report a street light – The City",
        "<header>The City</header><main><h1>Permits for terraces</h1><p>You often need no permit for a terrace that is lower than one metre and not close to a neighbour.</p></main>",
      ),
      page(
        "Apple season",
        "<h1>Clementines</h1><p>Clementines will be ready to harvest from late October.</p>",
      ),
    ],
  },
});

function page(title: string, body: string, language = "en") {
  return { html: `<!doctype html><html lang="${language}"><title>${title}</title>${body}` };
}

function question(title: string) {
  return {
    en: `Does the title “${title}” say what the page is about? None of its words is in the page.`,
    sv: `Säger titeln ”${title}” vad sidan handlar om? Inget av orden i den finns på sidan.`,
  };
}
