import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, descendants, isSeen, textOf } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { fileOf, sourceOf } from "./image-names.ts";
import { DRAWING, isOff, type Suspicion, suspect } from "./image-suspicion.ts";
import { snapshot } from "./snapshot.ts";

/** An image that can be seen but that assistive technology gets nothing of. */
export interface HiddenImage extends Target {
  /** What makes it look as if it said something after all; undefined for mere decoration. */
  readonly suspicion: Suspicion | undefined;
  /** What to call it: its file's name, its text, or its element. */
  readonly called: string;
}

/** Every such image of some size: img, svg, canvas. */
export const hiddenImages: Evidence<readonly HiddenImage[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) =>
    (await collect(snapshot)).elements
      .filter(
        (element) =>
          isDrawn(element) && isSeen(element) && !isNamed(element) && !isInNamed(element),
      )
      .map((element) => ({
        suspicion: suspect(element),
        called: called(element),
        get selector() {
          return element.selector;
        },
        get html() {
          return element.html;
        },
      })),
};

const LEAST = 40;

function isDrawn({ tag, box, parent }: PageElement): boolean {
  if (!DRAWING.has(tag) || !box || parent?.tag === "svg") return false;
  return Math.min(box.width, box.height) >= 24 && Math.max(box.width, box.height) >= LEAST;
}

function isNamed(element: PageElement): boolean {
  const { exposed, tag } = element;
  // An img without alt is another question, which axe asks.
  if (tag === "img" && !element.attributes.has("alt") && !isOff(element)) return true;
  if (tag === "canvas" && shownOrGiven(element)) return true;
  return !isOff(element) && Boolean(exposed?.name.trim());
}

function shownOrGiven(element: PageElement): boolean {
  return textOf(element) !== "" || descendants(element).length > 0;
}

/** What stands in a named link, button or image says what that says. */
function isInNamed(element: PageElement): boolean {
  return ancestors(element).some(
    ({ exposed, attributes }) =>
      (/^(link|button|img|image|tab|menuitem|option|switch|checkbox|radio|application|graphics-)/.test(
        exposed?.role ?? "",
      ) &&
        Boolean(exposed?.name)) ||
      attributes.get("role") === "img",
  );
}

function called(element: PageElement): string {
  return attribute(element, "alt") || fileOf(sourceOf(element)) || `<${element.tag}>`;
}
