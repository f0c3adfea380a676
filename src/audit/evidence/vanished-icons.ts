import type { CDPSession, Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants, isHidden, isSeen, px, shownText } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { area, type Box, shared } from "./screenshot.ts";
import { snapshot } from "./snapshot.ts";
import { holdSize, picture, pixels, whole } from "./text-pictures.ts";

/** A control that shows no text, by what is drawn in it in the reader's own few colours and in the page's. */
export interface DrawnControl extends Target {
  readonly name: string;
  readonly drawn: { readonly forced: boolean; readonly own: boolean };
}

const MOST = 40;
const WHAT = { en: "Icons in forced colours", sv: "Symboler i påtvingade färger" };
const [LEAST, LARGEST] = [9, 200];
// Of 255: what may differ in what is one colour.
const NOTICED = 24;
const CONTROLS = new Set(["button", "a", "summary"]);
const PICTURES = /^(img|picture|image|video|canvas|iframe|object|embed)$/;

/** The enabled buttons and links without text, in forced colours and without. */
export const drawnControls: Evidence<readonly DrawnControl[]> = {
  seen: {
    en: "By comparing pictures of the controls with forced colours and without.",
    sv: "Genom att jämföra bilder av knappar och länkar med påtvingade färger och utan.",
  },
  async collect({ page, collect, limited }) {
    const [{ elements, width, height }] = (await collect(snapshot)).documents;
    const all = elements
      .filter(isDrawn)
      .map((element) => ({ element, box: inside(element, whole({ x: 0, y: 0, width, height })) }))
      .filter(({ box }) => area(box) > 0);
    const found = firstOf(all, MOST, WHAT, { limited });
    if (found.length === 0) return [];
    await holdSize(page);
    const forced = await photographed(page, found);
    const empty = found.filter((_, index) => forced[index] === false);
    const own = new Map<PageElement, boolean>();
    if (empty.length > 0) {
      await page.emulateMedia({ forcedColors: "none" });
      try {
        const seen = await photographed(page, empty);
        for (const [index, { element }] of empty.entries()) own.set(element, seen[index] ?? false);
      } finally {
        await page.emulateMedia({ forcedColors: "active" });
      }
    }
    return found.map(({ element }, index) => ({
      selector: element.selector,
      html: element.html,
      name: element.exposed?.name ?? "",
      drawn: { forced: forced[index] ?? true, own: own.get(element) ?? true },
    }));
  },
};

interface Found {
  readonly element: PageElement;
  readonly box: Box;
}

/** Whether each shows more than one colour. */
async function photographed(page: Page, found: readonly Found[]): Promise<boolean[]> {
  const session = await sessionOf(page);
  const shown: boolean[] = [];
  for (const { box } of found) shown.push(await hasShape(session, box));
  return shown;
}

async function hasShape(session: CDPSession, box: Box): Promise<boolean> {
  const colours = pixels(await picture(session, box), box);
  const [first] = colours;
  return colours.some((colour) =>
    colour.some((value, at) => Math.abs(value - (first?.[at] ?? value)) > NOTICED),
  );
}

function isDrawn(element: PageElement): boolean {
  const { tag, attributes, box } = element;
  if (!CONTROLS.has(tag) && attribute(element, "role") !== "button") return false;
  if (tag === "a" && !attributes.has("href")) return false;
  if (attributes.has("disabled") || attribute(element, "aria-disabled") === "true") return false;
  if (!box || Math.min(box.width, box.height) < LEAST || isHidden(element)) return false;
  if (Math.max(box.width, box.height) > LARGEST) return false;
  if (!isSeen(element) || shownText(element) !== "") return false;
  const parts = descendants(element);
  return !isEmptyLayer(element, parts) && !parts.some((part) => PICTURES.test(part.tag));
}

/** A link laid over a card shows what is beneath it, and nothing of its own. */
function isEmptyLayer({ style }: PageElement, parts: readonly PageElement[]): boolean {
  const clear = /, 0\)$/.test(style?.["background-color"] ?? "");
  return /absolute|fixed/.test(style?.position ?? "") && clear && parts.length === 0;
}

/** Within its border, which forced colours leave: it does not say what the control does. */
function inside({ box, style }: PageElement, page: Box): Box {
  const { x, y, width, height } = box as Box;
  const [left, top, right, bottom] = (["left", "top", "right", "bottom"] as const).map(
    (side) => (px(style?.[`border-${side}-width`]) || 0) + 2,
  ) as [number, number, number, number];
  const inner = {
    x: x + left,
    y: y + top,
    width: width - left - right,
    height: height - top - bottom,
  };
  return inner.width < 2 || inner.height < 2 ? { ...inner, width: 0 } : shared(whole(inner), page);
}
