import { cantTell, check, failed, passed } from "#audit/check.ts";
import { type DrawnText, drawnTexts } from "#audit/evidence/drawn-texts.ts";
import { sizeOf } from "#audit/language/detect.ts";

const LOGO = /logo|brand|emblem|crest|badge|signature|varumärke|vapen/i;
const OF_TEXT =
  /(^|[^a-z])(heading|headline|header-?text|rubrik|title|titel|text|quote|citat|btn|button|knapp|slogan|paragraph|menu-?item|nav-?item)([^a-z]|$)/i;
const HEADING = svg('<text y="30">Opening hours this summer</text>');

export default check({
  title: {
    en: "Text is text, not an image of text",
    sv: "Text är text, inte en bild av text",
  },
  criteria: ["1.4.5"],
  act: ["0va7u6"],
  impact: "moderate",
  harm: {
    en: "People who need larger letters, other colours or another font cannot change text in an image, and it blurs when enlarged.",
    sv: "Den som behöver större bokstäver, andra färger eller annat typsnitt kan inte ändra text i en bild, och den blir suddig när den förstoras.",
  },
  mend: {
    en: "Write the text in the page and style it with CSS.",
    sv: "Skriv texten i sidan och ge den utseende med CSS.",
  },
  evidence: drawnTexts,
  targets: (images) => images,
  judge(image) {
    const { name, file, text } = image;
    if (LOGO.test(`${name} ${file}`)) return passed;
    if (text && sizeOf(text).words >= 3 && image.shapes <= 2)
      return failed({
        en: `The image is a picture of the text “${text.slice(0, 80)}”.`,
        sv: `Bilden är en bild av texten ”${text.slice(0, 80)}”.`,
      });
    if (text === undefined && looksSet(image))
      return cantTell({
        en: `Is the image “${name.slice(0, 80)}” (${file}) a picture of text that could be text?`,
        sv: `Är bilden ”${name.slice(0, 80)}” (${file}) en bild av text som kunde vara text?`,
      });
    return passed;
  },
  examples: {
    passed: [
      `<img src="/library.jpg" alt="Two children reading in the hall" width="400" height="300">`,
      `<img src="/logo.png" alt="The City Library" width="200" height="40">`,
      `<img src="${svg('<path d="M0 0h9v9z"/><path d="M9 9h9"/><circle r="9"/><text y="20">North</text><text x="9" y="20">South</text><text x="30" y="20">East</text>')}" alt="A map of the city">`,
      {
        html: `<img src="/star.svg" alt="A star">`,
        files: {
          "/star.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0h90v90z"/></svg>`,
        },
      },
    ],
    failed: [
      `<h1><img src="${HEADING}" alt="Opening hours this summer"></h1>`,
      `<img src="${svg('<rect width="300" height="40" fill="gold"/><text y="30">Book your room now</text>')}" alt="">`,
      {
        html: `<img src="/hours.svg" alt="Open every day">`,
        files: {
          "/hours.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text y="30">Open every day</text></svg>`,
        },
      },
    ],
    inapplicable: [
      `<h1>Opening hours</h1>`,
      `<svg width="300" height="40"><text y="30">Opening hours this summer</text></svg>`,
      `<img src="${HEADING}" alt="" hidden>`,
    ],
    cantTell: [
      `<h2><img src="/img/heading-news.gif" alt="News from the library" width="300" height="40"></h2>`,
      `<a href="/a"><img src="/btn_search.png" alt="Search the catalogue" width="120" height="30"></a>`,
    ],
  },
});

/** A low and wide image whose file says that it is text, or that stands for several words. */
function looksSet({ name, file, width, height }: DrawnText): boolean {
  const { words } = sizeOf(name);
  return OF_TEXT.test(file) && words >= 2 && width > height * 2;
}

function svg(content: string): string {
  const file = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40">${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(file).replaceAll("'", "%27")}`;
}
