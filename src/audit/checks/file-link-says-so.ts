import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isShown, textOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

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

/** Techniques G201 and H33, and W3C's advice on links to files. */
export default check({
  title: {
    en: "A link to a file says what kind of file it is",
    sv: "En länk till en fil säger vilken sorts fil det är",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who cannot open such files, or lose their place when another program opens, learn it too late.",
    sv: "Den som inte kan öppna sådana filer, eller tappar bort sig när ett annat program öppnas, får veta det för sent.",
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
  judge: ({ element, kind }) =>
    saysSo(element, kind)
      ? passed
      : failed({
          en: `The link leads to a ${kind} file and does not say so.`,
          sv: `Länken leder till en ${kind}-fil men säger inte det.`,
        }),
  examples: {
    passed: [
      `<a href="/form.pdf">Form (PDF, 120 kB)</a>`,
      `<ul><li><a href="/form.docx">Form</a> Word, 20 kB</li></ul>`,
      `<a href="/form.pdf"><img src="data:," alt="PDF"> Form</a>`,
    ],
    failed: [
      `<a href="/form.pdf">Form</a>`,
      `<p>Fill in <a href="/files/form.docx?v=2">the form</a>.</p>`,
      `<a href="/a/b/prices.XLSX">Prices</a>`,
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

/** In its name or description, or in the sentence or item that it stands in. */
function saysSo(element: PageElement, kind: string): boolean {
  const around = closest(element, ({ tag }) => /^(li|p|td|dd|figcaption)$/.test(tag));
  const words = [element.exposed?.name, element.exposed?.description, around && textOf(around)];
  return words.some((text) => KINDS[kind]?.test(text ?? ""));
}
