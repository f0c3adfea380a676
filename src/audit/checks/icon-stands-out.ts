import { check, failed, passed } from "#audit/check.ts";
import { icons } from "#audit/evidence/icons.ts";

const LIMIT = 3;
// What antialiasing of a thin line can take.
const THIN = 0.2;

const button = (colour: string, style = "") =>
  `<button aria-label="Close" style="border: 0; background: #fff; padding: 8px; ${style}"><svg width="24" height="24" fill="none" stroke="${colour}" stroke-width="4"><path d="M2 2 22 22M22 2 2 22"/></svg></button>`;

export default check({
  title: {
    en: "An icon that says what a control does stands out from its background",
    sv: "En symbol som säger vad en knapp gör syns tydligt mot sin bakgrund",
  },
  criteria: ["1.4.11"],
  harm: {
    en: "People with low vision cannot make out the icon, and it is all that says what the control does.",
    sv: "Den som ser dåligt kan inte urskilja symbolen, och bara den visar vad knappen gör.",
  },
  mend: {
    en: "Give the icon a contrast of at least 3:1 with its background, or a text beside it.",
    sv: "Ge symbolen en kontrast på minst 3:1 mot bakgrunden, eller en text bredvid.",
  },
  impact: "serious",
  // Chromium draws what is beyond the window in the text size that it is used to.
  states: ({ forcedColors, media, textSize }) =>
    !forcedColors && media === "screen" && textSize === 100,
  evidence: icons,
  targets: (found) => found,
  judge: ({ best }) => {
    if (best >= LIMIT - THIN) return passed;
    const ratio = (Math.floor(best * 10) / 10).toFixed(1);
    return failed({
      en: `The icon's contrast with its background is ${ratio}:1; it needs 3:1.`,
      sv: `Symbolens kontrast mot bakgrunden är ${ratio.replace(".", ",")}:1, men den behöver 3:1.`,
    });
  },
  examples: {
    passed: [
      button("#333"),
      button("#fff", "background: #036"),
      `<a href="/" aria-label="Start"><svg width="30" height="30"><circle r="12" cx="15" cy="15" fill="#707070"/></svg></a>`,
      button("currentColor"),
      button("#333", "border-radius: 50%; padding: 4px"),
      `<button aria-label="Stop"><svg width="24" height="24"><path fill="#222" d="M0 0h24v24H0z"/></svg></button>`,
    ],
    failed: [
      button("#ccc"),
      button("#fff", "background: #ddd"),
      button("#ccc", "border: 3px solid #333"),
      button("#ccc", "border-bottom: 4px solid #000; padding: 4px 8px 12px"),
      `<a href="/" aria-label="Start"><svg width="30" height="30"><circle r="12" cx="15" cy="15" fill="#aaa"/></svg></a>`,
    ],
    inapplicable: [
      `<div style="width: 60px; overflow-x: auto; border: 1px solid #999"><div style="width: 300px; padding-left: 40px">${button("#333")}</div></div>`,
      `<button><svg width="24" height="24" stroke="#ccc"><path d="M2 2 22 22"/></svg> Close</button>`,
      button("#ccc").replace("<button", "<button disabled"),
      `<svg width="24" height="24" stroke="#ccc"><path d="M2 2 22 22"/></svg>`,
      `<a href="/" aria-label="Start"><img src="data:," alt=""></a>`,
    ],
  },
});
