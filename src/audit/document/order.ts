import type { PageElement } from "./element.ts";

/** Whether a container of boxes shows its parts in another order than that of the source, by its style. */
export function isTurned(element: PageElement, parts: readonly PageElement[]): boolean {
  return (
    /reverse$/.test(element.style?.["flex-direction"] ?? "") ||
    parts.some(({ style }) => Number(style?.order) !== 0)
  );
}

/** Whether each part is seen after the one before it: below, or on the same line further on. */
export function inOrder(parts: readonly PageElement[]): boolean {
  return parts.every(({ box, style }, index) => {
    const last = parts[index - 1]?.box;
    if (!last || !box) return true;
    const below = box.y >= last.y + last.height / 2;
    const beside = Math.abs(box.y - last.y) < Math.max(box.height, last.height) / 2;
    return below || (beside && (style?.direction === "rtl" ? box.x <= last.x : box.x >= last.x));
  });
}
