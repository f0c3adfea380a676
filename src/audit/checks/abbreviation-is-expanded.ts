import { check, failed, passed } from "#audit/check.ts";
import type { PageDocument, PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, isHidden, textOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

export default check({
  title: {
    en: "What is marked as an abbreviation says what it stands for",
    sv: "Det som är märkt som förkortning säger vad det står för",
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
  evidence: snapshot,
  targets: ({ documents }) =>
    documents.flatMap((document) => {
      const expanded = expansions(document);
      return document.elements
        .filter(
          (element) =>
            /^(abbr|acronym)$/.test(element.tag) && textOf(element) && !isHidden(element),
        )
        .map((element) => ({
          text: textOf(element),
          known: expanded.has(textOf(element)) || isBesideWords(element),
          selector: element.selector,
          html: element.html,
        }));
    }),
  judge: ({ text, known }) =>
    known
      ? passed
      : failed({
          en: `“${text}” is marked as an abbreviation, but nothing says what it stands for.`,
          sv: `”${text}” är märkt som förkortning, men inget säger vad det står för.`,
        }),
  examples: {
    passed: [
      `<p><abbr title="Portable Document Format">PDF</abbr></p>`,
      `<p>Portable Document Format (<abbr>PDF</abbr>) is a format. A <abbr>PDF</abbr> has pages.</p>`,
      `<p><abbr>PDF</abbr> (Portable Document Format)</p>`,
      `<p><dfn><abbr title="Portable Document Format">PDF</abbr></dfn> and <abbr>PDF</abbr></p>`,
    ],
    failed: [
      `<p>Send a <abbr>PDF</abbr>.</p>`,
      `<p><abbr title="">PDF</abbr></p>`,
      `<p><acronym>NATO</acronym> met.</p>`,
    ],
    inapplicable: [`<p>PDF</p>`, `<p><abbr></abbr></p>`, `<p hidden><abbr>PDF</abbr></p>`],
  },
});

/** The abbreviations that are explained somewhere in the document. */
function expansions({ elements }: PageDocument): ReadonlySet<string> {
  const marked = elements.filter(({ tag }) => tag === "abbr" || tag === "acronym");
  return new Set(
    marked.filter((one) => attribute(one, "title") !== "" || isBesideWords(one)).map(textOf),
  );
}

/** Whether brackets part it from the words in full: "(PDF)" after them or "PDF (…)" before. */
function isBesideWords(element: PageElement): boolean {
  const block = ancestors(element).find(({ tag }) => !/^(dfn|b|strong|i|em|span|a)$/.test(tag));
  const text = block ? textOf(block) : "";
  const at = text.indexOf(textOf(element));
  const after = text.slice(at + textOf(element).length);
  return /\p{L}{3}\S* \($/u.test(text.slice(0, at)) || /^ \(\p{L}{3}/u.test(after);
}
