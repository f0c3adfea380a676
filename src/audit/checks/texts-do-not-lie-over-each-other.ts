import { check, failed, passed } from "#audit/check.ts";
import { overlaidTexts } from "#audit/evidence/overlaid-text.ts";
import { readersChange } from "#audit/readers-change.ts";

const two = (style: string, more = "") =>
  `<p style="margin: 0; line-height: 24px">The library is open from ten to six.</p><p style="line-height: 24px; ${style}" ${more}>You can borrow books for four weeks.</p>`;

const row = (height: string) =>
  `<div style="height: ${height}; position: relative"><p style="margin: 0">Open from ten to six</p></div><p style="margin: 0">You can borrow books for four weeks.</p>`;

export default check({
  title: {
    en: "Texts do not lie over each other",
    sv: "Texter ligger inte över varandra",
  },
  criteria: "best-practice",
  impact: "serious",
  harm: {
    en: "Nobody can read either text, least of all people who have enlarged the page or spaced out its text.",
    sv: "Ingen kan läsa någon av texterna, allra minst den som har förstorat sidan eller glesat ut texten.",
  },
  mend: {
    en: "Let the texts follow each other: no fixed height, no negative margin, no fixed place for what stands beside text.",
    sv: "Låt texterna följa på varandra: ingen fast höjd, ingen negativ marginal, ingen fast plats för det som står intill text.",
  },
  evidence: overlaidTexts,
  states: ({ forcedColors, reducedMotion, media, colorScheme, javaScript }) =>
    javaScript && !forcedColors && !reducedMotion && media === "screen" && colorScheme === "light",
  targets: (texts) => texts,
  judge: ({ over, text, always, state }) => {
    if (over === undefined) return passed;
    const change = readersChange(state);
    if (!change)
      return failed({
        en: `“${over}” lies over “${text}”.`,
        sv: `”${over}” ligger över ”${text}”.`,
      });
    if (always) return passed;
    return {
      ...failed({
        en: `“${over}” lies over “${text}” ${change.en}.`,
        sv: `”${over}” ligger över ”${text}” ${change.sv}.`,
      }),
      criteria: [change.criterion],
    };
  },
  examples: {
    passed: [
      two("margin: 0"),
      two("margin-top: -8px"),
      two("margin-top: -24px; background: #fff; position: relative"),
      two("margin-top: -24px; background: #fd0; position: relative"),
      `<header style="position: fixed; top: 0">The library of Storby</header><p>Welcome to the library</p>`,
      `<p style="line-height: .8; width: 200px">The library is open from ten to six, and you can <sup>1</sup> borrow books for four weeks.</p>`,
      row("20px"),
    ],
    failed: [
      two("margin-top: -22px"),
      `<div style="position: relative"><h2 style="position: absolute; top: 0; margin: 0">Opening hours</h2><p style="margin: 0">The library is open from ten.</p></div>`,
      {
        html: `<div style="height: 12px"><p style="margin: 0; font-size: 1rem">Open</p></div><p style="margin: 0; font-size: 1rem">You can borrow books.</p>`,
        state: { textSize: 200 },
      },
      {
        html: `<div style="height: 20px; width: 220px"><p style="margin: 0">Open from ten to six all days</p></div><p style="margin: 0">You can borrow books for four weeks.</p>`,
        state: { textSpacing: true },
      },
      `<div style="display: grid"><p style="grid-area: 1/1">Open from ten to six</p><p style="grid-area: 1/1">Borrow books here</p></div>`,
    ],
    inapplicable: [
      "<p>Text</p>",
      two("margin-top: -24px; opacity: 0"),
      two("margin-top: -24px; visibility: hidden"),
      two("margin-top: -24px", `aria-hidden="true"`),
      two("position: absolute; width: 1px; height: 1px; overflow: hidden; top: 0; margin: 0"),
      `<div style="display: grid"><p style="grid-area: 1/1; color: transparent">Open from ten</p><p style="grid-area: 1/1">Borrow books here</p></div>`,
      `<img src="data:," alt="Map">`,
      `<p hidden>One</p><p hidden>Two</p>`,
    ],
  },
});
