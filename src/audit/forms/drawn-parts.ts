import type { Box, PageElement } from "#audit/document/element.ts";
import {
  ancestors,
  attribute,
  children,
  descendants,
  isSeen,
  isShown,
  px,
  shownText,
} from "#audit/document/query.ts";
import { edgeContrast } from "#audit/field-edge.ts";

// How large a box, a button or a switch is, and how high a card that is chosen, in CSS pixels.
const [LEAST, WIDEST, HIGHEST] = [10, 64, 40];
const HIGHEST_CARD = 160;
// A fainter difference than this is none.
const VISIBLE = 1.05;

/** Whether it is a box, a radio button or a switch that can be used. */
export function isChoice(element: PageElement): boolean {
  const { tag, exposed } = element;
  if (/background/.test(attribute(element, "style"))) return false;
  const type = attribute(element, "type").toLowerCase();
  const isInput = tag === "input" && (type === "checkbox" || type === "radio");
  if (!isInput && !/^(checkbox|radio|switch)$/.test(attribute(element, "role"))) return false;
  return exposed !== undefined && exposed.properties.get("disabled") !== true;
}

/** A part that is drawn of a choice. */
interface Part {
  readonly box: Box;
  /** Whether it is a picture, which may show something else than the choice. */
  readonly isPicture: boolean;
}

/** What is drawn of it: itself, where it is not as the browser draws it, or small parts without text beside it. */
export function partsOf(choice: PageElement, labels: readonly PageElement[]): Part[] {
  const own = isSmall(choice.box) ? [{ box: choice.box as Box, isPicture: false }] : [];
  if (choice.tag !== "input") {
    if (!isSeen(choice)) return [];
    if (shownText(choice) === "") return own;
    return hasEdge(choice) ? [] : smallIn(choice, choice);
  }
  if (isSeen(choice) && (choice.box?.width ?? 0) > LEAST && !isCutAway(choice))
    return choice.style?.appearance === "none" ? own : [];
  // What is chosen is a card or a button then.
  if (labels.some(hasEdge) || cardsOf(choice).some(hasEdge)) return [];
  const beside = choice.parent ? children(choice.parent) : [];
  const next = beside[beside.indexOf(choice) + 1];
  const found = new Set([...labels, ...(next ? [next] : [])]);
  return [...found].flatMap((part) => smallIn(part, choice));
}

/** What is around this choice and no other. */
function cardsOf(choice: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (
    let at = choice.parent;
    at?.box && at.tag !== "body" && at.box.height <= HIGHEST_CARD;
    at = at.parent
  ) {
    if (descendants(at).filter(isChoice).length > 1) break;
    found.push(at);
  }
  return found;
}

/** The boxes of the small parts of `part` without text, and of those that a style sheet writes. */
function smallIn(part: PageElement, choice: PageElement): Part[] {
  return [part, ...descendants(part)]
    .filter((one) => one !== choice && one.tag !== "input" && isShown(one))
    .flatMap((one) => {
      // A colour that is to be chosen is as it is.
      if (/background/.test(attribute(one, "style"))) return [];
      const pseudo = one.pseudo.filter((box) => isSmall(box));
      const empty = shownText(one) === "" && one.tag !== "img" && isSmall(one.box);
      const isPicture = one.tag === "svg" || ancestors(one).some(({ tag }) => tag === "svg");
      return [
        ...(empty ? [{ box: one.box as Box, isPicture }] : []),
        ...pseudo.map((box) => ({ box, isPicture: false })),
      ];
    });
}

/** Whether it is of the size of a box, a button or a switch; `more` CSS pixels larger at most. */
export function isSmall(box: Box | undefined, more = 0): boolean {
  if (!box || box.width < LEAST || box.height < LEAST) return false;
  return box.width <= WIDEST + more && box.height <= HIGHEST + more;
}

function isCutAway({ style }: PageElement): boolean {
  return (
    /rect\((0px|1px)/.test(style?.clip ?? "") || /inset\((50|100)%/.test(style?.["clip-path"] ?? "")
  );
}

/** Whether it has an edge that can be seen, or may have. */
function hasEdge(element: PageElement): boolean {
  const { style } = element;
  const line = px(style?.["border-top-width"]) > 0 || px(style?.["border-bottom-width"]) > 0;
  const isPlain =
    style?.["background-image"] === "none" &&
    style["background-color"] === "rgba(0, 0, 0, 0)" &&
    style["box-shadow"] === "none";
  if (isPlain && !line) return false;
  const ratio = edgeContrast(element);
  return ratio === undefined || ratio >= VISIBLE;
}
