// Functions that run inside the audited page, beside the watch of page-watch.ts.
import type { Watched } from "#audit/evidence/page-change.ts";

/** What has come to be shown since the texts were last read. */
export interface Shown {
  readonly texts: readonly string[];
  /** Links and controls among it. */
  readonly controls: number;
  /** The middle of it, and the point of it that is nearest to the middle of what was hovered, in the window. */
  readonly middle: readonly [number, number];
  readonly nearest: readonly [number, number];
  /** Whether it lies over text that it is no part of. */
  readonly covers: boolean;
}

export type Revealing = Watched & {
  auditBefore: Map<Element, string>;
  auditShown: Element[];
};

export function readBefore(): void {
  const page = globalThis as Revealing;
  page.auditBefore = page.auditWatch.read();
}

/** Notes what is shown now and was not when it was read before. */
export function noteShown(selector: string): Shown | undefined {
  const page = globalThis as Revealing;
  const { auditBefore: before, auditWatch } = page;
  const known = new Set(before.values());
  const fresh = [...auditWatch.read()].filter(
    ([element, text]) => !before.has(element) && /[\p{L}\p{N}]/u.test(text) && !known.has(text),
  );
  page.auditShown = fresh.map(([element]) => element);
  const hovered = auditWatch.find(selector)?.getBoundingClientRect();
  if (fresh.length === 0 || !hovered) return undefined;
  const boxes = page.auditShown.map((element) => element.getBoundingClientRect());
  const [left, top] = [
    Math.min(...boxes.map((box) => box.left)),
    Math.min(...boxes.map((box) => box.top)),
  ];
  const [right, bottom] = [
    Math.max(...boxes.map((box) => box.right)),
    Math.max(...boxes.map((box) => box.bottom)),
  ];
  const within = (at: number, from: number, to: number) => Math.max(from, Math.min(at, to));
  const [x, y] = [hovered.x + hovered.width / 2, hovered.y + hovered.height / 2];
  const first = boxes[0] as DOMRect;
  const over = [...before.keys()].some((element) => {
    if (page.auditShown.some((at) => element.contains(at))) return false;
    const box = element.getBoundingClientRect();
    const [width, height] = [
      Math.min(box.right, right) - Math.max(box.left, left),
      Math.min(box.bottom, bottom) - Math.max(box.top, top),
    ];
    return element.isConnected && element.checkVisibility() && width > 4 && height > 4;
  });
  return {
    texts: fresh.map(([, text]) => text.slice(0, 200)).slice(0, 20),
    controls: page.auditShown.filter((element) =>
      element.closest("a[href], button, input, select, textarea"),
    ).length,
    middle: [first.x + first.width / 2, first.y + first.height / 2],
    nearest: [
      within(x, first.left + 2, first.right - 2),
      within(y, first.top + 2, first.bottom - 2),
    ],
    covers: over,
  };
}

/** Whether all that was noted is shown. */
export function areShown(): boolean {
  const { auditShown, auditWatch } = globalThis as Revealing;
  return auditShown.every((element) => element.isConnected && auditWatch.isSeen(element));
}

/** How many things there are that may get focus in or about what is hovered, up to four. */
export function countNear(selector: string): number {
  const { auditWatch } = globalThis as Revealing;
  const hovered = auditWatch.find(selector);
  if (!hovered) return 0;
  const FOCUSABLE =
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex^="-"])';
  const near = [
    hovered,
    ...hovered.querySelectorAll(FOCUSABLE),
    ...(hovered.parentElement?.children ?? []),
  ]
    .flatMap((element) => [
      element,
      ...(element === hovered ? [] : element.querySelectorAll(FOCUSABLE)),
    ])
    .filter(
      (element) =>
        element.matches(FOCUSABLE) && element.checkVisibility({ visibilityProperty: true }),
    );
  Object.assign(globalThis, { auditNear: [...new Set(near)].slice(0, 4) });
  return Math.min(new Set(near).size, 4);
}

export function focusNear(index: number): void {
  (globalThis as typeof globalThis & { auditNear: HTMLElement[] }).auditNear[index]?.focus();
}

export function unfocus(): void {
  (document.activeElement as HTMLElement | null)?.blur();
}

/** Where in the window its middle is, when it is there at all; it is scrolled to. */
export function middleOf(selector: string): [number, number] | undefined {
  const element = (globalThis as Watched).auditWatch.find(selector);
  if (!element?.checkVisibility()) return undefined;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 2 || height < 2 || height > innerHeight) return undefined;
  return [left + width / 2, top + Math.min(height / 2, 20)];
}

/** Whether it is, or holds, a link that is shown and leads to another place. */
export function leadsSomewhere(selector: string): boolean {
  const element = (globalThis as Watched).auditWatch.find(selector);
  const links = element ? [element, ...element.querySelectorAll("a")] : [];
  const first = links.find((link) => link.matches("a[href]") && link.checkVisibility());
  return (
    first !== undefined && !/^(#|javascript:|$)/i.test(first.getAttribute("href")?.trim() ?? "")
  );
}
