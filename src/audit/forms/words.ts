/** Labels that tell nothing of the field they stand by, in lower case without marks. */
export const EMPTY_LABELS: ReadonlySet<string> = new Set(
  (
    "field|input|text|textbox|text box|text field|input field|label|form|enter|enter text|enter here|" +
    "type here|here|click here|fill in|menu|select|choose|go|ok|untitled|field name|your text|placeholder|string|lorem ipsum|" +
    "fält|inmatning|inmatningsfält|textfält|textruta|etikett|formulär|skriv|skriv här|ange|ange text|" +
    "fyll i|fyll i här|här|meny|välj|namnlös|din text|platshållare"
  ).split("|"),
);

const NOT = "(?:not|ej|inte|icke|nicht|kein|ikke|niet|non|no|ei)";

/** Words by which a label says that an answer must be given. */
export const REQUIRED = new RegExp(
  `(?<!\\b${NOT} )(?:\\b(?:required|mandatory|must be (?:filled|answered)|compulsory|verplicht|pakolli|pflicht|erforderlich|requis|påkræv|påkrev|wymagan)|` +
    "obligatorisk|måste (?:fyllas|anges|besvaras|du)|krävs|obligatoir|obligatori[oa]|obbligatori|obrigatóri|må fylles|skal udfyldes)",
  "i",
);

/** Words by which a label says that an answer may be left out. */
export const OPTIONAL = new RegExp(
  "\\b(?:optional|optioneel|opcional|opcjonal|opzional|facultati|facoltativ|freiwillig|valgfri|valinnai|vapaaehtoi)|" +
    `\\(valfri|\\bvalfri(?:tt|a)?\\b|frivillig|om du vill|\\b${NOT} (?:required|mandatory|obligator|obbligator|obligatoir|erforderlich|verplicht)`,
  "i",
);

const STAR =
  "[*∗＊✱•†]|asterisk|astérisque|asterisco|\\bstar\\b|stjärn|stjern|sternchen|tähd|sterretje|gwiazdk";
const MUST =
  "required|mandatory|compulsory|obligator|obligatoir|obbligator|obrigat|måste|krävs|pflicht|erforderlich|requis|verplicht|pakolli|påkræv|påkrev|wymagan";

/** Words by which a form says what its sign for required fields means. */
export const MARK_EXPLAINED = new RegExp(
  `(?:${STAR}).{0,60}(?:${MUST}|must|fylla|fylles|udfyldes)|(?:${MUST})[^.]{0,60}(?:${STAR})`,
  "iu",
);

/** Names of fields and buttons that search. */
export const SEARCH =
  /\b(search|find|query|filter|suchen?|rechercher?|buscar?|busca|ricerca|zoek|zoeken|haku|hae|etsi|szukaj|pesquisar|procurar)\b|^(q|cerca)$|sök|hitta|filtrera|búsqueda|søg|søk|بحث/i;

/** The signs that mark a required field. */
export const MARK = /[*∗＊✱]/;

/** A text that says that fields of a colour, or drawn in some way, must be filled in: WCAG F81. */
export const REQUIRED_BY_COLOUR =
  /\b(fields?|labels?|questions?)\b[^.]{0,30}\b(red|green|blue|orange|yellow|pink|colou?r(ed)?)\b[^.]{0,30}\b(required|mandatory|compulsory)\b|\b(red|green|blue|orange|yellow|colou?red)\b (fields?|labels?) (are|must)|\b(required|mandatory) (fields?|labels?)\b[^.]{0,30}\b(in|with|by) (an? |the )?(red|green|blue|orange|yellow|pink|colou?r)|\b(röda?|gröna?|blåa?|gula?|färgade)\b (fält|etiketter|frågor)[^.]{0,20}(obligatorisk|måste)|(fält|etiketter)[^.]{0,30}\b(rött|grönt|blått|gult|röd|färg)\b[^.]{0,30}(obligatorisk|måste)|obligatoriska (fält|frågor)[^.]{0,30}\b(rött|röda?|grönt|blått|gult|färg)\b/i;

/** Words by which a field says beforehand that choosing leads away. */
export const SAYS_IT_LEAVES =
  /\b(opens?|loads?|reloads?|goes|takes you|jumps?|submits?|will (change|update|open))\b|öppnas|laddas|byter sida|skickas|leder till|kommer du till|hoppar/i;

/** Words of a text that says how a field is filled in: a format, an example, a limit. */
export const FILLED_IN =
  /\b(such as|for example|e\.g\.|example:|format|without (spaces|hyphens|dashes)|with(out)? a (space|hyphen|dash)|(at least|at most|maximum|max\.?|minimum|min\.?|up to|only|exactly)( of)? ([\d]+|one|two|three|four|six|eight|ten|letters|digits|numbers)|digits|yyyy|mm\/dd|dd\/mm)\b|\b(t\.? ?ex\.?|till exempel|exempelvis|som till exempel|formatet|utan (mellanslag|bindestreck)|med (bindestreck|mellanslag)|(minst|högst|max|endast|bara|exakt) ([\d]+|en|ett|två|tre|fyra|sex|åtta|tio|bokstäver|siffror)|\d+ (siffror|tecken)|siffror)(?![\p{L}])|åååå/iu;
