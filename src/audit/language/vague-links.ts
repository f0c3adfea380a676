import { smallWords } from "./function-words.ts";
import { primary } from "./words-by-language.ts";

const NOUNS = new Set(
  `start|url|link|links|information|info|details|document|documents|file|files|website|page|sida|dokument|webbplats|länk|detaljer|
  seite|webseite|datei|fichier|lien|site|site web|infos|informations|détails|página|documento|archivo|fichero|enlace|sitio web|información|detalles|
  pagina|sito web|informazioni|dettagli|bestand|informatie|sivu|verkkosivu|asiakirja|tiedosto|linkki|lisätietoa|lisätietoja|lisätiedot|
  side|hjemmeside|nettside|lenke|fil|informasjon|strona|plik|odnośnik|informacje|szczegóły|arquivo|ficheiro|informação|informações|detalhes|
  صفحة|مستند|ملف|رابط|الرابط|التفاصيل|تفاصيل`
    .split("|")
    .map((word) => word.trim()),
);

/** Whether a single noun names the page that it leads to: by the page's own address, or in a menu, where each word is a page's name. */
export function isNameOfPage(words: string, href: string, isInMenu: boolean): boolean {
  if (!NOUNS.has(words)) return false;
  const path = href.replace(/[?#].*$/s, "").replace(/\/$/, "");
  const last = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  return isInMenu || last.toLowerCase() === words;
}

/** Texts that name the form of a document, but not what it is about. */
export const FORMATS: ReadonlySet<string> = new Set(
  "pdf|html|epub|word|excel|doc|docx|xls|xlsx|csv|txt|plain text|zip|mp3|mp4|odt|powerpoint|ppt|pptx".split(
    "|",
  ),
);

/** A thing pointed at, whose name stands elsewhere: "this product". */
export const POINTING =
  /^(this|these|that|those|denna|detta|dessa|den här|det här|de här) \p{L}+$/u;

/** Small words that add nothing to what a link is about. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the to of in on at for and or is are be it you your we our can more please see read click here this that from with by
  en ett att av i på för och eller är det den du din vi vår kan mer se läs klicka här denna detta från med till om`.split(
    /\s+/,
  ),
);

/** The same, with the small words of the language that a text is in. */
export function emptyWords(language: string): ReadonlySet<string> {
  return /^(|en|sv)$/.test(primary(language))
    ? EMPTY_WORDS
    : EMPTY_WORDS.union(smallWords(language));
}
