import { WIDGETS } from "#audit/aria/widgets.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import {
  ancestors,
  attribute,
  closest,
  descendants,
  isHidden,
  isSeen,
  shownText,
} from "#audit/document/query.ts";
import { isDrawnAsButton } from "./drawn-button.ts";
import { isNative } from "./reach.ts";

const LARGEST = 0.2;
const LONGEST = 60;
const LONGEST_CARD = 400;
// What a slider, a video or a carousel has inside is steered from around it.
const STEERED = /^(label|video|audio|canvas|svg|select|object|embed|summary|iframe)$/;
const PART = /^(tab|menuitem(radio|checkbox)?|option|radio|treeitem)$/;
const WIDGET = /^(tablist|menu|menubar|listbox|radiogroup|tree)$/;
const BACKDROP = /backdrop|overlay|scrim|modal|mask|dimmer/i;

/** What is shown as something to press: links and buttons, and what listens to clicks under a hand. */
export function pressedThings({ elements, window }: PageSnapshot): PageElement[] {
  const holders = new Set(elements.filter(isControl).flatMap(ancestors));
  const room = window.width * window.height * LARGEST;
  return elements.filter((element) => {
    const { tag, box, attributes } = element;
    if (isHidden(element) || !isSeen(element) || !box || attributes.has("disabled")) return false;
    if (attribute(element, "aria-disabled") === "true") return false;
    if (isNative(element)) return /^(a|button)$/.test(tag) && !isCut(element);
    if (holders.has(element) || box.width * box.height > room) return false;
    return element.clickable && isMetAsPressed(element);
  });
}

function isControl(element: PageElement): boolean {
  return isNative(element) || /^\d+$/.test(attribute(element, "tabindex"));
}

/** A part of a widget that arrow keys come to: what is pressed in it is the part. */
function isPart(element: PageElement): boolean {
  return (
    PART.test(attribute(element, "role")) &&
    closest(element, (at) => WIDGET.test(attribute(at, "role"))) !== undefined
  );
}

function isMetAsPressed(element: PageElement): boolean {
  const { tag, attributes, style } = element;
  if (/^(html|body|form|main|dialog)$/.test(tag) || STEERED.test(tag)) return false;
  if (
    closest(
      element,
      (at) => at !== element && (isControl(at) || isPart(at) || STEERED.test(at.tag)),
    )
  )
    return false;
  const role = attribute(element, "role");
  if (/^(dialog|alertdialog|presentation|none)$/.test(role)) return false;
  if (BACKDROP.test(`${attribute(element, "class")} ${attribute(element, "id")}`)) return false;
  if (WIDGETS.has(role)) return true;
  const drawn = isDrawnAsButton(element);
  if (style?.cursor !== "pointer" && !isBareAnchor(element) && !attributes.has("onclick") && !drawn)
    return false;
  if (descendants(element).some(({ clickable }) => clickable)) return false;
  const text = shownText(element);
  if (drawn) return true;
  if (style?.cursor !== "pointer" && !isBareAnchor(element))
    return /^(div|span|img|i|b|strong|em|td|p)$/.test(tag) && /^\S+( \S+){0,3}$/.test(text);
  return (
    text.length <= (isCard(element) ? LONGEST_CARD : LONGEST) &&
    (text !== "" || attribute(element, "alt") !== "" || hasDrawing(element))
  );
}

/** A heading, perhaps with a text, that shows a hand as a whole: what is around it does not. */
function isCard(element: PageElement): boolean {
  const heads = descendants(element).filter(({ tag }) => /^h[1-6]$/.test(tag)).length;
  return heads === 1 && element.parent?.style?.cursor !== "pointer";
}

function isBareAnchor({ tag, attributes }: PageElement): boolean {
  return tag === "a" && !attributes.has("href") && attributes.has("onclick");
}

function hasDrawing(element: PageElement): boolean {
  return (
    attribute(element, "aria-label") !== "" ||
    descendants(element).some(({ tag }) => /^(svg|img|i)$/.test(tag))
  );
}

/** Something around it shows only a part of what it holds, and not this: a slide that is not shown now. */
function isCut(element: PageElement): boolean {
  const { box } = element;
  return ancestors(element).some(({ style, box: around }) => {
    if (!box || !around || !/hidden|clip|auto|scroll/.test(style?.["overflow-x"] ?? ""))
      return false;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return (
      middle.x < around.x ||
      middle.y < around.y ||
      middle.x > around.x + around.width ||
      middle.y > around.y + around.height
    );
  });
}
