import type { Evidence } from "#audit/check.ts";
import { type Colour, contrast } from "#audit/colour.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants, isSeen, shownText } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { area, type Box, shared } from "./screenshot.ts";
import { snapshot } from "./snapshot.ts";
import { holdSize, picture, pixels, whole } from "./text-pictures.ts";

/** A control without text: what is drawn in it is all that says what it does. */
export interface Icon extends Target {
  /** The best contrast of any pixel with the most common colour around it. */
  readonly best: number;
}

const MOST = 40;
const LARGEST = 200;
// CSS pixels at the edge that a border may take.
const EDGE = 2;
const CONTROLS = new Set(["button", "a", "summary"]);

/** The enabled buttons and links that show a picture and no text, as they are painted. */
export const icons: Evidence<readonly Icon[]> = {
  seen: {
    en: "By comparing the colours of the pixels that each icon is painted with.",
    sv: "Genom att jämföra färgerna på de bildpunkter som varje symbol är målad med.",
  },
  async collect({ page, collect }) {
    const { documents } = await collect(snapshot);
    const [{ elements, width, height }] = documents;
    const found = elements.filter(isIcon).slice(0, MOST);
    if (found.length === 0) return [];
    await holdSize(page);
    const session = await page.context().newCDPSession(page);
    try {
      const measured: Icon[] = [];
      for (const element of found) {
        const { selector, html } = element;
        const box = shared(inner(element.box as Box), whole({ x: 0, y: 0, width, height }));
        if (area(box) === 0) continue;
        const colours = pixels(await picture(session, box), box);
        measured.push({ selector, html, best: bestContrast(colours) });
      }
      return measured;
    } finally {
      await session.detach();
    }
  },
};

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

function inner({ x, y, width, height }: Box): Box {
  return whole({ x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE });
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
