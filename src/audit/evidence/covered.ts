// A function that runs inside the audited page.

/** Whether other content that stays in its place when the page scrolls lies over all that is shown of the element. */
export function isCovered(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const isPainted = (at: Element) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    return (
      backgroundImage !== "none" || !/(^rgba\(.*,| \/) 0(\.[0-8]\d*)?\)$/.test(backgroundColor)
    );
  };
  const isOver = ([x, y]: readonly [number, number]) => {
    const hit = document.elementFromPoint(x, y);
    if (!hit || hit.contains(element) || element.contains(hit)) return false;
    let painted = false;
    for (let at: Element | null = hit; at; at = at.parentElement) {
      if (at.contains(element)) return false;
      painted ||= isPainted(at);
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return painted;
    }
    return false;
  };
  return right - left > 1 && bottom - top > 1 && points.every(isOver);
}
