import { cantTell, check, passed } from "#audit/check.ts";
import { charts } from "#audit/evidence/charts.ts";

const LIMIT = 3;
const chart = (one: string, other: string, more = "", text = "") =>
  `<svg role="img" aria-label="Loans and visits rise" width="300" height="120" viewBox="0 0 300 120"><path d="M0 90L90 40L290 9" stroke="${one}" fill="none" stroke-width="3"/><path d="M0 99L90 90L290 60" stroke="${other}" fill="none" stroke-width="3" ${more}/>${text}</svg>`;

/** WCAG 1.4.11 of graphical objects; technique G207. */
export default check({
  title: {
    en: "The lines of a chart stand out from its background",
    sv: "Linjerna i ett diagram syns tydligt mot sin bakgrund",
  },
  criteria: ["1.4.11"],
  impact: "serious",
  harm: {
    en: "People with low vision cannot make out what the chart shows.",
    sv: "Den som ser dåligt kan inte urskilja vad diagrammet visar.",
  },
  mend: {
    en: "Give the lines and areas that must be seen a contrast of at least 3:1 with what they stand on.",
    sv: "Ge de linjer och ytor som måste synas en kontrast på minst 3:1 mot det de står på.",
  },
  states: ({ forcedColors, media }) => !forcedColors && media === "screen",
  evidence: charts,
  targets: (all) =>
    all.flatMap((one) => (one.best === undefined ? [] : [{ ...one, best: one.best }])),
  judge({ best }) {
    if (best >= LIMIT) return passed;
    const ratio = (Math.floor(best * 10) / 10).toFixed(1);
    return cantTell({
      en: `No line or area of the drawing has a contrast of more than ${ratio}:1 with its background, where 3:1 is needed. Must they be seen to understand it?`,
      sv: `Ingen linje eller yta i bilden har större kontrast än ${ratio.replace(".", ",")}:1 mot bakgrunden, där det behövs 3:1. Måste de synas för att man ska förstå den?`,
    });
  },
  examples: {
    passed: [
      chart("#036", "#ccc"),
      chart("#777", "#777"),
      `<div style="background: #111">${chart("#eee", "#333")}</div>`,
    ],
    failed: [],
    inapplicable: [
      chart("#ccc", "#ddd").replace(/role="img" aria-label="[^"]*"/, 'aria-hidden="true"'),
      chart("#ccc", "#ddd").replace('width="300" height="120"', 'width="24" height="24"'),
      "<p>Text</p>",
    ],
    cantTell: [
      chart("#ccc", "#ddd"),
      chart("#dfe6c4", "#dfe6c4"),
      `<div style="background: #111">${chart("#333", "#222")}</div>`,
    ],
  },
});
