import type { PageElement, PageSnapshot } from "./document/element.ts";
import {
  ancestors,
  closest,
  descendants,
  isHidden,
  isInline,
  isSeen,
  shownText,
  textOf,
  texts,
} from "./document/query.ts";
import { area, shared } from "./evidence/screenshot.ts";
import { isKeptBack } from "./kept-back.ts";
import type { Target } from "./outcome.ts";

const FEWEST_WORDS = 4;
const DIALOGS = new Set(["dialog", "alertdialog"]);

/** Text that is seen in what `aria-hidden` keeps from assistive technology. */
export interface HiddenText extends Target {
  readonly text: string;
  /** Whether assistive technology is told the same elsewhere. */
  readonly told: boolean;
  /** Whether it certainly says something that nothing else does. */
  readonly keptBack: boolean;
}

/** Every such text of some words, or with a heading, while no dialog is open. */
export function hiddenTexts({ elements }: PageSnapshot): HiddenText[] {
  const hiding = elements.filter(
    (element) =>
      element.attributes.get("aria-hidden") === "true" &&
      !(element.parent && closest(element.parent, isHiding)) &&
      !closest(element, ({ tag }) => tag === "label" || tag === "legend") &&
      isSeen(element) &&
      !isCutAway(element) &&
      saysSomething(element),
  );
  if (hiding.length === 0 || elements.some(isOpenDialog)) return [];
  const said = saidOf(elements);
  return hiding.map((element) => {
    const text = shownText(element);
    return {
      text,
      keptBack: isKeptBack(element, said),
      told: said.includes(plain(text)) || blockTexts(element).every((part) => said.includes(part)),
      selector: element.selector,
      html: element.html,
    };
  });
}

/** Whether it stands wholly beyond the edge of a part that hides, or scrolls, what is there: the next slide. */
function isCutAway(element: PageElement): boolean {
  return ancestors(element).some(
    ({ style, box }) =>
      /hidden|clip|auto|scroll/.test(`${style?.["overflow-x"]} ${style?.["overflow-y"]}`) &&
      element.box &&
      box &&
      area(shared(element.box, box)) === 0,
  );
}

function isHiding({ attributes }: PageElement): boolean {
  return attributes.get("aria-hidden") === "true";
}

function isOpenDialog({ attributes, tag, exposed }: PageElement): boolean {
  const role = attributes.get("role") ?? "";
  return exposed !== undefined && (tag === "dialog" || DIALOGS.has(role));
}

function saysSomething(element: PageElement): boolean {
  const text = shownText(element);
  if (!/\p{L}/u.test(text)) return false;
  if (/^h[1-6]$/.test(element.tag) || descendants(element).some(({ tag }) => /^h[1-6]$/.test(tag)))
    return true;
  return text.split(" ").filter((word) => /\p{L}/u.test(word)).length >= FEWEST_WORDS;
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

/** All that assistive technology is told: texts that are not hidden, and names and descriptions. */
function saidOf(elements: readonly PageElement[]): string {
  const texts = elements
    .filter((element) =>
      /^(p|h[1-6]|li|td|th|span|div|a|button|label|dt|dd|figcaption)$/.test(element.tag),
    )
    .filter((element) => !isHidden(element) && element.content.some(({ kind }) => kind === "text"))
    .map(textOf);
  const names = elements.flatMap(({ exposed }) =>
    exposed ? [exposed.name, exposed.description] : [],
  );
  return plain([...texts, ...names].join(" | "));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
