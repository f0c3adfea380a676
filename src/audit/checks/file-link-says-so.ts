import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isShown, textOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { saysSize } from "#audit/language/file-sizes.ts";

/** What files are called, by the end of their address. */
const KINDS: Readonly<Record<string, RegExp>> = {
  pdf: /\bpdf\b/i,
  doc: /\b(docx?|word)\b/i,
  docx: /\b(docx?|word)\b/i,
  odt: /\b(odt|opendocument)\b/i,
  xls: /\b(xlsx?|excel)\b/i,
  xlsx: /\b(xlsx?|excel)\b/i,
  ods: /\b(ods|opendocument)\b/i,
  csv: /\bcsv\b/i,
  ppt: /\b(pptx?|powerpoint)\b/i,
  pptx: /\b(pptx?|powerpoint)\b/i,
  zip: /\bzip\b/i,
  mp3: /\b(mp3|audio|ljud)\b/i,
  mp4: /\b(mp4|video|film)\b/i,
};

const PLACES = /^(li|p|td|dd|figcaption)$/;
/** A table of files has their sizes in a column. */
const ROWS = /^(li|p|tr|dd|figcaption)$/;

/** Techniques G201 and H33, and W3C's advice on links to files. */
export default check({
  title: {
    en: "A link to a file says what kind of file it is and how large",
    sv: "En länk till en fil säger vilken sorts fil det är och hur stor den är",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who cannot open such files, lose their place when another program opens, or pay for what they fetch, learn it too late.",
    sv: "Den som inte kan öppna sådana filer, tappar bort sig när ett annat program öppnas eller betalar för det som hämtas får veta det för sent.",
  },
  mend: {
    en: "Write the kind and the size in the link: “Form (PDF, 120 kB)”.",
    sv: "Skriv filtyp och storlek i länken: ”Blankett (pdf, 120 kB)”.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements
      .filter((element) => element.tag === "a" && isShown(element) && !isHidden(element))
      .flatMap((element) => {
        const kind = kindOf(element);
        return kind ? [{ selector: element.selector, html: element.html, element, kind }] : [];
      }),
  judge: ({ element, kind }) => {
    if (!wordsOf(element, PLACES).some((text) => KINDS[kind]?.test(text)))
      return failed({
        en: `The link leads to a ${kind} file and does not say so.`,
        sv: `Länken leder till en ${kind}-fil men säger inte det.`,
      });
    if (!wordsOf(element, ROWS).some(saysSize))
      return failed({
        en: `The link says that it leads to a ${kind} file, but not how large the file is.`,
        sv: `Länken säger att den leder till en ${kind}-fil, men inte hur stor filen är.`,
      });
    return passed;
  },
  examples: {
    passed: [
      `<a href="/form.pdf">Form (PDF, 120 kB)</a>`,
      `<ul><li><a href="/form.docx">Form</a> Word, 20 kB</li></ul>`,
      `<a href="/form.pdf"><img src="data:," alt="PDF"> Form, 3&nbsp;MB</a>`,
      `<p lang="sv">Läs <a href="/rapport.pdf" aria-label="Rapporten, pdf, 1,2 megabyte">rapporten</a>.</p>`,
      `<p lang="ar"><a href="/form.pdf">نموذج (PDF، 109 كيلوبايت)</a></p>`,
      `<p lang="fr"><a href="/form.pdf">Formulaire (PDF, 1,2&nbsp;Mo)</a></p>`,
      `<table><tr><td><a href="/prices.csv">Prices (CSV)</a></td><td>109 KB</td></tr></table>`,
    ],
    failed: [
      `<a href="/form.pdf">Form</a>`,
      `<p>Fill in <a href="/files/form.docx?v=2">the form</a>.</p>`,
      `<a href="/a/b/prices.XLSX">Prices</a>`,
      `<a href="/form.pdf">Form (PDF)</a>`,
      `<ul><li><a href="/form.pdf">Form 3 (PDF)</a>, 4 pages</li><li>Other, 20 kB</li></ul>`,
    ],
    inapplicable: [
      `<a href="/form">Form</a>`,
      `<a href="/pdf/">About PDF</a>`,
      `<p hidden><a href="/form.pdf">Form</a></p>`,
    ],
  },
});

function kindOf(element: PageElement): string | undefined {
  const path = URL.parse(attribute(element, "href"), element.document.base)?.pathname ?? "";
  const end = /\.(\w{3,4})$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(KINDS, end) ? end : undefined;
}

/** Its name and description, and the sentence, item or row that it stands in. */
function wordsOf(element: PageElement, places: RegExp): string[] {
  const around = closest(element, ({ tag }) => places.test(tag));
  const { name = "", description = "" } = element.exposed ?? {};
  return [name, description, around ? textOf(around) : ""];
}
