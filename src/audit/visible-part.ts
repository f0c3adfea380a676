import type { Box, PageElement } from "./document/element.ts";
import { px } from "./document/query.ts";

interface Visible {
  /** What of it is within everything that clips; of no width or height when nothing is. */
  readonly part: Box;
  /** The elements around it that hide what is beyond their edge, the nearest first; none that lie outside of one that scrolls. */
  readonly clips: readonly PageElement[];
}

/**
 * What the elements around `element`, itself included, let show of a `box` in it (CSS Overflow 3).
 * What can be scrolled to counts as shown, and what moves of itself or by a button (it is
 * transformed) as well.
 */
export function visiblePart(element: PageElement, box: Box): Visible {
  let [left, right] = [box.x, box.x + box.width];
  let [top, bottom] = [box.y, box.y + box.height];
  const clips: PageElement[] = [];
  let [across, down] = [true, true];
  let position = "static";
  for (
    let at: PageElement | undefined = element;
    at?.box && at.parent && (across || down);
    at = at.parent
  ) {
    const { style, box: edge } = at;
    if (!style || at.tag === "body" || at.document !== element.document) break;
    const holds = holdsPlaced(at, position);
    if (holds && !/^inline$|^contents$/.test(style.display)) {
      const [x, y] = [style["overflow-x"], style["overflow-y"]];
      if (across && /hidden|clip/.test(x)) {
        left = Math.max(left, edge.x + px(style["border-left-width"]));
        right = Math.min(right, edge.x + edge.width - px(style["border-right-width"]));
        clips.push(at);
      }
      if (down && /hidden|clip/.test(y)) {
        top = Math.max(top, edge.y + px(style["border-top-width"]));
        bottom = Math.min(bottom, edge.y + edge.height - px(style["border-bottom-width"]));
        if (clips.at(-1) !== at) clips.push(at);
      }
      if (/auto|scroll/.test(x)) across = false;
      if (/auto|scroll/.test(y)) down = false;
    }
    if (style.transform !== "none" || style.position === "fixed") break;
    if (holds) position = style.position;
  }
  return {
    part: { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) },
    clips,
  };
}

/** Whether what is placed like this within `at` goes by its edges: what is absolute leaves all that are not positioned. */
function holdsPlaced({ style }: PageElement, position: string): boolean {
  return position !== "absolute" || style?.position !== "static";
}
