import { check, failed, passed } from "#audit/check.ts";
import type { Box, PageElement } from "#audit/document/element.ts";
import { attribute } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";

// In pixels, how unlike two distances must be to be told apart.
const SAME = 4;

const row = (tied: string, own: string, text: string, more = "") =>
  `<p><label for="${tied}">${text}</label> <input id="${own}" ${more}></p>`;
const choice = (tied: string, own: string, text: string) =>
  `<p><input type="radio" name="way" id="${own}"> <label for="${tied}">${text}</label></p>`;

interface Labelled extends Field {
  /** The field whose label stands where its own should, and whose own label the other has. */
  readonly swapped: Field | undefined;
}

/** WCAG F68 and technique H44. */
export default check({
  title: {
    en: "A label belongs to the field that it stands by",
    sv: "En etikett hör till det fält som den står vid",
  },
  criteria: ["1.3.1", "3.3.2", "4.1.2"],
  impact: "critical",
  harm: {
    en: "People who use a screen reader or speak to the page fill in the wrong field, and a press on the label leads to another field than the one by it.",
    sv: "Den som använder skärmläsare eller talar till sidan fyller i fel fält, och ett tryck på etiketten leder till ett annat fält än det bredvid.",
  },
  mend: {
    en: "Let “for” of each label be the id of the field that it stands by.",
    sv: "Låt ”for” i varje etikett vara id för det fält som den står vid.",
  },
  evidence: fields,
  targets: (fields) => {
    const labelled = fields.filter((field) => labelOf(field) !== undefined);
    const byLabel = new Map(labelled.map((field) => [labelOf(field), field]));
    return labelled.map((field): Labelled => ({ ...field, swapped: swappedWith(field, byLabel) }));
  },
  judge: ({ swapped, label }) =>
    swapped
      ? failed({
          en: `“${swapped.label}” stands by this field, but belongs to another, by which “${label}” stands.`,
          sv: `”${swapped.label}” står vid det här fältet men hör till ett annat, och vid det står ”${label}”.`,
        })
      : passed,
  examples: {
    passed: [
      row("a", "a", "Day") + row("b", "b", "People"),
      choice("a", "a", "Post") + choice("b", "b", "Email"),
      `<input id="a"> <label for="a">Day</label><br><input id="b"> <label for="b">People</label>`,
      row("b", "a", "Day") + row("a", "a", "Hour") + row("b", "b", "People"),
      `<div style="display: grid; grid-template-columns: 200px 200px"><label for="a">Day</label><label for="b">People</label><input id="a"><input id="b"></div>`,
      `<div style="display: grid; grid-template: 'la lb' 'fa fb' / 200px 200px"><label for="b" style="grid-area: lb">People</label><input id="a" style="grid-area: fa"><label for="a" style="grid-area: la">Day</label><input id="b" style="grid-area: fb"></div>`,
    ],
    failed: [
      row("b", "a", "Day") + row("a", "b", "People"),
      row("b", "a", "Day") + row("c", "c", "Hour") + row("a", "b", "People"),
      choice("b", "a", "Post") + choice("a", "b", "Email"),
      `<label for="b">Day</label><br><input id="a"><br><label for="a">Town</label><br><select id="b"><option>Lund</select>`,
      `<label for="b">Day <input id="a"></label> <label for="a">People <input id="b"></label>`,
    ],
    inapplicable: [
      "<p>Text</p>",
      "<label>Day</label> <input> <label>People</label>",
      row("b", "a", "Day", `aria-label="Day"`) + row("a", "b", "People", `aria-label="People"`),
    ],
  },
});

/** Its label, where it has one alone that nothing overrides. */
function labelOf({ element, labels, label }: Field): PageElement | undefined {
  const [only, ...more] = labels;
  const isAlone = only?.tag === "label" && more.length === 0 && label !== "";
  return isAlone && attribute(element, "aria-label") === "" ? only : undefined;
}

function swappedWith(
  field: Field,
  byLabel: ReadonlyMap<PageElement | undefined, Field>,
): Field | undefined {
  const other = byLabel.get(field.beside?.block);
  if (!other || other === field || byLabel.get(other.beside?.block) !== field) return undefined;
  const nearer = [howMuchNearer(other, field), howMuchNearer(field, other)];
  // One of them may stand right between the two.
  return Math.min(...nearer) > -SAME && Math.max(...nearer) > SAME ? other : undefined;
}

/** How much nearer the label of `one` stands to the other field than to its own. */
function howMuchNearer(one: Field, other: Field): number {
  const lines = (other.beside?.runs ?? []).flatMap(({ lines }) => lines);
  const away = ({ element: { box } }: Field) =>
    box ? Math.min(...lines.map((line) => between(line, box))) : Number.POSITIVE_INFINITY;
  return away(one) - away(other);
}

function between(one: Box, other: Box): number {
  const right = Math.max(one.x - (other.x + other.width), other.x - (one.x + one.width), 0);
  const down = Math.max(one.y - (other.y + other.height), other.y - (one.y + one.height), 0);
  return Math.hypot(right, down);
}
