import { cantTell, check, passed } from "#audit/check.ts";
import { namedImages } from "#audit/evidence/image-names.ts";

const LONGEST = 250;
const LONG = "A bar chart of how many books were lent each month of the year. ".repeat(5).trim();

export default check({
  title: {
    en: "The text of an image is short enough to listen to in one go",
    sv: "Bildens text är så kort att man orkar höra den i ett svep",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who listen must hear a long text without a pause, and can neither stop in it nor go back.",
    sv: "Den som lyssnar måste höra en lång text utan paus och kan varken stanna i den eller gå tillbaka.",
  },
  mend: {
    en: "Say the main thing in alt and the rest in the text beside the image, where everybody can read it.",
    sv: "Skriv det viktigaste i alt och resten i texten bredvid bilden, där alla kan läsa den.",
  },
  evidence: namedImages,
  targets: (images) => images,
  judge: ({ name }) =>
    name.length > LONGEST
      ? cantTell({
          en: `Can the text of the image be shorter? It has ${name.length} characters: “${name.slice(0, 80)}…”`,
          sv: `Kan bildens text vara kortare? Den har ${name.length} tecken: ”${name.slice(0, 80)}…”`,
        })
      : passed,
  examples: {
    passed: [
      `<img src="/a.png" alt="The city library in snow">`,
      `<img src="/a.png" alt="Books lent each month: about 4,000 in winter and 2,000 in summer, most in January">`,
      `<svg role="img" aria-label="Warning"></svg>`,
    ],
    failed: [],
    inapplicable: [
      `<img src="/a.png" alt="">`,
      `<p>${LONG}</p>`,
      `<img src="/a.png" alt="${LONG}" hidden>`,
    ],
    cantTell: [
      `<img src="/a.png" alt="${LONG}">`,
      `<svg role="img" aria-label="${LONG}"></svg>`,
      `<div role="img" aria-label="${LONG}" style="width:9px;height:9px"></div>`,
    ],
  },
});
