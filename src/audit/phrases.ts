/** The two facts about a link that sites announce and the auditor knows the words for. */
export type Fact = "external" | "newWindow";

interface Phrases {
  /** Words that hardly mean anything else where they end a link's text. */
  readonly sure: readonly string[];
  /** Words that are an announcement only in brackets, or in an element or image of their own. */
  readonly loose: readonly string[];
}

const known = (sure: string, loose: string): Phrases => ({
  sure: sure.split("|"),
  loose: loose.split("|"),
});

/** How sites announce links, by language, beside what the interface texts in #locales say. */
export const phrases: Readonly<Record<string, Readonly<Record<Fact, Phrases>>>> = {
  sv: {
    external: known(
      "länk till annan webbplats|länk till extern webbplats|länk till annan webbsida",
      "extern länk|extern webbplats|annan webbplats|extern",
    ),
    newWindow: known(
      "öppnas i nytt fönster|öppnas i ett nytt fönster|öppnas i ny flik|öppnas i en ny flik|öppnar i nytt fönster|öppnar i ny flik|öppnar nytt fönster",
      "nytt fönster|ny flik",
    ),
  },
  en: {
    external: known(
      "link to another website|link to an external website|link to external site|link is external|leads to an external site|opens an external website",
      "external link|external website|external site|another website|external",
    ),
    newWindow: known(
      "opens in new window|opens in a new window|opens in new tab|opens in a new tab|opens new window|opens a new window|opens a new tab|link opens in new window",
      "new window|new tab",
    ),
  },
  ar: {
    external: known(
      "رابط إلى موقع آخر|رابط لموقع آخر|رابط إلى موقع خارجي",
      "رابط خارجي|موقع خارجي|موقع آخر",
    ),
    newWindow: known(
      "يفتح في نافذة جديدة|تفتح في نافذة جديدة|يفتح في علامة تبويب جديدة|تفتح في علامة تبويب جديدة|يفتح نافذة جديدة",
      "نافذة جديدة|علامة تبويب جديدة",
    ),
  },
  da: {
    external: known(
      "link til et andet websted|link til ekstern hjemmeside",
      "eksternt link|ekstern hjemmeside",
    ),
    newWindow: known(
      "åbner i nyt vindue|åbner i et nyt vindue|åbnes i nyt vindue|åbner i ny fane|åbner i en ny fane|åbner nyt vindue",
      "nyt vindue|ny fane",
    ),
  },
  de: {
    external: known(
      "link zu einer anderen website|link auf eine externe website|führt zu einer externen website|öffnet externe website",
      "externer link|externe website|externe seite",
    ),
    newWindow: known(
      "öffnet in neuem fenster|öffnet in einem neuen fenster|öffnet sich in neuem fenster|öffnet sich in einem neuen fenster|wird in neuem fenster geöffnet|wird in einem neuen fenster geöffnet|öffnet in neuem tab|öffnet in einem neuen tab|öffnet sich in einem neuen tab|öffnet neues fenster|öffnet ein neues fenster",
      "neues fenster|neuem fenster|neuer tab|neuem tab",
    ),
  },
  es: {
    external: known(
      "enlace a otro sitio web|enlace a un sitio externo",
      "enlace externo|sitio externo",
    ),
    newWindow: known(
      "se abre en ventana nueva|se abre en una ventana nueva|se abre en nueva ventana|se abre en una nueva ventana|abre en una ventana nueva|abre en nueva ventana|se abre en una pestaña nueva|se abre en una nueva pestaña|abre en nueva pestaña",
      "ventana nueva|nueva ventana|pestaña nueva|nueva pestaña",
    ),
  },
  fi: {
    external: known(
      "linkki toiselle sivustolle|siirryt toiseen palveluun|siirryt toiselle sivustolle",
      "ulkoinen linkki|ulkoinen sivusto",
    ),
    newWindow: known(
      "avautuu uuteen ikkunaan|avautuu uudessa ikkunassa|linkki avautuu uuteen ikkunaan|avautuu uuteen välilehteen|avautuu uudessa välilehdessä|avautuu uudelle välilehdelle",
      "uusi ikkuna|uusi välilehti",
    ),
  },
  fr: {
    external: known(
      "lien vers un autre site|lien vers un site externe",
      "lien externe|site externe",
    ),
    newWindow: known(
      "s'ouvre dans une nouvelle fenêtre|s’ouvre dans une nouvelle fenêtre|ouvre dans une nouvelle fenêtre|ouverture dans une nouvelle fenêtre|ouvre une nouvelle fenêtre|s'ouvre dans un nouvel onglet|s’ouvre dans un nouvel onglet|ouvre dans un nouvel onglet|ouverture dans un nouvel onglet|ouvre un nouvel onglet",
      "nouvelle fenêtre|nouvel onglet",
    ),
  },
  it: {
    external: known(
      "link a un altro sito|collegamento a sito esterno",
      "link esterno|sito esterno|collegamento esterno",
    ),
    newWindow: known(
      "si apre in una nuova finestra|si apre in nuova finestra|apre una nuova finestra|apre in una nuova finestra|si apre in una nuova scheda|apre in una nuova scheda",
      "nuova finestra|nuova scheda",
    ),
  },
  nb: {
    external: known(
      "lenke til et annet nettsted|lenke til eksternt nettsted",
      "ekstern lenke|eksternt nettsted",
    ),
    newWindow: known(
      "åpnes i nytt vindu|åpner i nytt vindu|åpnes i et nytt vindu|åpner i et nytt vindu|åpnes i ny fane|åpner i ny fane|åpner nytt vindu",
      "nytt vindu",
    ),
  },
  nl: {
    external: known(
      "link naar een andere website|link naar externe website|gaat naar een andere website",
      "externe link|andere website",
    ),
    newWindow: known(
      "opent in nieuw venster|opent in een nieuw venster|wordt geopend in een nieuw venster|opent in nieuw tabblad|opent in een nieuw tabblad|opent nieuw venster",
      "nieuw venster|nieuw tabblad",
    ),
  },
  pl: {
    external: known(
      "link do innej strony|odnośnik do zewnętrznej strony",
      "link zewnętrzny|strona zewnętrzna",
    ),
    newWindow: known(
      "otwiera się w nowym oknie|otwiera w nowym oknie|otwiera nowe okno|otwiera się w nowej karcie|otwiera w nowej karcie",
      "nowe okno|nowym oknie|nowa karta",
    ),
  },
  pt: {
    external: known(
      "ligação para outro sítio|link para outro site",
      "ligação externa|link externo",
    ),
    newWindow: known(
      "abre em nova janela|abre numa nova janela|abre em uma nova janela|abre em novo separador|abre em nova aba|abre num novo separador",
      "nova janela|novo separador|nova aba",
    ),
  },
};
