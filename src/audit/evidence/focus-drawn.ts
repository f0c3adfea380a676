// Functions that run inside the audited page: each must be self-contained.
import type { Box } from "./screenshot.ts";

/** The middle of the element, without what lies within a third of its height from its edges. */
export function coreOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const edge = height / 3;
  return {
    x: left + scrollX + edge,
    y: top + scrollY + edge,
    width: Math.max(0, width - 2 * edge),
    height: height - 2 * edge,
  };
}

/** Whether it has a text cursor. */
export function isEditable(element: HTMLElement): boolean {
  return (
    element.isContentEditable ||
    element.matches(
      "textarea, input:not([type=button i], [type=submit i], [type=reset i], [type=image i], " +
        "[type=checkbox i], [type=radio i], [type=range i], [type=color i], [type=file i])",
    )
  );
}

/** Whether the browser draws its focus in its own way, where that can be seen. */
export function isOwn(element: Element): boolean {
  return (
    getComputedStyle(element).outlineStyle === "auto" &&
    element.getBoundingClientRect().width > 1 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

/** The background of the nearest element around it that has one; "" where it is more than a plain colour. */
export function groundBehind(element: Element): string {
  const around = (at: Element) => at.parentElement ?? (at.getRootNode() as ShadowRoot).host;
  for (let at = around(element); at; at = around(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== "none") return "";
    if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
  }
  return "canvas";
}

/** Whether something in the element, or right around or beside it, is still changing. */
export function movesAt(element: Element): boolean {
  return document.getAnimations().some(({ playState, effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    if (playState !== "running" || !target) return false;
    return element.contains(target) || target.parentElement?.contains(element);
  });
}
