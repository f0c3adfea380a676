import { type WordLists, wordsIn } from "#audit/language/words-by-language.ts";

/** What editors call a document that nobody has given a title. */
const UNTITLED =
  "unbenannt|unbenanntes dokument|unbenannte seite|sans titre|document sans titre|page sans titre|sin título|documento sin título|página sin título|senza titolo|documento senza titolo|pagina senza titolo|naamloos|naamloos document|nimetön|nimetön asiakirja|nimetön sivu|uden titel|ikke-navngivet dokument|dokument uden titel|uten tittel|dokument uten tittel|bez tytułu|dokument bez tytułu|sem título|documento sem título|página sem título|بدون عنوان|بلا عنوان|مستند بدون عنوان|مستند بلا عنوان";

const LISTS: WordLists = {
  any: UNTITLED,
  en: `untitled|untitled document|untitled page|untitled-1|document|document title|doc|title|page|page title|new page|new document|new page 1|
  page 1|page 2|page1|home page title|home|homepage|welcome|index|default|test|test page|my page|my website|my site|website|web page|webpage|
  site title|your title here|title here|insert title here|enter title here|insert title|enter the title of your html document here|
  enter the title of your page here|title goes here|lorem ipsum|react app|vite app|vue app|vite + react|angular app|create next app|
  no title|none|null|undefined|todo|html|html document|blank|blank page|sample|sample page|example page`,
  sv: `namnlös|namnlös sida|namnlöst dokument|dokument|titel|sida|sida 1|sidtitel|hem|startsida|hemsida|välkommen|ny sida|nytt dokument|
  testsida|min sida|webbplats|webbsida|exempelsida|skriv titel här`,
  de: "ohne titel|dokument ohne titel|kein titel|titel|titel hier|titel hier eingeben|seitentitel|titel der seite|dokument|neues dokument|neue seite|seite|seite 1|startseite|willkommen|webseite|testseite|beispielseite|meine seite|meine website",
  fr: "titre|titre de la page|titre du document|titre ici|nouveau document|nouvelle page|accueil|page d'accueil|bienvenue|page de test|page d'exemple|ma page|mon site|mon site web|site web|page web",
  es: "título|título de la página|título del documento|título aquí|nuevo documento|nueva página|documento|página|página 1|inicio|página de inicio|página principal|bienvenido|bienvenidos|bienvenida|página de prueba|página de ejemplo|mi página|mi sitio|mi sitio web|sitio web|página web",
  it: "titolo|titolo della pagina|titolo del documento|titolo qui|nuovo documento|nuova pagina|documento|pagina|pagina 1|pagina iniziale|benvenuto|benvenuti|benvenuta|pagina di prova|pagina di esempio|la mia pagina|il mio sito|il mio sito web|sito web|pagina web",
  nl: "zonder titel|geen titel|titel|paginatitel|titel van de pagina|titel hier|nieuw document|nieuwe pagina|pagina|pagina 1|startpagina|welkom|testpagina|voorbeeldpagina|mijn pagina|mijn website|webpagina",
  fi: "otsikko|sivun otsikko|otsikko tähän|ei otsikkoa|asiakirja|uusi asiakirja|uusi sivu|sivu|sivu 1|etusivu|kotisivu|tervetuloa|testisivu|esimerkkisivu|verkkosivu|verkkosivusto",
  da: "titel|sidetitel|titel her|ingen titel|dokument|nyt dokument|ny side|side|side 1|forside|hjem|velkommen|testside|eksempelside|hjemmeside|webside|websted",
  no: "tittel|sidetittel|tittel her|ingen tittel|dokument|nytt dokument|ny side|side|side 1|forside|hjem|velkommen|testside|eksempelside|hjemmeside|nettside|nettsted",
  pl: "tytuł|tytuł strony|tytuł dokumentu|brak tytułu|dokument|nowy dokument|nowa strona|strona|strona 1|strona główna|witamy|witaj|strona testowa|przykładowa strona|moja strona|strona internetowa",
  pt: "título|título da página|título do documento|título aqui|documento|novo documento|nova página|página|página 1|início|página inicial|bem-vindo|bem-vindos|bem-vinda|página de teste|página de exemplo|minha página|meu site|página web",
  ar: "عنوان الصفحة|عنوان المستند|مستند|مستند جديد|صفحة جديدة|صفحة|الرئيسية|الصفحة الرئيسية|مرحبا|مرحبًا|أهلا وسهلا|صفحة تجريبية",
};

/** Titles that tools and templates put in and that nobody wrote for the page. */
export const placeholderTitles = wordsIn(LISTS);
