import { selectorOf, snippetOf } from "#audit/evidence/place.ts";
import type { Target } from "#audit/outcome.ts";
import type { Changes } from "./hurry.ts";

/** A part of the page that changes, and about how often, in seconds. */
export type Part = Target & { readonly every: number };

/** In the page: the outermost elements that changed at least twice, the last time when more than eight seconds had passed. */
export function partsThatChange(): Part[] {
  const [early, late] = [5_000, 8_000];
  const quiet =
    "[role=timer], [role=log], [role=status], [role=progressbar], [role=alert], [aria-live=polite], [aria-live=assertive], [aria-busy=true], progress, head";
  const { auditChanges: changes } = globalThis as typeof globalThis & { auditChanges?: Changes };
  const found = new Map<Element, number[]>();
  for (const [element, { times }] of changes ?? []) {
    const after = times.filter((time) => time > early);
    const { width, height } = element.getBoundingClientRect();
    const isLarge =
      width >= 16 && height >= 8 && getComputedStyle(element).visibility === "visible";
    if (after.length < 2 || (after.at(-1) ?? 0) < late || !isLarge || element.closest(quiet))
      continue;
    found.set(element, after);
  }
  const outermost = [...found].filter(
    ([element]) => ![...found.keys()].some((other) => other !== element && other.contains(element)),
  );
  const textLength = (element: Element) =>
    [element, ...element.querySelectorAll("*")]
      .filter(({ localName }) => !/^(script|style|template)$/.test(localName))
      .flatMap(({ childNodes }) => [...childNodes])
      .reduce((sum, node) => sum + (node instanceof Text ? node.data.trim().length : 0), 0);
  const others = (element: Element) => textLength(document.body) > textLength(element);
  return outermost
    .filter(([element]) => element !== document.body && others(element))
    .map(([element, times]) => ({
      selector: selectorOf(element),
      html: snippetOf(element),
      every: Math.max(
        1,
        Math.round(((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1) / 1000),
      ),
    }));
}
