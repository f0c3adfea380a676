import { cantTell, check, failed, passed } from "#audit/check.ts";
import { type Colour, contrast } from "#audit/colour.ts";
import { gradientTexts } from "#audit/evidence/gradient-texts.ts";

const text = (css: string, size = "1rem") =>
  `<p style="font-size: ${size}; -webkit-background-clip: text; background-clip: text; color: transparent; background-image: ${css}">Your plan for the week</p>`;

/** WCAG 1.4.3 of text that is filled with a gradient, whose colour axe-core cannot tell. */
export default check({
  title: {
    en: "Text filled with a gradient stands out from its background",
    sv: "Text som är fylld med en övertoning syns tydligt mot sin bakgrund",
  },
  criteria: ["1.4.3"],
  impact: "serious",
  harm: {
    en: "People with low vision cannot read the text, or the faint end of it.",
    sv: "Den som ser dåligt kan inte läsa texten, eller den svaga änden av den.",
  },
  mend: {
    en: "Choose a gradient in which every colour has a contrast of at least 4.5:1 with the background, 3:1 if the text is large.",
    sv: "Välj en övertoning där varje färg har en kontrast på minst 4,5:1 mot bakgrunden, eller 3:1 om texten är stor.",
  },
  states: ({ forcedColors, media }) => !forcedColors && media === "screen",
  evidence: gradientTexts,
  targets: (texts) => texts,
  judge({ text, colours, ground, needed }) {
    const ratios = colours.map((colour: Colour) => contrast(colour, ground));
    const [worst, best] = [Math.min(...ratios), Math.max(...ratios)];
    if (worst >= needed) return passed;
    const say = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);
    if (best < needed)
      return failed({
        en: `“${text}” is filled with a gradient of colours whose contrast with the background is ${say(best)}:1 at best; it must be at least ${needed}:1.`,
        sv: `”${text}” är fylld med en övertoning vars färger har kontrasten ${comma(say(best))}:1 mot bakgrunden som mest, men den måste vara minst ${comma(needed)}:1.`,
      });
    return cantTell({
      en: `“${text}” is filled with a gradient whose faintest colour has a contrast of ${say(worst)}:1 with the background, where ${needed}:1 is needed. Does any letter have it?`,
      sv: `”${text}” är fylld med en övertoning vars svagaste färg har kontrasten ${comma(say(worst))}:1 mot bakgrunden, där det behövs ${comma(needed)}:1. Har någon bokstav den färgen?`,
    });
  },
  examples: {
    passed: [
      text("linear-gradient(90deg, #036, #603)"),
      text("linear-gradient(#888, #777)", "2rem"),
      `<div style="background: #111">${text("linear-gradient(90deg, #fff, #fd6)")}</div>`,
    ],
    failed: [
      text("linear-gradient(90deg, #aaa, #ddd)"),
      text("radial-gradient(#9cf, #fc9)", "2rem"),
      `<div style="background: #111">${text("linear-gradient(90deg, #333, #222)")}</div>`,
    ],
    inapplicable: [
      `<p style="background-image: linear-gradient(#fff, #ddd)">Your plan</p>`,
      `<div style="background: url(a.png)">${text("linear-gradient(90deg, #aaa, #ddd)")}</div>`,
      text("url(a.png)"),
      text("linear-gradient(90deg, #aaa, #ddd)").replace("Your plan for the week", ""),
    ],
    cantTell: [
      text("linear-gradient(90deg, #036, #ccc)"),
      text("linear-gradient(90deg, #036, #aaa, #036)"),
      text("linear-gradient(90deg, #036, #ddd)", "2rem"),
    ],
  },
});

function comma(value: number | string): string {
  return String(value).replace(".", ",");
}
