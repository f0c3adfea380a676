import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { px } from "#audit/document/query.ts";
import { isWithin, type Passage, passages } from "#audit/evidence/passages.ts";

const TINY = 9;
const SMALL = 12;
const BODY_WORDS = 20;
const RAISED = new Set(["sup", "sub", "svg", "rt", "math"]);

export default check({
  title: {
    en: "Text is large enough to read without enlarging it",
    sv: "Texten är så stor att den går att läsa utan förstoring",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People with low vision, and many who are old, cannot read the text before they have found out how to enlarge it.",
    sv: "Den som ser dåligt, och många som är gamla, kan inte läsa texten förrän de har listat ut hur den förstoras.",
  },
  mend: {
    en: "Leave running text at the size that readers have set (1rem, mostly 16 px) and nothing under 12 px.",
    sv: "Låt löptext ha den storlek som läsaren har ställt in (1rem, oftast 16 px) och inget vara under 12 px.",
  },
  states: asLoaded,
  evidence: passages,
  targets: (all) =>
    all.filter(
      ({ element, seen, text }) => seen && /\p{L}{2}/u.test(text) && !isWithin(element, RAISED),
    ),
  judge(passage) {
    const size = smallest(passage);
    if (size < TINY && size > 0)
      return failed({
        en: `The text is ${size} px large: “${passage.text.slice(0, 60)}”`,
        sv: `Texten är ${String(size).replace(".", ",")} px stor: ”${passage.text.slice(0, 60)}”`,
      });
    if (size < SMALL && passage.words >= BODY_WORDS)
      return cantTell({
        en: `Can the text be larger? It is running text of ${size} px: “${passage.text.slice(0, 60)}…”`,
        sv: `Kan texten vara större? Det är löptext på ${String(size).replace(".", ",")} px: ”${passage.text.slice(0, 60)}…”`,
      });
    return passed;
  },
  examples: {
    passed: [
      `<p>The library is open every day.</p>`,
      `<p style="font-size: 11px">© The City Library</p>`,
      `<p>The rules<sup style="font-size: 8px"><a href="#n">note</a></sup> apply.</p>`,
    ],
    failed: [
      `<p style="font-size: 8px">The library is closed on Mondays.</p>`,
      `<p>Free <small style="font-size: 6px">on conditions that nobody reads</small></p>`,
      `<div style="font-size: 50%">The library is closed on Mondays.</div>`,
    ],
    inapplicable: [
      `<p style="font-size: 5px" hidden>The library is closed.</p>`,
      `<p style="font-size: 5px">1</p>`,
      `<svg width="90" height="9"><text y="8" font-size="5">The library</text></svg>`,
    ],
    cantTell: [
      `<p style="font-size: 11px">The library is open every day of the week and you are welcome to borrow books for a month, or for longer when nobody else is waiting.</p>`,
    ],
  },
});

function smallest({ runs }: Passage): number {
  const sizes = runs
    .filter(
      ({ text, parent }) =>
        /\p{L}{2}/u.test(text) && !RAISED.has(parent.tag) && !isWithin(parent, RAISED),
    )
    .map(({ parent }) => px(parent.style?.["font-size"]));
  return Math.round(Math.min(...sizes, 1000) * 10) / 10;
}
