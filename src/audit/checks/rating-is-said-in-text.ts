import { cantTell, check, passed } from "#audit/check.ts";
import { signRows } from "#audit/evidence/sign-rows.ts";
import { saysNumber } from "#audit/language/lists/numbers.ts";

const hidden = (signs: string) => `<span aria-hidden="true">${signs}</span>`;
const icons = (filled: number, of: number) =>
  `<span>${Array.from(
    { length: of },
    (_, index) =>
      `<svg width="18" height="18" viewBox="0 0 18 18" fill="${index < filled ? "gold" : "#ddd"}"><path d="M9 0l3 6h6l-5 4 2 7-6-4-6 4 2-7-5-4h6z"/></svg>`,
  ).join("")}</span>`;

export default check({
  title: {
    en: "How many stars something has is said in text too",
    sv: "Hur många stjärnor något har står också i text",
  },
  criteria: ["1.1.1"],
  impact: "serious",
  harm: {
    en: "People who do not see the row of stars, dots or the like do not learn what it says.",
    sv: "Den som inte ser raden av stjärnor, prickar eller liknande får inte veta vad den säger.",
  },
  mend: {
    en: 'Write it in a text, if need be one for screen readers alone: “4 of 5 stars”. Or put role="img" and an aria-label on the row.',
    sv: 'Skriv det i en text, vid behov bara för skärmläsare: ”4 av 5 stjärnor”. Eller sätt role="img" och en aria-label på raden.',
  },
  evidence: signRows,
  targets: (rows) => rows,
  judge: ({ filled, of, told }) =>
    saysNumber(told, filled)
      ? passed
      : cantTell({
          en: `Does a text say what the row of signs shows, ${filled} of ${of}? Assistive technology gets nothing of the row, and no number by it says so.`,
          sv: `Säger en text det som raden av tecken visar, ${filled} av ${of}? Hjälpmedel får inget av raden, och inget tal vid den säger det.`,
        }),
  examples: {
    passed: [
      `<p>${hidden("★★★★☆")} 4 of 5 stars. Stayed up when the neighbours' did not.</p>`,
      `<article><h2>Tent</h2>${icons(4, 5)} <span>4.2 (128 reviews)</span></article>`,
      `<ul><li>Tent ${hidden("★★☆☆☆")}<span style="position:absolute;left:-999px">Two stars of five</span></li><li>Bag ${hidden("★★★★☆")} Fyra av fem</li></ul>`,
      `<p>Step 2 ${hidden("●●○○")}</p>`,
    ],
    failed: [],
    inapplicable: [
      `<p><span role="img" aria-label="4 of 5">★★★★☆</span> Jo, Kendal</p>`,
      `<p>${hidden("★")} Our choice of the week</p>`,
      `<p>${hidden("●○○○")}</p>`,
      `<p>${hidden("★ ★ ★")}</p>`,
      `<fieldset><legend>Stars</legend><label><input type="radio" name="a"> ${hidden("★★★☆☆")} Fair</label></fieldset>`,
      `<div><span style="display:inline-block;width:9px;height:9px;background:red"></span><span style="display:inline-block;width:9px;height:9px;background:red"></span><span style="display:inline-block;width:9px;height:9px;background:blue"></span></div>`,
    ],
    cantTell: [
      `<p>${hidden("★★☆☆☆")} Priya, Leeds: Too short for me at 1.88 m.</p>`,
      `<article><h2>Tent</h2>${icons(4, 5)} <span>(128)</span></article>`,
      `<ul><li>Tent <span aria-hidden="true"><i>★</i><i>★</i><i>☆</i></span></li><li>Bag 2, ${hidden("♥♥♥♡")}</li></ul>`,
      `<p>Heat: ${hidden("●●●○○")}</p>`,
    ],
  },
});
