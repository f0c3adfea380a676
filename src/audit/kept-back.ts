import type { PageElement } from "./document/element.ts";
import {
  ancestors,
  attribute,
  children,
  descendants,
  isHidden,
  isSeen,
  languageOf,
  px,
  shownText,
  textOf,
} from "./document/query.ts";
import { smallWords } from "./language/function-words.ts";
import { stems } from "./language/stems.ts";

const PROSE = /^(div|section|p|h[1-6]|ul|ol|li|span|strong|em|b|i|a|br|small|time)$/;
const PICTURE = /^(figure|img|image|presentation|none|marquee|timer|tooltip)$/;
const [FEWEST_WORDS, FEWEST_STEMS, MOST_TEXT] = [8, 4, 1000];

/**
 * Whether what is hidden from assistive technology certainly says something that nothing else does: whole sentences of
 * plain text in the flow of the page, most of whose words stand nowhere in what is `said`. Pictures of a window, a
 * chat or a poster are no such text, nor is what stands by a text for screen readers alone.
 */
export function isKeptBack(element: PageElement, said: string): boolean {
  const around = [element, ...ancestors(element)];
  const inside = descendants(element);
  if (around.some(isPicture) || !inside.every(isProse) || isToldBeside(element)) return false;
  if (shownText(element).length > MOST_TEXT) return false;
  const told = stems(said);
  return [element, ...inside].some((at) => /^(p|li)$/.test(at.tag) && isNews(at, told));
}

function isNews(paragraph: PageElement, told: ReadonlySet<string>): boolean {
  const text = shownText(paragraph);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const small = smallWords(languageOf(paragraph));
  const isSentence = /\p{L}\p{M}*[.!?…]["”’»)]?$/u.test(text) && words.length >= FEWEST_WORDS;
  if (!isSentence || words.filter((word) => small.has(word)).length < 2) return false;
  if (!isAsLargeAsOthers(paragraph)) return false;
  const own = [...stems(text)];
  return own.length >= FEWEST_STEMS && own.filter((stem) => told.has(stem)).length < own.length / 2;
}

function isAsLargeAsOthers({ style, document }: PageElement): boolean {
  const body = children(document.root).find(({ tag }) => tag === "body");
  return px(style?.["font-size"]) >= 0.85 * px(body?.style?.["font-size"]);
}

/** What is drawn, moved or taken out of the flow, or not to be marked and pressed. */
function isPicture({ tag, attributes, style }: PageElement): boolean {
  if (PICTURE.test(tag) || PICTURE.test(attributes.get("role") ?? "")) return true;
  if (style === undefined || /absolute|fixed/.test(style.position)) return true;
  if (style["pointer-events"] === "none" || style["user-select"] === "none") return true;
  return style.transform !== "none" || style["animation-name"] !== "none";
}

/** Plain text without boxes of its own. */
function isProse(element: PageElement): boolean {
  const { tag, style } = element;
  if (tag === "br") return true;
  if (!PROSE.test(tag) || style === undefined || isPicture(element)) return false;
  const hasGround = !/, 0\)$|transparent/.test(style["background-color"]);
  return !hasGround && style["background-image"] === "none" && shownText(element) !== "";
}

/** Whether what stands next to it, or around it, has a text for assistive technology that is not seen. */
function isToldBeside(element: PageElement): boolean {
  const { parent } = element;
  const beside = [parent, parent?.parent].flatMap((at) => (at ? children(at) : []));
  if (parent && attribute(parent, "aria-label") + attribute(parent, "aria-describedby") !== "")
    return true;
  return beside.some((at) => !isHidden(at) && textOf(at) !== "" && !isSeen(at) && !isSkipLink(at));
}

/** It comes to sight when it has focus, and tells nothing else. */
function isSkipLink(element: PageElement): boolean {
  return element.tag === "a" || descendants(element).some(({ tag }) => tag === "a");
}
