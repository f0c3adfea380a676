import { check } from "#audit/check.ts";
import { paintedTextsEnhanced } from "#audit/evidence/painted-text.ts";
import { paintedContrast } from "#audit/painted-contrast.ts";

const on = (style: string) =>
  `<main><h1>Permits</h1><p style="padding: 9px; ${style}">Apply for a permit before May</p></main>`;

export default check({
  title: {
    en: "Text on pictures and gradients stands out clearly from what is behind it",
    sv: "Text på bilder och övertoningar syns mycket tydligt mot det som finns bakom",
  },
  criteria: ["1.4.6"],
  act: ["09o5cg"],
  least: "AAA",
  harm: {
    en: "People who see badly and use no aids cannot make out letters that differ too little from what is behind them.",
    sv: "Den som ser dåligt och inte har några hjälpmedel kan inte urskilja bokstäver som skiljer sig för lite från det som finns bakom.",
  },
  mend: {
    en: "Put a plain background behind the text, or make the text darker or the picture lighter.",
    sv: "Lägg en enfärgad yta bakom texten, eller gör texten mörkare eller bilden ljusare.",
  },
  states: ({ forcedColors, media }) => !forcedColors && media === "screen",
  evidence: paintedTextsEnhanced,
  targets: (texts) => texts,
  judge: paintedContrast,
  examples: {
    passed: [
      on("color: #222; width: 500px; background: linear-gradient(90deg, #fff, #ccf)"),
      on("color: #fff; background: #000 linear-gradient(#0008, #0008)"),
      on("color: #fff; font-size: 30px; background: linear-gradient(#666, #333)"),
    ],
    failed: [
      on("color: #555; width: 300px; background: linear-gradient(90deg, #ddd, #ccc)"),
      on("color: #fff; background: linear-gradient(#666, #777)"),
      on("color: #fff; font-size: 30px; background: linear-gradient(#888, #999)"),
    ],
    inapplicable: [
      "<p>Text</p>",
      `<p style="color: #666">Plainly too pale, as axe-core says</p>`,
      on("display: none; background: linear-gradient(#777, #888)"),
    ],
    cantTell: [
      on("color: #444; background: repeating-linear-gradient(90deg, #fff 0 1px, #999 1px 4px)"),
    ],
  },
});
