import type { PageElement, PageSnapshot } from "./element.ts";
import {
  ancestors,
  children,
  closest,
  descendants,
  isHidden,
  isSeen,
  roleOf,
  shownText,
} from "./query.ts";

/** A page that begins with links to other pages, which its content stands after. */
export interface MenuFirst {
  readonly menu: PageElement;
  /** What comes after the menu in the page's own document. */
  readonly after: readonly PageElement[];
}

const LEAST_WORDS = 8;

/** The first menu of the page, or list of links, when running text comes after it and none before. */
export function menuFirst({ documents }: PageSnapshot): MenuFirst | undefined {
  const { elements } = documents[0];
  const menu = elements.find(isMenu);
  if (!menu) return undefined;
  const inside = new Set([menu, ...descendants(menu)]);
  const at = elements.indexOf(menu);
  const after = elements.slice(at + 1).filter((element) => !inside.has(element));
  const before = elements.slice(0, at);
  if (before.some((one) => beginsContent(one, menu))) return undefined;
  return after.some(isRunning) && !before.some(isRunning) ? { menu, after } : undefined;
}

/** Whether it is the heading of the content that the menu itself belongs to: of a guide's list of parts. */
function beginsContent(element: PageElement, menu: PageElement): boolean {
  if (roleOf(element) !== "heading" || !isSeen(element)) return false;
  const main = closest(menu, (one) => roleOf(one) === "main");
  return main !== undefined && ancestors(element).includes(main);
}

function isMenu(element: PageElement): boolean {
  if (isHidden(element) || !isSeen(element)) return false;
  if (roleOf(element) === "navigation") return true;
  if (!/^(ul|ol)$/.test(element.tag)) return false;
  const items = children(element).filter(isSeen);
  const links = items.filter((item) => {
    const link = descendants(item).find(({ tag }) => tag === "a");
    return link !== undefined && shownText(link) === shownText(item);
  });
  return items.length > 1 && links.length === items.length;
}

function isRunning(element: PageElement): boolean {
  return (
    element.tag === "p" && isSeen(element) && shownText(element).split(" ").length >= LEAST_WORDS
  );
}
