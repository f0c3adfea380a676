import { cantTell, check, type Evidence, failed, type Look, passed } from "#audit/check.ts";
import { isHidden, textOf } from "#audit/document/query.ts";
import { isWithin, passages } from "#audit/evidence/passages.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { expansions, isBesideWords } from "#audit/explained-abbreviations.ts";
import { abbreviationsIn, isExplainedIn } from "#audit/language/abbreviations.ts";
import type { Target } from "#audit/outcome.ts";

const APART = new Set([
  "abbr",
  "acronym",
  "code",
  "pre",
  "kbd",
  "samp",
  "nav",
  "footer",
  "dfn",
  "table",
]);

export default check({
  title: {
    en: "Abbreviations say what they stand for",
    sv: "Det framgår vad förkortningar står för",
  },
  criteria: ["3.1.4"],
  least: "AAA",
  impact: "minor",
  harm: {
    en: "People who do not know the abbreviation do not learn what it means.",
    sv: "Den som inte kan förkortningen får inte veta vad den betyder.",
  },
  mend: {
    en: "Write the words in full where the abbreviation first stands, or in the abbr element's title.",
    sv: "Skriv ut orden där förkortningen först står, eller i title på elementet abbr.",
  },
  evidence: {
    seen: snapshot.seen,
    collect: async (look) => [...(await marked(look)), ...(await unmarked(look))],
  } satisfies Evidence<readonly Abbreviation[]>,
  targets: (all) => all,
  judge: ({ text, known, isMarked }) => {
    if (known) return passed;
    return isMarked
      ? failed({
          en: `“${text}” is marked as an abbreviation, but nothing says what it stands for.`,
          sv: `”${text}” är märkt som förkortning, men inget säger vad det står för.`,
        })
      : cantTell({
          en: `Is “${text}” an abbreviation that not all readers know? Nothing on the page says what it stands for.`,
          sv: `Är ”${text}” en förkortning som inte alla läsare kan? Inget på sidan säger vad den står för.`,
        });
  },
  examples: {
    passed: [
      `<dl><dt><abbr>HMRC</abbr></dt><dd>His Majesty’s Revenue and Customs</dd></dl><p>Ask HMRC about your taxes.</p>`,
      `<p><abbr title="Portable Document Format">PDF</abbr></p>`,
      `<p>Portable Document Format (<abbr>PDF</abbr>) is a format. A <abbr>PDF</abbr> has pages.</p>`,
      `<p><abbr>PDF</abbr> (Portable Document Format)</p>`,
      `<p>The Friends of the Library (FOTL) meet on Monday. You can join the FOTL when you like.</p>`,
      `<p>Ask the FKBA about your loans.</p><p>FKBA means the friends of books in town.</p>`,
      `<p>We follow the General Terms of Loans. The GTL say that you may renew.</p>`,
      `<p><dfn><abbr title="Portable Document Format">PDF</abbr></dfn> and <abbr>PDF</abbr></p>`,
    ],
    failed: [
      `<dl><dt><abbr>HMRC</abbr></dt><dd>01632 960 100</dd></dl>`,
      `<p>Send a <abbr>PDF</abbr>.</p>`,
      `<p><abbr title="">PDF</abbr></p>`,
      `<p><acronym>NATO</acronym> met.</p>`,
    ],
    inapplicable: [
      `<p>PDF</p>`,
      `<p><abbr></abbr></p>`,
      `<p hidden><abbr>PDF</abbr></p>`,
      `<p>Send it to us as a PDF before Louis XIV comes to the EU.</p>`,
      `<p>The constant <code>LANES</code> is as large as a number can be here.</p>`,
      `<p>You must NOT send the form with POST before it is complete.</p>`,
      `<p>THE LIBRARY IS OPEN EVERY DAY OF THE WEEK</p>`,
    ],
    cantTell: [
      `<p>Ask the FKBA before you come to the library.</p>`,
      `<p lang="sv">Du kan vända dig till SFKB med dina frågor om detta.</p>`,
    ],
  },
});

interface Abbreviation extends Target {
  readonly text: string;
  readonly known: boolean;
  readonly isMarked: boolean;
}

async function marked({ collect }: Look): Promise<Abbreviation[]> {
  const { documents } = await collect(snapshot);
  return documents.flatMap((document) => {
    const expanded = expansions(document);
    return document.elements
      .filter(
        (element) => /^(abbr|acronym)$/.test(element.tag) && textOf(element) && !isHidden(element),
      )
      .map((element) => ({
        text: textOf(element),
        known: expanded.has(textOf(element)) || isBesideWords(element),
        isMarked: true,
        selector: element.selector,
        html: element.html,
      }));
  });
}

/** Each once, where it first stands in running text. */
async function unmarked({ collect }: Look): Promise<Abbreviation[]> {
  const { documents } = await collect(snapshot);
  const all = await collect(passages);
  const page = all.map(({ text }) => text);
  const known = new Set(documents.flatMap((document) => [...expansions(document)]));
  const found = new Map<string, Abbreviation>();
  for (const { element, runs, seen } of all) {
    if (!seen || isWithin(element, APART)) continue;
    const text = runs.map(({ text, parent }) => (isWithin(parent, APART) ? " " : text)).join("");
    for (const one of abbreviationsIn(text))
      if (!found.has(one))
        found.set(one, {
          text: one,
          known: known.has(one) || page.some((other) => isExplainedIn(other, one)),
          isMarked: false,
          selector: element.selector,
          html: element.html,
        });
  }
  return [...found.values()];
}
