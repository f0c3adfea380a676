import { check, failed, passed } from "#audit/check.ts";
import { windowTexts } from "#audit/evidence/window-text.ts";

const text = (css: string) =>
  `<style>${css}</style><main><h1>Library</h1><p>The library is open from ten to six every day.</p></main>`;

// What rounding and a little more than the window may make of a size.
const SLACK = 0.06;

/** WCAG F94. */
export default check({
  title: {
    en: "Text grows when the page is zoomed",
    sv: "Text växer när sidan zoomas",
  },
  criteria: ["1.4.4"],
  impact: "serious",
  harm: {
    en: "People who need larger text zoom, and the text stays as small as it was.",
    sv: "Den som behöver större text zoomar, och texten är lika liten som förut.",
  },
  mend: {
    en: "Set sizes in rem, or add rem to the share of the window: calc(1rem + 0.5vw).",
    sv: "Ange storlekar i rem, eller lägg rem till andelen av fönstret: calc(1rem + 0.5vw).",
  },
  evidence: windowTexts,
  states: ({ name }) => name === "desktop",
  targets: (texts) => texts,
  judge: ({ text, sizes: [full, half, quarter] }) => {
    const follows = half <= full * (0.5 + SLACK) && half >= full * (0.5 - SLACK);
    // What the browser holds at its least size does not follow the window any longer.
    const toTheEnd = quarter <= full * (0.25 + SLACK);
    if (!follows || !toTheEnd) return passed;
    const [en, sv] = [
      `The size of “${text}” is a share of the window’s width`,
      `Storleken på ”${text}” är en andel av fönstrets bredd`,
    ];
    return failed({
      en: `${en}: ${round(full)} pixels, ${round(half)} in a window half as wide. So it does not grow with zoom.`,
      sv: `${sv}: ${round(full)} pixlar, ${round(half)} i ett hälften så brett fönster. Därför växer den inte med zoom.`,
    });
  },
  examples: {
    passed: [
      text("html { font-size: calc(1rem + 0.5vw) }"),
      text("h1 { font-size: max(1.5rem, 4vw) }"),
      text("h1 { font-size: 5vw } @media (width < 900px) { h1 { font-size: 2rem } }"),
    ],
    failed: [
      text("html { font-size: 1.2vw }"),
      text("p { font-size: 1.5vw }"),
      text(":root { --size: 2vw } h1 { font-size: var(--size) }"),
      text(":root { --size: clamp(4px, 2vw, 100px) } p { font-size: var(--size) }"),
      `<p style="font-size: 2vw">The library is open from ten to six every day.</p>`,
    ],
    inapplicable: [
      text("p { font-size: 1rem; width: 50vw }"),
      text("p { font-size: 14px }"),
      text("h1 { font-size: clamp(1.5rem, calc(1rem + 2vw), 44px) }"),
      text("aside { font-size: 2vw }"),
      text("p { font-size: 2vw; display: none } h1 { display: none }"),
    ],
  },
});

function round(size: number): number {
  return Math.round(size * 10) / 10;
}
