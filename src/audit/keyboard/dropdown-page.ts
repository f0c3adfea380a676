// Functions that run inside the audited page, beside the watch of page-watch.ts.
import type { Opening } from "#audit/dialogs/dialog-page.ts";

type Dropping = Opening & { auditPart: Element; auditOpener: Element };

/** Where focus is while a part lies over the page. */
export interface FocusBeside {
  readonly open: boolean;
  /** Whether focus is in the part or on what opens it, or nowhere. */
  readonly inside: boolean;
  readonly nowhere: boolean;
  /** Whether the part lies over all that has focus. */
  readonly covered: boolean;
}

/** Notes the part that has come to lie over other text since the texts were read; says whether there is one. */
export function noteDropdown(opener: string): boolean {
  const OTHERS =
    'dialog, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="tooltip"], [aria-live], [role="status"], [role="alert"]';
  const page = globalThis as Dropping;
  const button = page.auditWatch.find(opener);
  if (!button) return false;
  const fresh = [...page.auditWatch.read().keys()].find((at) => !page.auditBefore.has(at));
  let part: Element | undefined;
  for (let at = fresh; at && !at.contains(button); at = at.parentElement ?? undefined)
    if (/absolute|fixed/.test(getComputedStyle(at).position)) part = at;
  if (!part || part.closest(OTHERS) || part.querySelector(OTHERS)) return false;
  page.auditPart = part;
  page.auditOpener = button;
  const { left, top, right, bottom } = part.getBoundingClientRect();
  if ((right - left) * (bottom - top) > innerWidth * innerHeight * 0.8) return false;
  // What is under it, not beside it: where both are, the part is what the pointer meets.
  return [...page.auditBefore.keys()].some((at) => {
    if (part.contains(at) || at.contains(part) || button.contains(at)) return false;
    const box = at.getBoundingClientRect();
    const [x, y] = [Math.max(left, box.left), Math.max(top, box.top)];
    const [width, height] = [Math.min(right, box.right) - x, Math.min(bottom, box.bottom) - y];
    if (width < 8 || height < 8 || !page.auditWatch.isSeen(at)) return false;
    return part.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
}

/** Whether the part that was noted is still open. */
export function isOpen(): boolean {
  const { auditPart, auditOpener, auditWatch } = globalThis as Dropping;
  if (auditOpener.getAttribute("aria-expanded") === "false") return false;
  return auditPart.isConnected && auditWatch.isSeen(auditPart);
}

/** Puts focus on the first thing in the part that takes it; says whether anything does. */
export function focusInPart(): boolean {
  const { auditPart, auditWatch } = globalThis as Dropping;
  const stops = auditPart.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, [tabindex]:not([tabindex='-1'])",
  );
  for (const stop of stops) {
    stop.focus();
    if (auditWatch.focused() === stop) return true;
  }
  return false;
}

/** Where focus is now; what is under the part is looked for in the middle and near the corners. */
export function focusBeside(): FocusBeside {
  const { auditPart, auditOpener, auditWatch } = globalThis as Dropping;
  const open =
    auditOpener.getAttribute("aria-expanded") !== "false" &&
    auditPart.isConnected &&
    auditWatch.isSeen(auditPart);
  const focused = auditWatch.focused();
  const nowhere = !focused || focused === document.body || !auditWatch.isSeen(focused);
  if (nowhere) return { open, inside: false, nowhere, covered: false };
  const inside = auditPart.contains(focused) || auditOpener.contains(focused);
  const { left, top, width, height } = focused.getBoundingClientRect();
  const points = [0.05, 0.5, 0.95].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(left + width * x, top + height * y)),
  );
  const hides = (hit: Element | null) => {
    for (let at = hit; at && auditPart.contains(at); at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (!/(^rgba\(.*,| \/) 0(\.[0-8]\d*)?\)$/.test(backgroundColor) || backgroundImage !== "none")
        return true;
    }
    return false;
  };
  // What stays in its place can be got from under by scrolling, without moving focus.
  let stands = false;
  for (let at: Element | null = auditPart; at; at = at.parentElement)
    stands ||= /fixed|sticky/.test(getComputedStyle(at).position);
  const scrolls = document.documentElement.scrollHeight > innerHeight;
  const covered =
    !inside && !(stands && scrolls) && !focused.contains(auditPart) && points.every(hides);
  return { open, inside, nowhere, covered };
}
