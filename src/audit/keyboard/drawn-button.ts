import { parseColour } from "#audit/colour.ts";
import type { PageElement } from "#audit/document/element.ts";
import { px, shownText } from "#audit/document/query.ts";
import { groundOf } from "#audit/ground.ts";

// CSS pixels.
const [LOWEST, HIGHEST, WIDEST] = [20, 72, 360];
const WORDS = /^\S+( \S+){0,3}$/;
const SIDES = ["top", "right", "bottom", "left"] as const;

/** Whether it looks like a button: a few words in a box with a colour or an edge of its own. */
export function isDrawnAsButton(element: PageElement): boolean {
  const { tag, box, style, parent, content } = element;
  if (!box || !style || !parent || !/^(div|span|p|b|strong|i|em|label|li|a)$/.test(tag))
    return false;
  if (box.height < LOWEST || box.height > HIGHEST || box.width > WIDEST) return false;
  if (!WORDS.test(shownText(element)) || /^(text|not-allowed|default|help)$/.test(style.cursor))
    return false;
  if (!content.some((child) => child.kind === "text" && child.text.trim())) return false;
  return hasPadding(element) && (hasEdge(element) || hasOwnGround(element, parent));
}

function hasPadding({ style }: PageElement): boolean {
  return px(style?.["padding-left"]) >= 4;
}

function hasEdge({ style }: PageElement): boolean {
  return SIDES.every(
    (side) =>
      px(style?.[`border-${side}-width`]) >= 1 && style?.[`border-${side}-style`] !== "none",
  );
}

function hasOwnGround({ style }: PageElement, parent: PageElement): boolean {
  const own = parseColour(style?.["background-color"]);
  const around = groundOf(parent);
  if (own?.[3] !== 1 || !around) return false;
  return around.some((value, at) => Math.abs(value - (own[at] ?? 0)) > 24);
}
