const COLOURS_EN = "red|green|blue|yellow|orange|purple|pink|grey|gray|black|white|brown";
const SHAPES_EN =
  "round|square|circular|triangular|rectangular|oval|big|large|small|biggest|largest|smallest|star-shaped|diamond-shaped";
const THINGS_EN =
  "button|icon|link|box|circle|square|triangle|arrow|field|area|text|star|tab|image|symbol";
const ACTS_EN = "click|press|select|choose|tap|use|push|hit|activate|check";
const COLOURS_SV = "röda|gröna|blå|blåa|gula|orange|orangea|lila|rosa|grå|gråa|svarta|vita|bruna";
const SHAPES_SV =
  "runda|fyrkantiga|kvadratiska|trekantiga|avlånga|ovala|stora|lilla|största|minsta|stjärnformade";
const THINGS_SV =
  "knappen|ikonen|länken|rutan|cirkeln|fyrkanten|triangeln|pilen|fältet|texten|stjärnan|fliken|bilden|symbolen";
const ACTS_SV =
  "klicka på|klicka i|klicka|tryck på|tryck i|tryck|kryssa i|bocka i|välj|använd|peka på|markera";

/** A way of pointing something out that only those can follow who see it. */
export interface Pointer {
  readonly pattern: RegExp;
  readonly sense: "colour" | "shape" | "place" | "sound";
}

/** What one is told to press by its colour, shape or place, and meaning told by colour. */
export const POINTERS: readonly Pointer[] = [
  {
    sense: "colour",
    pattern: pattern(
      `(?:${ACTS_EN})(?: on)? (?:the|a|any) (?:\\p{L}+,? )?(?:${COLOURS_EN}) (?:${THINGS_EN})s?`,
    ),
  },
  {
    sense: "shape",
    pattern: pattern(
      `(?:${ACTS_EN})(?: on)? (?:the|a) (?:${SHAPES_EN})(?: ${COLOURS_EN})? (?:${THINGS_EN})`,
    ),
  },
  {
    sense: "place",
    pattern: pattern(
      `(?:${ACTS_EN})(?: on)? (?:the|a) (?:${THINGS_EN}|menu|links|buttons|options|panel|column|list) (?:on|to|at|in) the (?:right|left|upper|lower|top|bottom)(?! of)`,
    ),
  },
  {
    sense: "colour",
    pattern: pattern(
      `(?:fields?|items?|labels?|questions?|entries|dates|names|rows|words|those|text|errors?|cells?|products?|options?)(?: that)?(?: (?:are|is|shown|marked|highlighted|displayed|written|labelled|labeled|outlined|coloured|colored|printed))*(?: in| with| by)? (?:${COLOURS_EN})(?: text| colour| color)? (?:are|is|must|need|have|has|show|shows|indicates?|means?)`,
    ),
  },
  {
    sense: "colour",
    pattern: pattern(
      `(?:required|mandatory|invalid|missing|incorrect|unavailable|available|compulsory|overdue)(?: \\p{L}+){0,2} (?:are|is)(?: (?:shown|marked|highlighted|displayed|indicated|written|outlined|coloured|colored))?(?: in)? (?:${COLOURS_EN})`,
    ),
  },
  {
    sense: "colour",
    pattern: pattern(
      `(?:${ACTS_SV}) (?:den|det|de) (?:\\p{L}+ )?(?:${COLOURS_SV}) (?:${THINGS_SV}|knapparna|länkarna|fälten)`,
    ),
  },
  {
    sense: "shape",
    pattern: pattern(
      `(?:${ACTS_SV}) (?:den|det) (?:${SHAPES_SV})(?: (?:${COLOURS_SV}))? (?:${THINGS_SV})`,
    ),
  },
  {
    sense: "place",
    pattern: pattern(
      `(?:${ACTS_SV}) (?:${THINGS_SV}|menyn|länkarna|knapparna|listan|panelen) (?:till|åt|längst)? ?(?:höger|vänster|upp till|uppe till|ned till|nere till)`,
    ),
  },
  {
    sense: "colour",
    pattern: pattern(
      `(?:fält|uppgifter|frågor|rader|datum|namn|ord|de)(?: som)?(?: är| visas| markerats| har markerats)*(?: märkta| markerade| skrivna)?(?: i| med) (?:rött|grönt|blått|gult|röd text|grön text|röd färg|grön färg) (?:är|måste|ska|betyder|visar)`,
    ),
  },
  {
    sense: "colour",
    pattern: pattern(
      `(?:obligatoriska|felaktiga|lediga|upptagna)(?: \\p{L}+){0,2} (?:är|visas|markeras)(?: märkta| markerade| skrivna)?(?: i| med)? (?:rött|grönt|blått|gult|röda|gröna|röd|grön|blå|gula|gul)`,
    ),
  },
  {
    sense: "sound",
    pattern: pattern(
      "(?:when|once|until|as soon as) (?:you|we) (?:have )?hear(?:d)? (?:the|a|an) (?:\\p{L}+ ){0,2}(?:beep|bell|tone|sound|signal|chime|buzz|click|ding)s?(?=[^.]{0,60} (?:fill|enter|type|press|click|tap|select|choose|write|continue|go on|submit|send))|(?:wait|listen) for (?:the|a) (?:\\p{L}+ ){0,2}(?:beep|bell|tone|sound|chime|buzz|ding)s?",
    ),
  },
  {
    sense: "sound",
    pattern: pattern(
      "(?:när|då|tills|så snart) (?:du|ni|man) (?:har )?hör(?:t)? (?:ett|en|det)? ?(?:\\p{L}+ ){0,2}(?:pip|pipet|signal|signalen|ton|tonen|ljud|ljudet|klocka|klockan|klick|klicket|pling|plinget)(?=[^.]{0,60} (?:fyll|skriv|ange|tryck|klicka|välj|fortsätt|mata|skicka))",
    ),
  },
];

function pattern(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
}
