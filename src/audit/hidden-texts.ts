import type { PageElement, PageSnapshot } from "./document/element.ts";
import { ancestors, closest, descendants, isSeen, shownText } from "./document/query.ts";
import { area, shared } from "./evidence/screenshot.ts";
import { isKeptBack } from "./kept-back.ts";
import type { Target } from "./outcome.ts";
import { isTold, saidOf } from "./said.ts";

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
      told: isTold(element, said),
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
