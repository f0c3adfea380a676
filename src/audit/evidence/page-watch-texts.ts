import type { Watched } from "./page-change.ts";

/** In the page: tells how a text is painted that has come and stays as it is. */
export function putPainting(): void {
  const { auditWatch, auditPaint } = globalThis as Watched;
  const isMoving = (element: Element) =>
    document.getAnimations().some(({ effect }) => {
      const target = (effect as KeyframeEffect | null)?.target;
      return target && (target.contains(element) || element.contains(target));
    });
  // What is taken out of the flow may stand over anything, unless it brings a background of its own.
  const standsOverOthers = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { position, backgroundColor } = getComputedStyle(at);
      if (/^rgb\(/.test(backgroundColor)) return false;
      if (/absolute|fixed|sticky/.test(position)) return true;
    }
    return false;
  };
  // WCAG asks no contrast of what cannot be used at present.
  const isOff = (element: Element) => element.closest(":disabled, [aria-disabled=true]") !== null;
  auditWatch.painted = (element) =>
    isMoving(element) || standsOverOthers(element) || isOff(element)
      ? []
      : auditPaint.call(element);
}

/** In the page: tells of a text that has come. */
export function putDescribing(): void {
  const LIVE =
    '[role="alert"],[role="status"],[role="log"],[aria-live]:not([aria-live="off"]),output,[role="timer"],[role="progressbar"]';
  const FIELDS = "input:not([type=hidden]),select,textarea";
  const DIALOGS = 'dialog,[role="dialog"],[role="alertdialog"],[popover]';
  const { auditWatch } = globalThis as Watched;
  // As it is drawn: what is given to a slot stands in the shadow root that has it.
  const standsIn = (element: Element, selector: string) => {
    for (let at: Element | null = element; at; ) {
      if (at.matches(selector)) return true;
      const root: Node = at.getRootNode();
      at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return false;
  };
  const isTied = (element: Element) =>
    element.closest("label") !== null || auditWatch.isReferred(element);
  const isByField = (element: Element) => {
    const around = element.parentElement;
    if ([element, around].some((at) => at?.previousElementSibling?.matches(FIELDS))) return true;
    if (!around || /^(form|body|main|fieldset)$/i.test(around.tagName)) return false;
    return around.querySelectorAll(FIELDS).length === 1;
  };
  const floats = (element: Element) => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { position } = getComputedStyle(at);
      if (position === "fixed") return !at.matches(LIVE);
      if (position === "absolute") return at.clientWidth * at.clientHeight > 50_000;
    }
    return false;
  };
  auditWatch.describe = (element, text, focusBefore) => {
    const focus = auditWatch.focused();
    const moved = focus && ![focusBefore, document.body].includes(focus as HTMLElement);
    return {
      text: text.slice(0, 200),
      told:
        standsIn(element, LIVE) ||
        Boolean(moved && (focus.contains(element) || element.contains(focus))),
      inDialog: standsIn(element, DIALOGS),
      floats: floats(element),
      tied: isTied(element),
      byField: isByField(element),
      red: auditWatch.isRed(element),
      asError: auditWatch.isError(element),
      language: element.closest("[lang]")?.getAttribute("lang") ?? "",
      painted: auditWatch.painted(element),
    };
  };
}
