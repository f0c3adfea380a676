import { attribute, closest, isHidden, px, roleOf } from "./document/query.ts";
import type { Block } from "./evidence/blocks.ts";

const LONGEST = 80;
const MOST_WORDS = 12;
/** What follows a heading is a text of some length. */
const LEAST_TEXT = 60;
/** Words of a whole sentence that may follow where several lines of one look head such texts. */
const LEAST_WORDS = [5, 8] as const;
// A heading by its size alone, and by its size and weight.
export const LARGE = 1.4;
export const LARGER = 1.15;
const OWN_MEANING =
  /^(h[1-6]|a|button|label|th|td|caption|legend|figcaption|dt|summary|li|nav|address|blockquote|pre|option|text|time|footer|dialog|aside)$/;
const NAMED =
  /^(listbox|tree|grid|treegrid|radiogroup|combobox|textbox|searchbox|slider|spinbutton|switch|checkbox|meter|progressbar|tablist|toolbar|list|table)$/;

/** Whether it is a heading or stands in one. */
export function isHeading(element: Block["element"]): boolean {
  return closest(element, (at) => roleOf(at) === "heading") !== undefined;
}

/** Whether it is a short line of its own that nothing else gives a meaning. */
export function isHeadingLike({ element, text, lines, bold, size }: Block): boolean {
  const short =
    text.length <= LONGEST && text.split(" ").length <= MOST_WORDS && lines.length === 1;
  return (
    short &&
    (bold || size > 0) &&
    (text.match(/\p{L}/gu)?.length ?? 0) >= 3 &&
    !/[.!?:;,…]$/.test(text) &&
    !isHidden(element) &&
    !isHeading(element) &&
    !isLabel(element) &&
    !closest(element, ({ tag, attributes }) => OWN_MEANING.test(tag) || attributes.has("role")) &&
    !element.content.some(
      (child) => child.kind === "element" && /^(a|button|label|input)$/.test(child.tag),
    )
  );
}

/** Whether a field or a list to choose from is named by it. */
function isLabel(element: Block["element"]): boolean {
  const { id } = Object.fromEntries(element.attributes);
  return (
    id !== undefined &&
    element.document.elements.some(
      (other) =>
        NAMED.test(roleOf(other)) && attribute(other, "aria-labelledby").split(/\s+/).includes(id),
    )
  );
}

/** Whether the look sets it over the text that stands right below. */
export function introduces(line: Block, next: Block): boolean {
  const below = next.box.y >= line.box.y + line.box.height - 2;
  const ordinary =
    (isLong(next) || isSentence(next.text, LEAST_WORDS[0])) &&
    !next.bold &&
    !isHeading(next.element);
  const ratio = line.size / next.size;
  const said = line.bold && ratio >= 0.95 && !(ratio < LARGER && opensBox(line, next));
  return below && ordinary && (ratio >= LARGE || said);
}

/** Whether it is a text of some length. */
export function isLong({ text }: Block): boolean {
  return text.length >= LEAST_TEXT || isSentence(text, LEAST_WORDS[1]);
}

function isSentence(text: string, words: number): boolean {
  return /[.!?]$/.test(text) && text.split(" ").length >= words;
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
