import { check, failed, passed } from "#audit/check.ts";
import { drawnControls } from "#audit/evidence/vanished-icons.ts";

const STAR = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Cpath d='M2 2h5v5H2z'/%3E%3C/svg%3E")`;
const button = (css: string, inside = "") => ({
  html: `<style>button { width: 40px; height: 40px; border: 0; background: #eee } ${css}</style><button aria-label="Menu">${inside}</button>`,
  state: { name: "forced-colors", forcedColors: true },
});
const MASK = `width: 24px; height: 24px; margin: auto; -webkit-mask: ${STAR}; mask: ${STAR};`;
const BARS = `<span></span><span></span><span></span>`;

export default check({
  title: {
    en: "The icons of buttons and links stay when the reader sets the colours",
    sv: "Knappars och länkars symboler finns kvar när läsaren bestämmer färgerna",
  },
  criteria: ["1.4.11"],
  impact: "serious",
  harm: {
    en: "People with low vision who have set few and strong colours meet an empty square where the button is.",
    sv: "Den som ser dåligt och har valt få och starka färger möter en tom ruta där knappen är.",
  },
  mend: {
    en: "Draw the icon as an svg in currentColor, or give it forced-color-adjust: none and a colour of the system’s, such as ButtonText.",
    sv: "Rita symbolen som en svg i currentColor, eller ge den forced-color-adjust: none och en av systemets färger, till exempel ButtonText.",
  },
  evidence: drawnControls,
  states: ({ forcedColors, media }) => forcedColors && media === "screen",
  targets: (controls) => controls.filter(({ drawn }) => drawn.own),
  judge: ({ drawn, name }) =>
    drawn.forced
      ? passed
      : failed({
          en: `In forced colours nothing is left of the icon of “${name}”.`,
          sv: `Med påtvingade färger finns inget kvar av symbolen för ”${name}”.`,
        }),
  examples: {
    passed: [
      button(
        "",
        `<svg viewBox="0 0 9 9" width="24" height="24" fill="currentColor"><path d="M2 2h5v5H2z"/></svg>`,
      ),
      button(`button { background: #eee ${STAR} center / 24px no-repeat }`),
      button(
        `i { display: block; ${MASK} background: #000; } @media (forced-colors: active) { i { forced-color-adjust: none; background: ButtonText } }`,
        "<i></i>",
      ),
      button("span { display: block; border-top: 3px solid #000; margin: 6px }", BARS),
    ],
    failed: [
      button(`i { display: block; ${MASK} background: #000 }`, "<i></i>"),
      button(`button::before { content: ""; display: block; ${MASK} background: #000 }`),
      button("span { display: block; height: 3px; background: #000; margin: 6px }", BARS),
    ],
    inapplicable: [
      button("", "Menu"),
      button("button { background: #eee }"),
      {
        html: `<button disabled aria-label="Menu" style="width: 40px; height: 40px"><i style="display: block; width: 9px; height: 9px; background: #000"></i></button>`,
        state: { name: "forced-colors", forcedColors: true },
      },
      {
        html: `<a href="/a" aria-label="Library"><img src="data:," alt="" width="40" height="40"></a>`,
        state: { name: "forced-colors", forcedColors: true },
      },
    ],
  },
});
