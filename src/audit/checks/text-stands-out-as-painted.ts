import { check } from "#audit/check.ts";
import { paintedTexts } from "#audit/evidence/painted-text.ts";
import { paintedContrast } from "#audit/painted-contrast.ts";

const on = (style: string, text = "Apply for a permit before May") =>
  `<main><h1>Permits</h1><p style="padding: 9px; ${style}">${text}</p></main>`;
const field = (style: string) =>
  `<label for="month">Month</label> <select id="month" style="padding: 9px; ${style}"><option>Choose a month<option>May</select>`;
const split = "linear-gradient(90deg, #fff, #fff 60px, #000 60px, #000)";

export default check({
  title: {
    en: "Text on pictures and gradients stands out from what is behind it",
    sv: "Text på bilder och övertoningar syns tydligt mot det som finns bakom",
  },
  criteria: ["1.4.3"],
  act: ["afw4f7"],
  harm: {
    en: "People with low vision cannot make out letters that hardly differ from what is behind them.",
    sv: "Den som ser dåligt kan inte urskilja bokstäver som knappt skiljer sig från det som finns bakom.",
  },
  mend: {
    en: "Put a plain background behind the text, or darken or lighten the picture until every letter stands out.",
    sv: "Lägg en enfärgad yta bakom texten, eller gör bilden mörkare eller ljusare tills varje bokstav syns tydligt.",
  },
  impact: "serious",
  states: ({ forcedColors, media }) => !forcedColors && media === "screen",
  evidence: paintedTexts,
  targets: (texts) => texts,
  judge: paintedContrast,
  examples: {
    passed: [
      field("color: #222; background: linear-gradient(#fff, #ddd)"),
      `<label>Name <input value="Amber" style="color: #222; background: linear-gradient(#fff, #ddd)"></label>`,
      on("color: #333; width: 500px; background: linear-gradient(90deg, #fff, #99f)"),
      `<iframe title="Permits" srcdoc="&lt;!doctype html&gt;&lt;html lang='en'&gt;&lt;title&gt;P&lt;/title&gt;&lt;p style='color: #fff; background: linear-gradient(#333, #000)'&gt;Apply for a permit"></iframe>`,
      on("color: #fff; background: #000 linear-gradient(#0008, #0008)"),
      on("color: #fff; font-size: 30px; background: linear-gradient(#777, #333)"),
      `<main style="position: relative"><img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='90'%3E%3Crect width='400' height='90' fill='%23024'/%3E%3C/svg%3E"><h1 style="position: absolute; top: 9px; margin: 0; color: #fff">Permits</h1></main>`,
    ],
    failed: [
      `<label>Day <input type="date" style="color: #999; background: #eee"></label>`,
      field("color: #999; background: linear-gradient(#fff, #ddd)"),
      `<svg width="200" height="90"><rect width="200" height="90" fill="#888"/><text x="9" y="40" fill="#777">Permits</text></svg>`,
      `<iframe title="Permits" srcdoc="&lt;!doctype html&gt;&lt;html lang='en'&gt;&lt;title&gt;P&lt;/title&gt;&lt;p style='color: #777; background: linear-gradient(#888, #999)'&gt;Apply for a permit"></iframe>`,
      on("color: #aaa; width: 300px; background: linear-gradient(90deg, #fff, #00f)"),
      on(`color: #fff; background: ${split}`),
      on("color: #777; background: linear-gradient(#888, #999)"),
      `<main style="position: relative"><img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='90'%3E%3Crect width='400' height='90' fill='%23bcd'/%3E%3C/svg%3E"><h1 style="position: absolute; top: 9px; margin: 0; color: #fff">Permits</h1></main>`,
    ],
    inapplicable: [
      "<p>Text</p>",
      `<p style="color: #999">Plainly too pale: axe-core says so</p>`,
      on("display: none; background: linear-gradient(#777, #888)"),
    ],
    cantTell: [
      `<p style="font-family: monospace; width: 59ch; color: #333; background: linear-gradient(90deg, #fff, #00f)">Some text in a human language</p>`,
      on("color: #555; background: repeating-linear-gradient(90deg, #fff 0 1px, #777 1px 4px)"),
      on("color: #fff; background: repeating-linear-gradient(#000 0 2px, #ddd 2px 9px)"),
    ],
  },
});
