import type { PageDocument, PageElement } from "./document/element.ts";
import { ancestors, attribute, children, textOf } from "./document/query.ts";

/** The abbreviations that are explained somewhere in the document. */
export function expansions({ elements }: PageDocument): ReadonlySet<string> {
  const shortened = elements.filter(({ tag }) => tag === "abbr" || tag === "acronym");
  const explained = shortened.filter((one) => attribute(one, "title") !== "" || isBesideWords(one));
  return new Set([...explained, ...elements.filter(isInGlossary)].map(textOf));
}

/** Whether it is a term that the words after it in the list explain. */
function isInGlossary(element: PageElement): boolean {
  const { tag, parent } = element;
  if (tag !== "dt" || !parent) return false;
  const all = children(parent);
  const after = all.slice(all.indexOf(element)).find((one) => one.tag === "dd");
  return after !== undefined && (textOf(after).match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
}

/** Whether brackets part it from the words in full: "(PDF)" after them or "PDF (…)" before. */
export function isBesideWords(element: PageElement): boolean {
  const block = ancestors(element).find(({ tag }) => !/^(dfn|b|strong|i|em|span|a)$/.test(tag));
  const text = block ? textOf(block) : "";
  const at = text.indexOf(textOf(element));
  const after = text.slice(at + textOf(element).length);
  return /\p{L}{3}\S* \($/u.test(text.slice(0, at)) || /^ \(\p{L}{3}/u.test(after);
}
