import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed, type Verdict } from "#audit/check.ts";
import { examplePdf } from "#audit/documents/example-pdf.ts";
import type { Pdf } from "#audit/documents/read-pdf.ts";
import { type LinkedPdf, linkedPdfs } from "#audit/evidence/linked-pdfs.ts";

const ASPECTS = { text, tags, title, language } satisfies Record<string, (pdf: Pdf) => Verdict>;

interface Aspect extends LinkedPdf {
  readonly judge: () => Verdict;
}

const link = `<a href="/form.pdf">Form (PDF)</a>`;
const file = (parts: Parameters<typeof examplePdf>[0]) => ({
  html: link,
  files: { "/form.pdf": examplePdf(parts) },
});

/** PDF techniques of WCAG: PDF1, PDF6, PDF16, PDF18; EN 301 549, clause 10. */
export default check({
  title: {
    en: "A linked PDF file has text, tags, a title and a language",
    sv: "En länkad pdf-fil har text, taggar, titel och språk",
  },
  criteria: ["1.3.1"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader cannot read the file, or hear it in the wrong order or with the wrong sounds.",
    sv: "Den som använder skärmläsare kan inte läsa filen, eller hör den i fel ordning eller med fel uttal.",
  },
  mend: {
    en: "Export it again as a tagged PDF, with title and language set, or publish it as a web page.",
    sv: "Exportera den på nytt som taggad pdf, med titel och språk angivna, eller publicera den som webbsida.",
  },
  states: asLoaded,
  evidence: linkedPdfs,
  targets: (all) => all.flatMap(aspects),
  judge: ({ judge }) => judge(),
  examples: {
    passed: [
      file({}),
      file({ language: "sv", title: "Blankett", text: "Namn" }),
      { html: `${link} ${link}`, files: { "/form.pdf": examplePdf({}) } },
    ],
    failed: [
      file({ tagged: false }),
      file({ title: "" }),
      file({ language: "" }),
      file({ text: "" }),
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<a href="/form.pdf">Form (PDF)</a>`,
      `<a href="https://other.example/form.pdf">Form (PDF)</a>`,
    ],
    cantTell: [{ html: link, files: { "/form.pdf": "No PDF file" } }],
  },
});

function aspects(one: LinkedPdf): Aspect[] {
  const { pdf } = one;
  if (pdf === undefined) return [];
  if (pdf === "unreadable") return [{ ...one, judge: () => unreadable }];
  return Object.values(ASPECTS).map((judge) => ({ ...one, judge: () => judge(pdf) }));
}

const unreadable = cantTell({
  en: "The PDF file could not be read here: it is locked, broken or very large. Can those who use a screen reader read it?",
  sv: "Pdf-filen gick inte att läsa här: den är låst, trasig eller mycket stor. Kan den som använder skärmläsare läsa den?",
});

function text({ characters, pages }: Pdf): Verdict {
  if (characters > 0 || pages === 0) return passed;
  return {
    ...failed({
      en: "The PDF file has no text: its pages are pictures.",
      sv: "Pdf-filen har ingen text: sidorna är bilder.",
    }),
    criteria: ["1.1.1"],
  };
}

function tags({ tagged, characters }: Pdf): Verdict {
  return tagged || characters === 0
    ? passed
    : failed({
        en: "The PDF file is not tagged: nothing says what is a heading, a list or a table.",
        sv: "Pdf-filen är inte taggad: inget säger vad som är rubrik, lista eller tabell.",
      });
}

function title({ title: words, showsTitle }: Pdf): Verdict {
  if (words && showsTitle) return passed;
  return {
    ...failed(
      words
        ? {
            en: `The PDF file has the title “${words}” and shows its file name instead.`,
            sv: `Pdf-filen har titeln ”${words}” men visar filnamnet i stället.`,
          }
        : { en: "The PDF file has no title.", sv: "Pdf-filen har ingen titel." },
    ),
    criteria: ["2.4.2"],
  };
}

function language(pdf: Pdf): Verdict {
  if (pdf.language) return passed;
  return {
    ...failed({
      en: "The PDF file does not say what language it is in.",
      sv: "Pdf-filen säger inte vilket språk den är på.",
    }),
    criteria: ["3.1.1"],
  };
}
