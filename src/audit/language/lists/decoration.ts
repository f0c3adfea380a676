import { alike, listsFor, type WordLists, wordsIn } from "#audit/language/words-by-language.ts";

const SAID: WordLists = {
  en: "decorative line|decorative divider|decorative separator|decorative element|decorative shape|decorative shapes|decorative background|decorative graphic|decorative illustration|decorative icon|decorative swirl|dividing line|divider line|separator line|section divider|page divider|spacer image|background image|for decoration|decoration only|purely decorative",
  sv: "dekorativ linje|dekorativt streck|dekorativ avdelare|dekorativt element|dekorativ illustration|dekorativ grafik|dekorativ bakgrund|dekorationsbild|avdelande linje|avdelningslinje|skiljelinje|bakgrundsbild|utfyllnadsbild|prydnadsbild",
  de: "dekorative linie|dekorative trennlinie|dekoratives element|dekorativer trenner|dekorativer hintergrund|dekorative grafik|dekorative illustration|dekorationsbild|zierlinie|schmucklinie|trennlinie|trennstrich|schmuckelement|zierelement|hintergrundbild|nur dekoration",
  fr: "ligne décorative|trait décoratif|filet décoratif|séparateur décoratif|élément décoratif|illustration décorative|fond décoratif|ligne de séparation|trait de séparation|image de fond|image d'arrière-plan",
  es: "línea decorativa|separador decorativo|elemento decorativo|ilustración decorativa|fondo decorativo|línea divisoria|línea separadora|línea de separación|imagen de fondo",
  it: "linea decorativa|separatore decorativo|elemento decorativo|illustrazione decorativa|sfondo decorativo|linea divisoria|linea di separazione|immagine di sfondo",
  nl: "decoratieve lijn|decoratieve scheidingslijn|decoratief element|decoratieve illustratie|decoratieve achtergrond|scheidingslijn|sierlijn|achtergrondafbeelding",
  fi: "koristeviiva|koristeellinen viiva|koristeellinen kuva|koristeellinen elementti|koriste-elementti|erotinviiva|erotusviiva|jakoviiva|taustakuva",
  da: "dekorativ linje|dekorativ streg|dekorativ skillelinje|dekorativt element|dekorativ illustration|dekorativ baggrund|skillelinje|skillestreg|pyntelinje|baggrundsbillede",
  no: "dekorativ linje|dekorativ strek|dekorativ skillelinje|dekorativt element|dekorativ illustrasjon|dekorativ bakgrunn|skillelinje|pyntelinje|bakgrunnsbilde",
  pl: "linia dekoracyjna|ozdobna linia|dekoracyjna linia|element dekoracyjny|element ozdobny|ozdobny separator|ilustracja dekoracyjna|linia oddzielająca|linia podziału|obraz tła|obrazek ozdobny",
  pt: "linha decorativa|separador decorativo|elemento decorativo|ilustração decorativa|fundo decorativo|linha divisória|linha separadora|linha de separação|imagem de fundo",
  ar: "خط زخرفي|خط فاصل|فاصل زخرفي|عنصر زخرفي|زخرفة فقط|صورة خلفية|صورة الخلفية",
};

/** Texts by which an image says of itself that it says nothing (WCAG F39). */
export const saidDecoration = wordsIn(SAID);

// What also is a thing of its own, so that the image must look like a line or a sign.
const NAMED: WordLists = {
  en: "divider|separator|spacer|ornament|bullet|bullet point|swirl|squiggle|flourish|decoration|border|line|rule|dot|arrow bullet|decorative border|decorative ornament|decorative pattern|decorative flourish|horizontal rule|horizontal line",
  sv: "avdelare|avskiljare|utsmyckning|dekoration|prydnad|ornament|streck|linje|ram|punkt|punktlista|dekorativ ram|dekorativ kant|dekorativt mönster|horisontell linje|vågrät linje",
  de: "trenner|trennzeichen|abstandshalter|ornament|verzierung|schnörkel|dekoration|deko|linie|strich|rahmen|aufzählungszeichen|punkt|dekoratives muster|dekorativer rahmen|horizontale linie|waagerechte linie",
  fr: "séparateur|séparation|espaceur|ornement|fioriture|décoration|ligne|trait|filet|bordure|puce|bordure décorative|motif décoratif|ligne horizontale",
  es: "separador|divisor|espaciador|ornamento|adorno|decoración|línea|raya|borde|viñeta|borde decorativo|adorno decorativo|motivo decorativo|patrón decorativo|línea horizontal",
  it: "separatore|divisore|spaziatore|ornamento|fregio|decorazione|linea|bordo|punto elenco|bordo decorativo|motivo decorativo|linea orizzontale",
  nl: "scheiding|scheidingsteken|ornament|versiering|decoratie|lijn|streep|rand|opsommingsteken|decoratieve rand|decoratief patroon|horizontale lijn",
  fi: "erotin|jakaja|koriste|ornamentti|koristelu|viiva|reunus|luettelomerkki|koristekuvio|vaakaviiva",
  da: "adskiller|ornament|udsmykning|pynt|dekoration|linje|streg|kant|punkttegn|dekorativ kant|dekorativ ramme|dekorativt mønster|vandret linje",
  no: "skille|ornament|utsmykning|pynt|dekorasjon|linje|strek|kant|kulepunkt|dekorativ kant|dekorativ ramme|dekorativt mønster|vannrett linje",
  pl: "separator|rozdzielacz|ornament|ozdoba|ozdobnik|dekoracja|linia|kreska|ramka|punktor|wzór dekoracyjny|linia pozioma",
  pt: "separador|divisor|espaçador|ornamento|enfeite|decoração|linha|traço|borda|marcador|borda decorativa|padrão decorativo|linha horizontal",
  ar: "فاصل|زخرفة|زينة|خط|إطار|نقطة|إطار زخرفي",
};

/** Names of lines, ornaments and signs that begin an item. */
export const namedDecoration = wordsIn(NAMED);

const PARTS: Readonly<Record<string, RegExp>> = {
  en: /\b(divider|separator|spacer|ornament|swirl|squiggle|horizontal (line|rule)|decorative|decoration|border)\b/,
  sv: /avdelare|avskiljare|utsmyckning|dekor|prydnad|streck|linje/,
  de: /trennlinie|trennstrich|zierlinie|schmucklinie|dekorativ|verzierung|ornament/,
  fr: /séparateur|décorati|ornement|fioriture/,
  es: /separador|decorativ|ornament/,
  it: /separatore|decorativ|ornament/,
  nl: /scheidingslijn|decoratie|ornament/,
  fi: /koriste|erotin/,
  da: /skillelinje|skillestreg|dekorativ|ornament/,
  no: /skillelinje|dekorativ|ornament/,
  pl: /separator|ozdobn|dekoracyjn|ornament/,
  pt: /separador|decorativ|ornament/,
  ar: /زخرف|فاصل/,
};

/** Whether a text has a word for a line or an ornament anywhere: enough where the image is a thin line. */
export function speaksOfDecoration(text: string, language: string): boolean {
  return listsFor(PARTS, language).some(([, part]) => part.test(alike(text)));
}
