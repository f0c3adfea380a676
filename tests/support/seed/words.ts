import { type Random, weighted, zipf } from "./random.ts";

/** The most common words of what visitors write, the most common first. */
const COMMON =
  `jag det är att och på inte en för hittar sidan som ni om har med den ska till av var man kan
  vill när hur blanketten ansökan svar information står går bra nu men veta inget min tillstånd länken beslut
  handläggare fungerar fel väntetid söka svårt förstå text tydligt telefon pengar avgift betala barn familj
  arbete jobb studera intyg pass besök datum veckor månader får hjälp tack språk engelska arabiska översätt
  skärmläsare sök knapp formulär ladda upp fil pdf kvitto konto inloggning e-legitimation brev adress kontor
  öppettider kötid samtal chatt mejl fråga gammal saknas uppdatera exempel tabell bild ord krångligt enkelt
  snabbt långsamt mobilen datorn skriva läsa stor liten`.split(/\s+/);
/** Parts of compounds, of which Swedish makes as many as it needs: the rare words. */
const FIRST =
  `ansöknings arbets asyl avgifts barn besöks besluts bidrags blankett bostads boende dag domstols
  ersättnings familje flykting folk förlängnings försäkrings gräns handläggnings hem hälso inkomst inrese
  intygs kommun kontakt kontroll kurs känne körkorts lands lön makar medborgar migrations myndighets närings
  omprövnings ombuds pappers person prövnings rese registrerings räkenskaps rätts sambo semester skatte skol
  skydds språk statistik studie sysselsättnings tids tjänste tolk tillsyns undersöknings uppehålls uppgifts
  utbildnings utlännings utrese vapen verksamhets visum väntetids vård yrkes åter ägande ämnes ålders
  överklagande öppettids`.split(/\s+/);
const SECOND =
  `ansvar avdelning avgift avtal bank bedömning begrepp behov besked besök bevis bild blankett
  brev byrå center chef datum del enhet expert fråga form gräns grupp guide handling hjälp kontor kort kostnad
  krav kurs kö lag lista länk lösning mottagning mål märke möjlighet möte nummer ombud ordning orsak papper
  plan plats process program punkt regel register rum råd rätt sal samtal sida skylt skäl språk steg stöd
  system tabell tid tillstånd tjänst träff tvist uppgift utredning vakt val verktyg vecka väg ändring ärende
  område översikt`.split(/\s+/);
const THREES = 60_000;
/** A prime number. */
const STEP = 7919;
const MANY = 4;
const FEWEST_WORDS = 3;
const MOST_WORDS = 60;
const ENDS = ["", ".", ".", "!", "?"];

/** How the words of comments are spread: the place of a word here is its rank. */
export const VOCABULARY: readonly string[] = [...COMMON, ...compounds()];

const word = weighted(VOCABULARY, zipf(VOCABULARY.length, 1.2));
const end = weighted(ENDS, [3, 4, 2, 1, 2]);

/** What a visitor writes: some words, most of them common, some with rows of their own. */
export function comment(random: Random): string {
  const length = FEWEST_WORDS + Math.floor((MOST_WORDS - FEWEST_WORDS) * random() ** MANY);
  const words = Array.from({ length }, () => word(random));
  const [first = "", ...rest] = words;
  const text = [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest].join(" ");
  const line = random() < 0.05 ? `${text}\n\n${word(random)}` : text;
  return line + end(random);
}

/** Compounds of two parts, then some of three, in an order in which neighbours do not begin alike. */
function compounds(): string[] {
  const pairs = FIRST.length * SECOND.length;
  const threes = FIRST.length * pairs;
  return [
    ...inSteps(pairs, pairs).map(pair),
    ...inSteps(threes, THREES).map(
      (place) => FIRST[Math.floor(place / pairs)] + pair(place % pairs),
    ),
  ];
}

/** `taken` of the places below `count`, each at most once, since the step shares no divisor with it. */
function inSteps(count: number, taken: number): number[] {
  return Array.from({ length: taken }, (_, index) => (index * STEP) % count);
}

function pair(place: number): string {
  return `${FIRST[Math.floor(place / SECOND.length)]}${SECOND[place % SECOND.length]}`;
}
