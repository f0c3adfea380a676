import { cantTell, check, failed, passed } from "#audit/check.ts";
import { closest, isHidden, px, roleOf } from "#audit/document/query.ts";
import { type Block, blocks } from "#audit/evidence/blocks.ts";

const LONGEST = 80;
const MOST_WORDS = 12;
/** What follows a heading is a text of some length. */
const LEAST_TEXT = 60;
// A heading by its size alone, and by its size and weight.
const LARGE = 1.4;
const LARGER = 1.15;
const OWN_MEANING =
  /^(h[1-6]|a|button|label|th|td|caption|legend|figcaption|dt|summary|li|nav|address|blockquote|pre|option|text|time|footer|dialog|aside)$/;

interface Line extends Block {
  readonly next: Block;
  /** How many lines of this look the page has before a text. */
  readonly alike: number;
}

/** WCAG F2, and technique H42. */
export default check({
  title: {
    en: "What looks like a heading is one",
    sv: "Det som ser ut som en rubrik är en rubrik",
  },
  criteria: ["1.3.1"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader to move from heading to heading do not find this one.",
    sv: "Den som tar sig fram mellan rubriker med en skärmläsare hittar inte den här.",
  },
  mend: {
    en: "Mark it up with h2 to h6, at the level that it has in the text, and style that.",
    sv: "Märk upp den med h2 till h6, på den nivå som den har i texten, och ge rubriken stilen.",
  },
  evidence: blocks,
  targets: (all) => {
    const lines = all.flatMap((block, index): Omit<Line, "alike">[] => {
      const next = all[index + 1];
      return next && isHeadingLike(block) && introduces(block, next) ? [{ ...block, next }] : [];
    });
    const real = all
      .filter(({ element }) => isHeading(element))
      .map(({ element }) => ({ selector: element.selector, html: element.html, line: undefined }));
    const drawn = lines.map((line) => ({
      selector: line.element.selector,
      html: line.element.html,
      line: {
        ...line,
        alike: lines.filter(({ size, bold }) => size === line.size && bold === line.bold).length,
      },
    }));
    return [...real, ...drawn];
  },
  judge: ({ line }) => {
    if (!line) return passed;
    const ratio = line.size / line.next.size;
    const words = {
      en: `“${line.text}” is drawn as a heading over the text that follows, and marked up as ordinary text.`,
      sv: `”${line.text}” är ritad som en rubrik över texten som följer, men uppmärkt som vanlig text.`,
    };
    if (ratio >= LARGE || (line.bold && (ratio >= LARGER || line.alike > 1))) return failed(words);
    return cantTell({
      en: `“${line.text}” stands alone in bold over a text. Is it a heading?`,
      sv: `”${line.text}” står ensamt i fetstil över en text. Är det en rubrik?`,
    });
  },
  examples: {
    passed: [
      `<h2>Apply</h2><p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<div role="heading" aria-level="2">Apply</div><p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<h1>Permits</h1><p style="font-size: 1.3em">If you live in the town you can apply for a permit to park near your home, and most people get one in a week.</p><p>You apply on the net, and you need your address and the number of your car.</p>`,
    ],
    failed: [
      `<p style="font-size: 24px; font-weight: bold">Apply</p><p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<div style="font-size: 32px">How to apply</div><p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<p><b>Apply</b></p><p>You apply on the net, and you need your address and the number of your car.</p><p><strong>Pay</strong></p><p>You pay with a card, and you get a receipt that you should keep for a year.</p>`,
    ],
    inapplicable: [
      `<p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<ul><li><b>Apply</b></li></ul><p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<p><b>Apply today.</b></p><p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<table><caption style="font-size: 24px; font-weight: bold">Costs</caption><tr><th>Zone</th><td>You apply on the net, and you need your address and the number of your car.</td></tr></table>`,
      `<div style="border: 1px solid"><p><b>Note</b></p><p>You apply on the net, and you need your address and the number of your car.</p></div>`,
      `<p style="font-size: 40px"><b>42 %</b></p><p>of those who applied for a permit last year got it within five working days.</p>`,
    ],
    cantTell: [
      `<p><b>Apply</b></p><p>You apply on the net, and you need your address and the number of your car.</p>`,
    ],
  },
});

function isHeading(element: Block["element"]): boolean {
  return closest(element, (at) => roleOf(at) === "heading") !== undefined;
}

function isHeadingLike({ element, text, lines, bold, size }: Block): boolean {
  const short =
    text.length <= LONGEST && text.split(" ").length <= MOST_WORDS && lines.length === 1;
  return (
    short &&
    (bold || size > 0) &&
    (text.match(/\p{L}/gu)?.length ?? 0) >= 3 &&
    !/[.!?:;,…]$/.test(text) &&
    !isHidden(element) &&
    !isHeading(element) &&
    !closest(element, ({ tag, attributes }) => OWN_MEANING.test(tag) || attributes.has("role")) &&
    !element.content.some(
      (child) => child.kind === "element" && /^(a|button|label|input)$/.test(child.tag),
    )
  );
}

/** Whether the look sets it over the text that stands right below. */
function introduces(line: Block, next: Block): boolean {
  const below = next.box.y >= line.box.y + line.box.height - 2;
  const ordinary = next.text.length >= LEAST_TEXT && !next.bold && !isHeading(next.element);
  const ratio = line.size / next.size;
  const said = line.bold && ratio >= 0.95 && !(ratio < LARGER && opensBox(line, next));
  return below && ordinary && (ratio >= LARGE || said);
}

/** Whether both stand in a box of their own, as the first words of a notice do. */
function opensBox({ element }: Block, next: Block): boolean {
  const { parent } = element;
  if (!parent?.style || parent !== next.element.parent || /^(body|main)$/.test(parent.tag))
    return false;
  const edges = (["top", "right", "bottom", "left"] as const).some(
    (side) => (px(parent.style?.[`border-${side}-width`]) || 0) > 0,
  );
  return edges || !/^rgba\(.*, 0\)$/.test(parent.style["background-color"]);
}
