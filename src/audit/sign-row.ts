import type { PageElement } from "./document/element.ts";
import { children, descendants, isSeen, roleOf, shownText, texts } from "./document/query.ts";

/** How many signs of a row are of the first form, and how many there are. */
export interface Row {
  readonly filled: number;
  readonly of: number;
}

/** Signs that are filled and empty of one shape. */
const PAIRS = [
  ["★⭐✭", "☆✩✰"],
  ["●⬤⚫", "○◯⚪"],
  ["■⬛▮", "□⬜▯"],
  ["♥❤", "♡🤍"],
  ["◆", "◇"],
] as const;
const [FEWEST, MOST, LARGEST] = [3, 10, 48];
const BOX = /^(i|span|div|svg|img|li)$/;

/** The row that the whole text of an element is: filled signs, then empty ones. */
export function textRow(element: PageElement): Row | undefined {
  const all = shownText(element);
  const signs = [...all.replace(/\s|\ufe0e|\ufe0f/g, "")];
  // The innermost of what has the same text is the row.
  if (
    children(element).some((child) => shownText(child) === all) ||
    signs.length < FEWEST ||
    signs.length > MOST
  )
    return undefined;
  for (const [full, empty] of PAIRS) {
    const filled = signs.findIndex((sign) => !full.includes(sign));
    // One dot of many may be the place in a row of pictures.
    const isRow =
      filled > (full.includes("●") ? 1 : 0) &&
      signs.slice(filled).every((sign) => empty.includes(sign));
    if (isRow) return { filled, of: signs.length };
  }
  return undefined;
}

/** The row that the children of an element are: icons of one size side by side, in two looks, one after the other. */
export function iconRow(element: PageElement): Row | undefined {
  const icons = children(element).filter(isSeen);
  const isOfIcons = icons.length >= FEWEST && icons.length <= MOST && icons.every(isIcon);
  if (!isOfIcons || shownText(element) !== "" || !isEven(icons)) return undefined;
  const looks = icons.map(lookOf);
  const filled = looks.findIndex((look) => look !== looks[0]);
  // One that is unlike the rest may be the place in a row of pictures.
  if (filled < 2 || looks.slice(filled).some((look) => look !== looks[filled])) return undefined;
  return { filled, of: icons.length };
}

function isIcon(element: PageElement): boolean {
  const { tag, box, exposed, clickable } = element;
  if (!BOX.test(tag) || !box || Math.max(box.width, box.height) > LARGEST) return false;
  if (clickable || (exposed?.name ?? "") !== "" || /link|button|radio/.test(roleOf(element)))
    return false;
  const drawn = [element, ...descendants(element)];
  return drawn.some(isDrawn) && !drawn.some(({ style }) => style?.["animation-name"] !== "none");
}

/** More than a box of a colour, which may be anything. */
function isDrawn({ tag, style, content }: PageElement): boolean {
  if (/^(svg|img)$/.test(tag) || /url\(/.test(style?.["background-image"] ?? "")) return true;
  return content.some((run) => run.kind === "text" && run.generated && run.text.trim() !== "");
}

function isEven(icons: readonly PageElement[]): boolean {
  const boxes = icons.flatMap(({ box }) => box ?? []);
  const first = boxes[0];
  return boxes.every(
    ({ y, width, height }) =>
      first !== undefined &&
      Math.abs(y - first.y) <= 1 &&
      Math.abs(width - first.width) <= 1 &&
      Math.abs(height - first.height) <= 1,
  );
}

/** All that makes an icon look as it does. */
function lookOf(icon: PageElement): string {
  return [icon, ...descendants(icon)]
    .map(({ tag, attributes, style, currentSource }) =>
      [
        ...[tag, currentSource, attributes.get("href"), attributes.get("d")],
        ...[attributes.get("points"), style?.fill, style?.stroke, style?.color, style?.opacity],
        ...[style?.["background-color"], style?.["background-image"], style?.filter],
      ].join(),
    )
    .concat(texts(icon, { generated: true }).map(({ text }) => text))
    .join("/");
}
