import type { Evidence } from "#audit/check.ts";
import { type Colour, contrast } from "#audit/colour.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, descendants, isSeen, px, shownText } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { area, type Box, shared } from "./screenshot.ts";
import { snapshot } from "./snapshot.ts";
import { isStillThere } from "./still-there.ts";
import { holdSize, picture, pixels, whole } from "./text-pictures.ts";

/** A control without text: what is drawn in it is all that says what it does. */
export interface Icon extends Target {
  /** The best contrast of any pixel with the most common colour around it. */
  readonly best: number;
}

const MOST = 40;
const WHAT = { en: "Icons in buttons and links", sv: "Symboler i knappar och länkar" };
const LARGEST = 200;
// CSS pixels at the edge of a control that its look may take, and around a picture that show its ground.
const EDGE = 2;

type Sides = readonly [left: number, top: number, right: number, bottom: number];
const CONTROLS = new Set(["button", "a", "summary"]);

/** The enabled buttons and links that show a picture and no text, as they are painted. */
export const icons: Evidence<readonly Icon[]> = {
  seen: {
    en: "By comparing the colours of the pixels that each icon is painted with.",
    sv: "Genom att jämföra färgerna på de bildpunkter som varje symbol är målad med.",
  },
  async collect({ page, collect, limited }) {
    const { documents } = await collect(snapshot);
    const [{ elements, width, height }] = documents;
    const found = firstOf(elements.filter(isIcon), MOST, WHAT, { limited });
    if (found.length === 0) return [];
    await holdSize(page);
    const session = await sessionOf(page);
    const measured: Icon[] = [];
    for (const element of found) {
      const { selector, html } = element;
      const box = shared(drawing(element), whole({ x: 0, y: 0, width, height }));
      if (area(box) === 0 || !isScrolledInto(element)) continue;
      const colours = pixels(await picture(session, box), box);
      // A header that hides itself as the page is pictured leaves nothing to measure.
      if (!(await isStillThere(session, element))) continue;
      measured.push({ selector, html, best: bestContrast(colours) });
    }
    return measured;
  },
};

/** What a part that scrolls does not show now is not in the picture. */
function isScrolledInto(element: PageElement): boolean {
  return ancestors(element).every(({ tag, style, box }) => {
    if (!box || !style || /^(html|body)$/.test(tag)) return true;
    if (!/auto|scroll/.test(`${style["overflow-x"]} ${style["overflow-y"]}`)) return true;
    const own = element.box as Box;
    return area(shared(whole(own), whole(box))) === area(whole(own));
  });
}

function isIcon(element: PageElement): boolean {
  const { tag, attributes, box } = element;
  if (!CONTROLS.has(tag) && attribute(element, "role") !== "button") return false;
  if (tag === "a" && !attributes.has("href")) return false;
  if (attributes.has("disabled") || attribute(element, "aria-disabled") === "true") return false;
  if (!box || box.width > LARGEST || box.height > LARGEST || box.width < 9 || box.height < 9)
    return false;
  if (!isSeen(element) || shownText(element) !== "") return false;
  const parts = descendants(element);
  return (
    parts.some(({ tag }) => tag === "svg") &&
    !parts.some(({ tag }) => /^(img|picture|image|video)$/.test(tag))
  );
}

/** Where the picture is drawn and a little around it, within the control's own border. */
function drawing(control: PageElement): Box {
  const [left, top, right, bottom] = (["left", "top", "right", "bottom"] as const).map(
    (side) => -Math.max(EDGE, px(control.style?.[`border-${side}-width`]) || 0),
  ) as [number, number, number, number];
  const inside = grown(control.box as Box, [left, top, right, bottom]);
  const boxes = descendants(control).filter((part) => part.tag === "svg" && isSeen(part));
  const parts = boxes.map(({ box }) => grown(box as Box, [EDGE, EDGE, EDGE, EDGE]));
  const [x, y] = [Math.min(...parts.map(({ x }) => x)), Math.min(...parts.map(({ y }) => y))];
  const [end, foot] = [
    Math.max(...parts.map(({ x, width }) => x + width)),
    Math.max(...parts.map(({ y, height }) => y + height)),
  ];
  return parts.length === 0
    ? whole(inside)
    : shared(whole(inside), whole({ x, y, width: end - x, height: foot - y }));
}

function grown({ x, y, width, height }: Box, [left, top, right, bottom]: Sides): Box {
  return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom };
}

function bestContrast(colours: readonly Colour[]): number {
  const counts = new Map<string, { colour: Colour; count: number }>();
  for (const colour of colours) {
    const key = colour.join();
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { colour, count: 1 });
  }
  const kinds = [...counts.values()].sort((a, b) => b.count - a.count);
  const ground = kinds[0]?.colour ?? [0, 0, 0];
  return Math.max(1, ...kinds.slice(0, 500).map(({ colour }) => contrast(colour, ground)));
}
