import { check, failed, passed } from "#audit/check.ts";
import { placeholders } from "#audit/evidence/placeholders.ts";

// What rounding a colour can take from a ratio.
const ROUNDING = 0.03;

const field = (css: string, rest = "") =>
  `<style>::placeholder { ${css} }</style><label>Phone <input placeholder="070-123 45 67" ${rest}></label>`;

export default check({
  title: {
    en: "The text in an empty field stands out from the field",
    sv: "Exempeltexten i ett tomt fält syns tydligt mot fältet",
  },
  criteria: ["1.4.3"],
  act: ["afw4f7"],
  harm: {
    en: "People with low vision cannot read what the field asks for.",
    sv: "Den som ser dåligt kan inte läsa vad som ska stå i fältet.",
  },
  mend: {
    en: "Give ::placeholder a colour with a contrast of at least 4.5:1, or write the example above the field.",
    sv: "Ge ::placeholder en färg med en kontrast på minst 4,5:1, eller skriv exemplet ovanför fältet.",
  },
  impact: "serious",
  states: ({ forcedColors, media }) => !forcedColors && media === "screen",
  evidence: placeholders,
  targets: (found) => found,
  judge: ({ text, ratio, limit }) => {
    if (ratio >= limit - ROUNDING) return passed;
    const worth = (Math.floor(ratio * 10) / 10).toFixed(1);
    return failed({
      en: `The text “${text}” in the empty field has a contrast of ${worth}:1; it needs ${limit}:1.`,
      sv: `Texten ”${text}” i det tomma fältet har en kontrast på ${worth.replace(".", ",")}:1, men behöver ${String(limit).replace(".", ",")}:1.`,
    });
  },
  examples: {
    passed: [
      field(""),
      field("color: #555"),
      field("color: #777; font-size: 2rem", `style="font-size: 2rem"`),
      field("color: #000; opacity: .7"),
    ],
    failed: [
      field("color: #aaa"),
      field("color: #000; opacity: .3"),
      `<style>::placeholder { color: #ccc }</style><textarea aria-label="Message" placeholder="Write here"></textarea>`,
    ],
    inapplicable: [
      field("color: #aaa", "disabled"),
      field("color: #aaa", `value="070"`),
      `<label>Phone <input></label>`,
    ],
  },
});
