import { type WordLists, wordsIn } from "#audit/language/words-by-language.ts";

const PLACEHOLDERS: WordLists = {
  en: `heading|heading 1|heading 2|heading 3|heading 4|header|header 1|header 2|subheading|sub heading|title|subtitle|title here|section|section 1|section 2|section 3|
  section title|section heading|lorem|lorem ipsum|lorem ipsum dolor sit amet|placeholder|untitled|text|content here|your heading here|
  heading here|heading goes here|title goes here|insert heading here|h1|h2|h3|h4|tbd|todo|xxx|test|page|here|click here|new section`,
  sv: `rubrik|rubrik 1|rubrik 2|rubrik 3|rubrik här|underrubrik|mellanrubrik|mellanrubrik 1|titel|avsnitt|avsnitt 1|avsnitt 2|sektion|sektion 1|
  text här|skriv rubrik här|platshållare|innehåll här|klicka här|sida`,
  de: "überschrift|überschrift 1|überschrift 2|überschrift 3|unterüberschrift|zwischenüberschrift|überschrift hier|überschrift hier einfügen|hier überschrift eingeben|titel|titel hier|untertitel|abschnitt|abschnitt 1|abschnitt 2|abschnitt 3|text hier|inhalt hier|platzhalter|beispieltext|blindtext|hier klicken|klicken sie hier|unbenannt",
  fr: "titre|sous-titre|intertitre|titre ici|votre titre ici|titre de la section|texte ici|votre texte ici|contenu ici|cliquez ici|sans titre",
  es: "título|subtítulo|encabezado|encabezado 1|encabezado 2|encabezado 3|título aquí|encabezado aquí|tu título aquí|título de la sección|sección|sección 1|sección 2|sección 3|texto aquí|contenido aquí|haz clic aquí|haga clic aquí|sin título",
  it: "titolo|sottotitolo|intestazione|intestazione 1|intestazione 2|intestazione 3|titolo qui|il tuo titolo qui|titolo della sezione|sezione|sezione 1|sezione 2|sezione 3|testo qui|contenuto qui|segnaposto|clicca qui|senza titolo",
  nl: "kop 1|kop 2|kop 3|koptekst|tussenkop|kop hier|titel|titel hier|ondertitel|sectie|sectie 1|sectie 2|tekst hier|inhoud hier|klik hier|zonder titel|naamloos",
  fi: "otsikko|otsikko 1|otsikko 2|otsikko 3|alaotsikko|väliotsikko|otsikko tähän|kirjoita otsikko tähän|osio|osio 1|osio 2|teksti tähän|sisältö tähän|klikkaa tästä|nimetön",
  da: "overskrift|overskrift 1|overskrift 2|overskrift 3|underoverskrift|mellemrubrik|overskrift her|titel|titel her|undertitel|sektion|sektion 1|tekst her|indhold her|pladsholder|klik her|uden titel",
  no: "overskrift|overskrift 1|overskrift 2|overskrift 3|underoverskrift|mellomtittel|overskrift her|tittel|tittel her|undertittel|seksjon|seksjon 1|tekst her|innhold her|plassholder|klikk her|uten tittel",
  pl: "nagłówek|nagłówek 1|nagłówek 2|nagłówek 3|śródtytuł|podtytuł|tytuł|tytuł tutaj|nagłówek tutaj|sekcja|sekcja 1|sekcja 2|tekst tutaj|treść tutaj|kliknij tutaj|bez tytułu",
  pt: "título|subtítulo|cabeçalho|título aqui|seu título aqui|título da seção|seção|seção 1|seção 2|secção|secção 1|secção 2|texto aqui|conteúdo aqui|clique aqui|sem título",
  ar: "عنوان 1|عنوان 2|عنوان فرعي|العنوان هنا|أدخل العنوان هنا|نص هنا|النص هنا|المحتوى هنا|انقر هنا|اضغط هنا|بدون عنوان",
};

/** Headings that say of no section in particular what it is about. */
export const placeholderHeadings = wordsIn(PLACEHOLDERS);

const VAGUE: WordLists = {
  en: "info|information|more|more info|more information|misc|miscellaneous|stuff|various|other|others|etc|read this",
  sv: "mer|mera|mer info|mer information|diverse|övrigt|blandat|läs detta|annat",
  de: "informationen|infos|mehr|mehr infos|mehr informationen|weitere infos|weitere informationen|sonstiges|verschiedenes|diverses|weiteres",
  fr: "informations|infos|plus|plus d'infos|plus d'informations|en savoir plus|divers|autre|autres",
  es: "información|más|más info|más información|varios|otro|otros|otras",
  it: "informazioni|altro|altre informazioni|più informazioni|maggiori informazioni|ulteriori informazioni|varie",
  nl: "informatie|meer|meer info|meer informatie|overig|overige|diversen|varia",
  fi: "tietoa|lisää|lisätietoa|lisätietoja|muuta|muut|sekalaista",
  da: "mere|mere info|mere information|diverse|øvrigt|andet|blandet",
  no: "informasjon|mer|mer info|mer informasjon|diverse|øvrig|annet",
  pl: "informacje|więcej|więcej informacji|różne|inne|pozostałe",
  pt: "informação|informações|mais|mais informação|mais informações|diversos|outros|outras",
  ar: "معلومات|المزيد|مزيد من المعلومات|المزيد من المعلومات|متفرقات|أخرى",
};

/** Headings that could stand over any text. */
export const vagueHeadings = wordsIn(VAGUE);
