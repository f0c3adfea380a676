import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest } from "#audit/document/query.ts";
import { namedImages } from "#audit/evidence/image-names.ts";
import { KINDS_OF_IMAGE, PLACEHOLDER_ALTS } from "#audit/language/placeholders.ts";

const DECORATION =
  /\b(divider|separator|spacer|ornament|swirl|squiggle|horizontal (line|rule)|decorative|decoration|border)\b|avdelare|avskiljare|utsmyckning|dekor|prydnad|streck|linje/i;
const FILE_NAME = /^\S*\.(jpe?g|png|gif|svg|webp|avif|bmp|tiff?|ico|heic)(\?\S*)?$/i;
// What cameras, phones and stock libraries call their files, and bare numbers and hashes.
const BY_MACHINE =
  /^((img|dsc|dscn|dscf|image|photo|pic|picture|bild|foto|pxl|screenshot|istock|shutterstock|adobestock|gettyimages)[-_ ]?[\d_-]{2,}\w*|\d{3,}|[\da-f]{16,}|(?=\w*\d)\w+_\w*\d{2,}\w*)$/i;

export default check({
  title: {
    en: "The text of an image says what it shows, not what its file is called or that it is an image",
    sv: "Bildens text säger vad den visar, inte vad filen heter eller att det är en bild",
  },
  criteria: ["1.1.1"],
  act: ["9eb3f6"],
  impact: "critical",
  harm: {
    en: "People who do not see the image hear a file name or “image” and nothing of what it shows.",
    sv: "Den som inte ser bilden får höra ett filnamn eller ”bild” och inget om vad den visar.",
  },
  mend: {
    en: 'Say in alt what the image says to those who see it; if that is nothing, write alt="".',
    sv: 'Skriv i alt det som bilden säger den som ser den; om det är ingenting, skriv alt="".',
  },
  evidence: namedImages,
  targets: (images) => images,
  judge({ element, name, file }) {
    const plain = name
      .toLowerCase()
      .replace(/[.…:!*\s]+$/u, "")
      .replace(/^[[(<*]+|[\])>*]+$/gu, "");
    // A link to the very file is called what the file is called.
    if (closest(element, (at) => attribute(at, "href").endsWith(name))) return passed;
    if (FILE_NAME.test(name) || BY_MACHINE.test(name) || isFile(name, file))
      return failed({
        en: `The text of the image is the name of a file: “${name}”.`,
        sv: `Bildens text är ett filnamn: ”${name}”.`,
      });
    if (PLACEHOLDER_ALTS.has(plain) || !/[\p{L}\p{N}\p{S}]/u.test(name))
      return failed({
        en: `The text of the image is “${name}”, which says nothing of what it shows.`,
        sv: `Bildens text är ”${name}”, som inte säger något om vad den visar.`,
      });
    if (isThin(element) && DECORATION.test(plain))
      return failed({
        en: `The image is a line or an ornament, and its text says only that: “${name}”.`,
        sv: `Bilden är en linje eller en utsmyckning, och dess text säger bara det: ”${name}”.`,
      });
    if (KINDS_OF_IMAGE.has(plain))
      return cantTell({
        en: `Is “${name}” all that the image says to those who see it: whose, of what, with what in it?`,
        sv: `Är ”${name}” allt som bilden säger den som ser den: vems, av vad, med vad i?`,
      });
    return passed;
  },
  examples: {
    passed: [
      `<img src="/w3c-logo.png" alt="W3C logo">`,
      `<img src="/library.jpg" alt="Library">`,
      `<img src="/a.png" alt="Readers in the hall of the city library">`,
      `<svg role="img" aria-label="Warning" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`,
      `<h1>Files</h1><a href="/w3c-logo.png"><img src="/w3c-logo.png" alt="w3c-logo.png"></a>`,
      `<p>Draw with <img src="/a.png" alt="Node.js"> or <img src="/b.png" alt="Boeing 747"></p>`,
    ],
    failed: [
      `<img src="/files/IMG_2034.jpg" alt="IMG_2034.jpg">`,
      `<img src="/a.png" alt="image">`,
      `<img src="/a.png" alt="Bild">`,
      `<img src="/files/city-hall_2.png" alt="city-hall_2">`,
      `<img src="/a.png" alt="DSC00412">`,
      `<span role="img" aria-label="spacer" style="display:inline-block;width:9px;height:9px"></span>`,
      `<form><input type="image" src="/go.gif" alt="go.gif"></form>`,
      `<img src="/a.png" alt="*">`,
      `<svg role="img" aria-label="Blue divider line" width="600" height="8"><path d="M0 4H600" stroke="#00f"/></svg>`,
    ],
    inapplicable: [
      `<img src="/IMG_2034.jpg" alt="">`,
      `<img src="/IMG_2034.jpg">`,
      `<img src="/a.png" alt="image" aria-hidden="true">`,
      `<p>image.png</p>`,
    ],
    cantTell: [`<img src="/a.png" alt="Chart">`, `<a href="/"><img src="/a.png" alt="logo"></a>`],
  },
});

// How long a line is, at least, as against its height in CSS pixels.
const [THIN, LONG] = [20, 8];

function isThin({ box }: PageElement): boolean {
  return box !== undefined && box.height <= THIN && box.width >= LONG * Math.max(1, box.height);
}

/** One capitalised word that is also the file's name may be what is shown: "Library". */
function isFile(name: string, file: string): boolean {
  const stem = file.replace(/\.\w+$/, "");
  if (!stem || (name !== file && name !== stem)) return false;
  return name === file ? /\.\w{2,4}$/.test(file) : /[_\d-]/.test(stem) || stem.length < 3;
}
