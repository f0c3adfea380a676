import type { PageElement } from "./document/element.ts";
import { closest, isHidden, isInline, shownText, textOf, texts } from "./document/query.ts";

/** Whether what an element shows is in all that assistive technology is told, whole or block by block. */
export function isTold(element: PageElement, said: string): boolean {
  return (
    said.includes(plain(shownText(element))) ||
    blockTexts(element).every((part) => said.includes(part)) ||
    isChartOf(element, said)
  );
}

/** In a drawing: every number of it is told, and every word or the one that it is short for. */
function isChartOf(element: PageElement, said: string): boolean {
  const drawn = plain(shownText(element)).split(" ");
  return (
    closest(element, ({ tag }) => tag === "svg") !== undefined &&
    drawn.every((word) =>
      `${said} `.includes(/\p{N}|^.{1,2}$/u.test(word) ? ` ${word} ` : ` ${word}`),
    )
  );
}

/** What each block in it says, without the article that a name is often given without. */
function blockTexts(element: PageElement): string[] {
  const blocks = Map.groupBy(texts(element), ({ parent }) =>
    closest(parent, (at) => !isInline(at)),
  );
  return [...blocks.values()]
    .map((runs) => plain(runs.map(({ text }) => text).join(" ")))
    .filter((text) => text !== "")
    .map((text) => text.replace(/^(an?|the|en|ett|den|det) (?=.+ )/, ""));
}

/** All that assistive technology is told: texts that are not hidden, or wait in a closed `details`, and names and descriptions. */
export function saidOf(elements: readonly PageElement[]): string {
  const texts = elements
    .filter((element) =>
      /^(p|h[1-6]|li|td|th|span|div|a|button|label|dt|dd|figcaption)$/.test(element.tag),
    )
    .filter((element) => element.content.some(({ kind }) => kind === "text"))
    .filter((element) => !isHidden(element) || isToBeOpened(element))
    .map(textOf);
  const names = elements.flatMap(({ exposed }) =>
    exposed ? [exposed.name, exposed.description] : [],
  );
  return plain([...texts, ...names].join(" | "));
}

function isToBeOpened(element: PageElement): boolean {
  const details = closest(
    element,
    ({ tag, attributes }) => tag === "details" && !attributes.has("open"),
  );
  return details !== undefined && !isHidden(details);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
