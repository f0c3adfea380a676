import { cantTell, check, failed, passed, type Verdict } from "#audit/check.ts";
import { type BoundText, boundTexts } from "#audit/evidence/cut-text.ts";
import { readersChange } from "#audit/readers-change.ts";

const POEM =
  "Once upon a midnight dreary, while I pondered, weak and weary, over many a quaint and curious volume of forgotten lore.";
const zoomed = { name: "zoom-200", width: 640, height: 512 };
const spaced = { textSpacing: true };

export default check({
  title: {
    en: "Text is not cut off when it is enlarged, spaced out or given little room",
    sv: "Text kapas inte när den förstoras, glesas ut eller får ont om plats",
  },
  criteria: ["1.4.4"],
  act: ["59br37"],
  harm: {
    en: "People who enlarge text or space it out cannot read what is cut off.",
    sv: "Den som förstorar texten eller glesar ut den kan inte läsa det som kapas.",
  },
  mend: {
    en: "Let the element grow with its text: min-height instead of height, no overflow: hidden, and let lines break.",
    sv: "Låt elementet växa med sin text: min-height i stället för height, inget overflow: hidden, och låt raderna brytas.",
  },
  impact: "serious",
  evidence: boundTexts,
  states: ({ forcedColors, reducedMotion, media, colorScheme }) =>
    !forcedColors && !reducedMotion && media === "screen" && colorScheme === "light",
  targets: (texts) => texts,
  judge: ({ cut, always, reachable, state, text }) => {
    const change = readersChange(state);
    if (!cut || reachable) return passed;
    if (!change) return { ...asItLoads(cut, text), criteria: "best-practice", act: [] };
    const { en, sv, criterion, act } = change;
    const about = { criteria: [criterion], act } as const;
    // Without the change it is cut too: that is zoom's matter (ACT 59br37), no other change's.
    if (always && (cut !== "part" || act.length === 0)) return passed;
    if (cut === "part" || (cut === "lines" && state.textSpacing))
      return {
        ...failed({
          en: `The text “${text}” is cut off ${en}.`,
          sv: `Texten ”${text}” kapas ${sv}.`,
        }),
        ...about,
      };
    return {
      ...cantTell({
        en: `Not all of the text “${text}” is shown ${en}. Can the rest be read somewhere else on the page?`,
        sv: `Hela texten ”${text}” syns inte ${sv}. Går det att läsa resten någon annanstans på sidan?`,
      }),
      ...about,
    };
  },
  examples: {
    passed: [
      { html: `<p style="overflow: hidden">${POEM}</p>`, state: zoomed },
      { html: `<div style="overflow: hidden; height: 1.5em">${POEM}</div>` },
      {
        html: `<section><div style="max-height: 3.9em; overflow: hidden"><p>${POEM} ${POEM} ${POEM}</p></div><button>Read more</button></section>`,
        state: zoomed,
      },
      {
        html: `<p><a href="/next">Next<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">: ${POEM}</span></a></p>`,
        state: zoomed,
      },
      {
        html: `<p style="overflow: hidden; white-space: nowrap; text-overflow: ellipsis" title="${POEM}">${POEM}</p>`,
        state: zoomed,
      },
      `<p style="overflow: hidden; line-height: 1; height: 1em">Gypsy</p>`,
      `<p style="overflow: hidden; white-space: nowrap; width: 120px; text-overflow: ellipsis">Open from ten to six on all days</p>`,
      `<article><h2><a href="/a">Poem</a></h2><p style="overflow: hidden; height: 36px; width: 200px">${POEM}</p></article>`,
      { html: `<div style="height: 0; overflow: hidden"><p>${POEM}</p></div>`, state: zoomed },
      {
        html: `<div style="overflow: hidden; line-height: 1.1; height: 1.1em">Short</div>`,
        state: spaced,
      },
    ],
    failed: [
      { html: `<div style="overflow: hidden; height: 1.5em">${POEM}</div>`, state: zoomed },
      `<div style="overflow: hidden; height: 10px">Open from ten to six</div>`,
      `<p style="overflow: hidden; white-space: nowrap; width: 120px">Open from ten to six on all days</p>`,
      {
        html: `<div style="overflow-x: hidden; white-space: nowrap; width: 50px">${POEM}</div>`,
        state: zoomed,
      },
      {
        html: `<div style="overflow: hidden; height: 20px; width: 300px"><span>Press here to go on to the next page now</span></div>`,
        state: spaced,
      },
      {
        html: `<style>h2 { overflow: hidden; height: 30px; font-size: 1.5rem }</style><h2>Opening hours</h2>`,
        state: { textSize: 200 },
      },
      {
        html: `<p style="overflow: hidden; white-space: nowrap">${POEM}</p>`,
        state: { name: "320", width: 320, height: 640 },
      },
    ],
    inapplicable: [
      {
        html: `<div style="overflow: hidden"><div style="display: flex; width: 200%; transform: translateX(-10%)"><p style="width: 50%">${POEM}</p><p style="width: 50%">${POEM}</p></div></div>`,
        state: zoomed,
      },
      {
        html: `<div style="overflow: hidden"><div style="overflow: auto; height: 2em">${POEM}</div></div>`,
        state: zoomed,
      },
      { html: `<p>${POEM}</p>`, state: zoomed },
      { html: `<svg><text x="0" y="15">I love SVG!</text></svg>`, state: zoomed },
      { html: `<div style="overflow: auto; height: 1.5em">${POEM}</div>`, state: zoomed },
      { html: `<p style="display: none; overflow: hidden">${POEM}</p>`, state: zoomed },
    ],
    cantTell: [
      `<main><h2>Poem</h2><p style="overflow: hidden; height: 36px; line-height: 18px; width: 200px">${POEM}</p></main>`,
      {
        html: `<main><p>Poem</p><p style="overflow: hidden; white-space: nowrap; text-overflow: ellipsis">${POEM}</p></main>`,
        state: zoomed,
      },
    ],
  },
});

/** Nothing of the reader's own is to blame. An ellipsis is meant. */
function asItLoads(cut: NonNullable<BoundText["cut"]>, text: string): Verdict {
  if (cut === "end") return passed;
  if (cut === "part")
    return failed({
      en: `The text “${text}” is cut off.`,
      sv: `Texten ”${text}” är avkapad.`,
    });
  return cantTell({
    en: `The last lines of the text “${text}” are not shown. Can they be read somewhere else on the page?`,
    sv: `De sista raderna av texten ”${text}” syns inte. Går det att läsa dem någon annanstans på sidan?`,
  });
}
