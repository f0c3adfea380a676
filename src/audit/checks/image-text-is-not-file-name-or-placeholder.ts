import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, languageOf } from "#audit/document/query.ts";
import { namedImages } from "#audit/evidence/image-names.ts";
import {
  namedDecoration,
  saidDecoration,
  speaksOfDecoration,
} from "#audit/language/lists/decoration.ts";
import { kindsOfImage, placeholderAlts } from "#audit/language/lists/image-texts.ts";
import { alike } from "#audit/language/words-by-language.ts";

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
    const language = languageOf(element);
    const plain = alike(name)
      .replace(/[.…:!*\s]+$/u, "")
      .replace(/^[[(<*]+|[\])>*]+$/gu, "");
    // A link to the very file is called what the file is called.
    if (closest(element, (at) => attribute(at, "href").endsWith(name))) return passed;
    if (FILE_NAME.test(name) || BY_MACHINE.test(name) || isFile(name, file))
      return failed({
        en: `The text of the image is the name of a file: “${name}”.`,
        sv: `Bildens text är ett filnamn: ”${name}”.`,
      });
    if (placeholderAlts(language).has(plain) || !/[\p{L}\p{N}\p{S}]/u.test(name))
      return failed({
        en: `The text of the image is “${name}”, which says nothing of what it shows.`,
        sv: `Bildens text är ”${name}”, som inte säger något om vad den visar.`,
      });
    if (isDecoration(element, plain))
      return failed({
        en: `The image is a line or an ornament, and its text says only that: “${name}”.`,
        sv: `Bilden är en linje eller en utsmyckning, och dess text säger bara det: ”${name}”.`,
      });
    if (kindsOfImage(language).has(plain))
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
      `<img src="/a.png" alt="Tom">`,
      `<img src="/a.png" width="300" height="200" alt="Ornament"> <img src="/c.png" width="300" height="200" alt="Decorative border"> <img src="/b.png" width="300" height="200" alt="Room divider">`,
      `<p lang="de"><img src="/a.png" alt="Tisch"></p>`,
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
      `<p lang="fi"><img src="/a.png" alt="Kuva"></p>`,
      `<p lang="es"><img src="/a.png" alt="Imagen decorativa"></p>`,
      `<p lang="de"><img src="/a.png" width="300" height="24" alt="Dekorative Trennlinie"></p>`,
      `<img src="/a.png" width="300" height="90" alt="Decorative divider">`,
      `<p><img src="/a.png" width="12" height="12" alt="Bullet"> Open every day</p>`,
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

/** What says so itself, or is called so and is drawn as a line, or as a sign before an item (WCAG F39). */
function isDecoration(element: PageElement, name: string): boolean {
  const language = languageOf(element);
  if (saidDecoration(language).has(name)) return true;
  if (isLine(element, 20, 8) && speaksOfDecoration(name, language)) return true;
  const { width, height } = sizeOf(element);
  const isSign = width > 0 && Math.max(width, height) <= 24;
  return (isSign || isLine(element, 48, 4)) && namedDecoration(language).has(name);
}

/** Whether it is at most so high, in CSS pixels, and so many times as long. */
function isLine(element: PageElement, thin: number, long: number): boolean {
  const { width, height } = sizeOf(element);
  return width > 0 && height <= thin && width >= long * Math.max(1, height);
}

/** Its size, as it says where the image has not come and its text stands there instead. */
function sizeOf(element: PageElement): { readonly width: number; readonly height: number } {
  const [width, height] = ["width", "height"].map((name) => Number(attribute(element, name)));
  return width && height ? { width, height } : (element.box ?? { width: 0, height: 0 });
}

/** One capitalised word that is also the file's name may be what is shown: "Library". */
function isFile(name: string, file: string): boolean {
  const stem = file.replace(/\.\w+$/, "");
  if (!stem || (name !== file && name !== stem)) return false;
  return name === file ? /\.\w{2,4}$/.test(file) : /[_\d-]/.test(stem) || stem.length < 3;
}
