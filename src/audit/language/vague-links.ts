/** Link texts that say of no page in particular where they lead, in lower case without signs. */
export const VAGUE: ReadonlySet<string> = new Set(
  `click|click here|here|click this|click this link|click me|this|this link|this page|link|links|more|read|read more|
  read on|read more here|learn more|find out more|see more|show more|view more|more info|more information|
  more details|details|info|information|continue|continue reading|go|go here|go there|see here|see this|
  full story|read article|read the article|read this|tap here|press here|follow this link|check it out|
  start|view|open|url|website|web page|page|document|file|download|download here|get it here|one|
  klicka|klicka här|här|läs|läs mer|läs mera|läs vidare|läs mer här|läs här|mer|mera|mer här|mer info|mer information|
  mer om detta|se mer|visa mer|se här|se mera|länk|länken|länk här|denna länk|den här länken|denna sida|
  den här sidan|följ länken|följ länken här|gå hit|hit|tryck här|detaljer|fortsätt|fortsätt läsa|ladda ner här|
  ladda ner|ladda hem|ladda ned|hämta|hämta här|öppna|till sidan|sida|dokument|fil|webbplats|till artikeln|läs artikeln`
    .split("|")
    .map((words) => words.trim()),
);

const NOUNS =
  /^(start|url|links?|information|info|details|documents?|files?|website|page|sida|dokument|webbplats|länk|detaljer)$/;

/** Whether a single noun names the page that it leads to: by the page's own address, or in a menu, where each word is a page's name. */
export function isNameOfPage(words: string, href: string, isInMenu: boolean): boolean {
  if (!NOUNS.test(words)) return false;
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
