import type { CDPSession } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { parseColour } from "#audit/colour.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, descendants, isSeen, isShown, px } from "#audit/document/query.ts";
import { edgeContrast } from "#audit/field-edge.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { area, type Box, covers, type Screenshot, shared } from "./screenshot.ts";
import { snapshot } from "./snapshot.ts";
import { grown, spread } from "./spread.ts";
import { isStillThere } from "./still-there.ts";
import { holdSize, picture, whole, withoutText } from "./text-pictures.ts";

/** How well the edge of a field that is not the browser's own shows where it is. */
export interface FieldEdge extends Target {
  /** The best contrast at an edge of it; undefined where that cannot be read. */
  readonly ratio: number | undefined;
}

const LIMIT = 3;
const TYPED = /^(text|email|tel|url|search|password|number|date|time|datetime-local|month|week)?$/;
// How many CSS pixels higher than the field that which is drawn around it for it may be.
const HIGH = 80;
// CSS pixels on both sides of an edge within which it is drawn, and the part of a side that is looked at.
const NEAR = 4;
const MIDDLE = 0.6;
const MOST = 20;
const WHAT = { en: "Edges of fields as painted", sv: "Fältkanter så som de är målade" };
// What rounding and antialiasing can take from a contrast.
const THIN = 0.2;

/** The text fields and lists of the page: by their colours, and as they are painted where these do not suffice. */
export const fieldEdges: Evidence<readonly FieldEdge[]> = {
  seen: {
    en: "Read from the colours of each field and what is around it, and from the pixels that its edges are painted with.",
    sv: "Läst ur färgerna på varje fält och det som finns runt om, och ur bildpunkterna som dess kanter är målade med.",
  },
  async collect({ page, state, collect, limited }) {
    const { documents, elements } = await collect(snapshot);
    const fields = elements.filter((one) => isField(one) && isSeen(one) && !isNative(one));
    const edges = fields.map((field) => ({ field, ratio: byColours(field) }));
    const [{ elements: here }] = documents;
    // Chromium draws what is beyond the window in the text size that it is used to.
    const allUnsure = edges
      .filter(({ ratio }) => state.textSize === 100 && !(ratio !== undefined && ratio >= LIMIT))
      .filter(({ field }) => here.includes(field) && !isUnder(field, here));
    const unsure = firstOf(allUnsure, MOST, WHAT, { limited });
    const painted = new Map<PageElement, number>();
    if (unsure.length > 0) {
      await holdSize(page);
      const session = await sessionOf(page);
      await withoutText(page, async () => {
        for (const { field } of unsure) {
          const ratio = await asPainted(session, field);
          if (await isStillThere(session, field)) painted.set(field, ratio);
        }
      });
    }
    return edges.map(({ field, ratio }) => {
      const { selector, html } = field;
      return { selector, html, ratio: better(ratio, painted.get(field)) };
    });
  },
};

function isField({ tag, attributes }: PageElement): boolean {
  if (attributes.has("disabled") || attributes.has("readonly")) return false;
  if (tag === "textarea" || tag === "select") return true;
  return tag === "input" && TYPED.test(attributes.get("type")?.trim().toLowerCase() ?? "");
}

/** The browser's own look is not the page's to answer for. */
function isNative({ tag, style }: PageElement): boolean {
  if (style === undefined || style["background-image"] !== "none") return false;
  const width = px(style["border-top-width"]);
  if (tag === "input") return style["border-top-style"] === "inset" && width === 2;
  const grey = /^rgb\(118, 118, 118\)$|^rgb\(133, 133, 133\)$/.test(style["border-top-color"]);
  return style["border-top-style"] === "solid" && width === 1 && grey;
}

function byColours(field: PageElement): number | undefined {
  const ratios = [field, ...wrappers(field)].map(edgeContrast);
  return ratios.some((ratio) => ratio === undefined)
    ? undefined
    : Math.max(...(ratios as number[]));
}

/** What is drawn close around a field, as high as it is, and so may stand for its edge. */
function wrappers(field: PageElement): PageElement[] {
  const most = (field.box?.height ?? 0) + HIGH;
  return ancestors(field).filter(
    ({ box, tag }) => box && box.height <= most && tag !== "body" && tag !== "html",
  );
}

/** Whether something with a background lies over all of it. */
function isUnder(field: PageElement, elements: readonly PageElement[]): boolean {
  const own = new Set([...ancestors(field), ...descendants(field)]);
  return elements.some(
    (other) =>
      other.paintOrder > field.paintOrder &&
      other.box !== undefined &&
      !own.has(other) &&
      covers(other.box, field.box as Box) &&
      isShown(other) &&
      (parseColour(other.style?.["background-color"])?.[3] !== 0 ||
        other.style?.["background-image"] !== "none"),
  );
}

/** The best contrast along an edge; left and right count together, for a button may stand close to one of them. */
async function asPainted(session: CDPSession, field: PageElement): Promise<number> {
  const boxes = [field, ...wrappers(field)].flatMap(({ box }) => (box ? [box] : []));
  const { width, height } = field.document;
  const all = whole(grown(boxes.at(-1) as Box, NEAR));
  const part = shared(all, { x: 0, y: 0, width, height });
  if (area(part) === 0) return 1;
  const seen = await picture(session, part);
  return Math.max(...boxes.map((box) => alongEdges(seen, box)));
}

function alongEdges(seen: Screenshot, { x, y, width, height }: Box): number {
  const [across, down] = [width * MIDDLE, height * MIDDLE];
  const [left, top] = [x + (width - across) / 2, y + (height - down) / 2];
  const lying = (at: number) =>
    spread(seen, { x: left, y: at - NEAR, width: across, height: 2 * NEAR });
  const standing = (at: number) =>
    spread(seen, { x: at - NEAR, y: top, width: 2 * NEAR, height: down });
  return Math.max(...[lying(y), lying(y + height)], Math.min(standing(x), standing(x + width)));
}

function better(read: number | undefined, painted: number | undefined): number | undefined {
  if (painted === undefined) return read;
  return Math.max(read ?? 1, painted >= LIMIT - THIN ? LIMIT : painted);
}
