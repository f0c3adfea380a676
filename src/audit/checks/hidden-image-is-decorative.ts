import { cantTell, check, passed } from "#audit/check.ts";
import { type HiddenImage, hiddenImages } from "#audit/evidence/hidden-images.ts";

export default check({
  title: {
    en: "An image without a text is mere decoration",
    sv: "En bild utan text är bara utsmyckning",
  },
  criteria: ["1.1.1"],
  act: ["e88epe"],
  impact: "serious",
  harm: {
    en: "People who do not see the image do not even learn that it is there.",
    sv: "Den som inte ser bilden får inte ens veta att den finns.",
  },
  mend: {
    en: 'If the image says something, say it in alt, or in aria-label on an svg or canvas with role="img".',
    sv: 'Om bilden säger något, skriv det i alt, eller i aria-label på en svg eller canvas med role="img".',
  },
  evidence: hiddenImages,
  targets: (images) => images,
  judge: ({ suspicion, called }) => (suspicion ? cantTell(question(suspicion, called)) : passed),
  examples: {
    passed: [
      `<p>Happy new year!</p><img src="/fireworks.svg" alt="" width="200" height="100">`,
      `<p>Happy new year!</p><svg height="200" width="200"><polygon points="100,10 40,180 190,60" fill="gold"/></svg>`,
      `<div><img src="/logo.svg" alt="" width="60" height="60"><span>The City</span></div>`,
      `<p>Welcome</p><svg width="300" height="200" aria-hidden="true"><path d="M0 0h9"/><path d="M0 0h9"/><path d="M0 0h9"/></svg>`,
      `<article><img src="/map-of-town.jpg" role="none" alt="" width="300" height="200"><h2>Find us</h2></article>`,
    ],
    failed: [],
    inapplicable: [
      `<img src="/logo.svg" alt="W3C logo" width="60" height="60">`,
      `<a href="/" aria-label="Start page"><img src="/logo.svg" alt="" width="60" height="60"></a>`,
      `<p>Open <img src="/map.svg" alt="" width="16" height="16"></p>`,
      `<img src="/logo.svg" alt="" hidden>`,
      `<canvas role="img" aria-label="A star" width="200" height="200"></canvas>`,
    ],
    cantTell: [
      `<p>Look at the picture to see which week your bin is emptied.</p><img src="/a.png" alt="" width="300" height="200">`,
      `<img src="/w3c-logo.png" alt="" width="60" height="60">`,
      {
        html: `<p>Welcome</p><img src="/w3c-logo.svg" alt="W3C logo" aria-hidden="true" width="60" height="60">`,
        files: {
          "/w3c-logo.svg": `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>`,
        },
      },
      `<p>Our logo:</p><svg width="200" height="200"><path d="M0 0h90v90z"/></svg>`,
      `<figure><img src="/a.jpg" alt="" width="200" height="200"><figcaption>The library in 1890</figcaption></figure>`,
      `<p>Books lent</p><img src="/books-chart.png" alt="" width="400" height="200">`,
      `<h1>Books lent</h1><canvas id="booksChart" width="300" height="100"></canvas>`,
      `<h1>Books</h1><svg width="300" height="90"><rect y="40" width="9" height="50"/><rect x="30" y="30" width="9" height="60"/><rect x="60" width="9" height="90"/><text y="20">2020</text><text x="40" y="20">2021</text><text x="80" y="20">2022</text></svg>`,
    ],
  },
});

function question(suspicion: NonNullable<HiddenImage["suspicion"]>, called: string) {
  const [en, sv] = REASONS[suspicion];
  return {
    en: `Is the image ${called} mere decoration? Assistive technology gets nothing of it, but ${en}.`,
    sv: `Är bilden ${called} bara utsmyckning? Hjälpmedel får inget av den, men ${sv}.`,
  };
}

const REASONS = {
  alone: ["nothing around it says what it draws", "inget runt den säger vad den visar"],
  named: ["its alt says what it shows", "dess alt säger vad den visar"],
  referred: ["the text beside it tells one to look at it", "texten bredvid hänvisar till den"],
  caption: ["it has a caption", "den har en bildtext"],
  introduced: [
    "the text before it introduces it with a colon",
    "texten före den leder in till den med kolon",
  ],
  kind: [
    "its file's name says that it tells something",
    "filens namn tyder på att den säger något",
  ],
  chart: ["it looks like a chart", "den ser ut som ett diagram"],
} as const;
