import type { Watched } from "./page-change.ts";

/** In the page: tells an error from another text, and what fields refer to. */
export function putErrors(): void {
  const ERROR =
    /(^|[-_\s])(error|errors|err|invalid|invalid-feedback|fel|felmeddelande)([-_\s]|$)|errorMessage|errorText|error-?msg/i;
  const { auditWatch } = globalThis as Watched;
  auditWatch.isReferred = (element, field = "") => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const id = CSS.escape(at.id);
      const names = [
        "[aria-describedby~=",
        "[aria-labelledby~=",
        // Told of a field that says that it is wrong alone.
        ':not([aria-invalid="false"])[aria-invalid][aria-errormessage~=',
      ];
      if (at.id && document.querySelector(names.map((name) => `${field}${name}"${id}"]`).join()))
        return true;
    }
    return false;
  };
  auditWatch.isRed = (element) => {
    const colour = getComputedStyle(element).color.match(/[\d.]+/g) ?? [];
    const [red = 0, green = 0, blue = 0] = colour.map(Number);
    return red >= 120 && red > 2 * green && red > 2 * blue;
  };
  auditWatch.isError = (element) =>
    auditWatch.isRed(element) ||
    element.closest('[role="alert"],[role="alertdialog"]') !== null ||
    [element, element.parentElement].some((at) => ERROR.test(`${at?.className} ${at?.id}`)) ||
    auditWatch.isReferred(element, '[aria-invalid="true"]');
}

/** In the page: what its live regions hold, drawn or kept for those who hear it. */
export function putHearing(): void {
  const LIVE =
    '[role="alert"],[role="status"],[role="log"],[aria-live]:not([aria-live="off"]),output';
  (globalThis as Watched).auditWatch.hear = () => {
    const regions = [...document.querySelectorAll<HTMLElement>(LIVE)].filter(
      (region) =>
        region.checkVisibility({ visibilityProperty: true }) &&
        !region.closest('[aria-hidden="true"],[inert],[aria-live="off"]'),
    );
    return new Map(
      // biome-ignore lint/performance/useDomNodeTextContent: what is not rendered is not heard.
      regions.map((region) => [region, region.innerText.replace(/\s+/g, " ").trim()] as const),
    );
  };
}
