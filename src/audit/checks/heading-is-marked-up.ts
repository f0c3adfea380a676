import { cantTell, check, failed, passed } from "#audit/check.ts";
import {
  introduces,
  isHeading,
  isHeadingLike,
  isLong,
  LARGE,
  LARGER,
} from "#audit/drawn-heading.ts";
import { type Block, blocks } from "#audit/evidence/blocks.ts";

interface Line extends Block {
  readonly next: Block;
  /** How many lines of this look the page has before a text. */
  readonly alike: number;
  /** Whether any of these texts is of some length. */
  readonly long: boolean;
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
    const lines = all.flatMap((block, index): Omit<Line, "alike" | "long">[] => {
      const next = all[index + 1];
      return next && isHeadingLike(block) && introduces(block, next) ? [{ ...block, next }] : [];
    });
    const looks = Map.groupBy(lines, ({ size, bold }) => `${size} ${bold}`);
    const sure = lines.filter(
      ({ next, size, bold }) => isLong(next) || (looks.get(`${size} ${bold}`)?.length ?? 0) > 1,
    );
    const real = all
      .filter(({ element }) => isHeading(element))
      .map(({ element }) => ({ selector: element.selector, html: element.html, line: undefined }));
    const drawn = sure.map((line) => ({
      selector: line.element.selector,
      html: line.element.html,
      line: {
        ...line,
        alike: looks.get(`${line.size} ${line.bold}`)?.length ?? 1,
        long: looks.get(`${line.size} ${line.bold}`)?.some(({ next }) => isLong(next)) ?? false,
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
    if (line.long && (ratio >= LARGE || (line.bold && (ratio >= LARGER || line.alike > 1))))
      return failed(words);
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
      `<p><b>Get a card</b></p><p>Come to us and bring your identity card with you.</p><p><b>Borrow</b></p><p>You may keep books for four weeks.</p>`,
    ],
    inapplicable: [
      `<p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<p id="l"><b>Layers</b></p><p>Move with the arrow keys, and choose with the space bar on your keyboard.</p><ul role="listbox" tabindex="0" aria-labelledby="l"><li role="option">Rivers</li></ul>`,
      `<ul><li><b>Apply</b></li></ul><p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<p><b>Apply today.</b></p><p>You apply on the net, and you need your address and the number of your car.</p>`,
      `<table><caption style="font-size: 24px; font-weight: bold">Costs</caption><tr><th>Zone</th><td>You apply on the net, and you need your address and the number of your car.</td></tr></table>`,
      `<div style="border: 1px solid"><p><b>Note</b></p><p>You apply on the net, and you need your address and the number of your car.</p></div>`,
      `<p><b>Anna Berg</b></p><p>Head of the library.</p><p><b>Bo Ek</b></p><p>Head of all schools.</p>`,
      `<p style="font-size: 40px"><b>42 %</b></p><p>of those who applied for a permit last year got it within five working days.</p>`,
    ],
    cantTell: [
      `<p><b>Books</b></p><p>You keep them four weeks.</p><p><b>Films</b></p><p>You keep them one week.</p>`,
      `<p><b>Apply</b></p><p>You apply on the net, and you need your address and the number of your car.</p>`,
    ],
  },
});
