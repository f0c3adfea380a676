import type { PageElement } from "./document/element.ts";
import { ancestors, attribute, children, isSeen } from "./document/query.ts";

// How far up from an element what belongs to it is looked for.
const NEAR = 3;

/** Whether what is not shown of `element` can be had: it has a title, leads somewhere, or a link or a button stands at it. */
export function isWithinReach(element: PageElement): boolean {
  const around = [element, ...ancestors(element)];
  if (around.some((at) => attribute(at, "title") !== "" || isControl(at))) return true;
  return around
    .slice(0, NEAR)
    .some((at) => at.parent !== undefined && controlBeside(at, at.parent));
}

/** Of the whole page's content only what stands right beside belongs to it. */
function controlBeside(element: PageElement, parent: PageElement): boolean {
  const all = children(parent);
  const at = all.indexOf(element);
  const near =
    parent.tag === "body" || parent.tag === "main" ? all.slice(Math.max(0, at - 1), at + 2) : all;
  return near
    .slice(0, MOST)
    .some((one) => [one, ...children(one)].some((a) => isControl(a) && isSeen(a) && isAlone(a)));
}

/** A link amid text leads to what that text is about, and is no way to the rest of another. */
function isAlone({ tag, parent }: PageElement): boolean {
  if (tag !== "a" || parent === undefined) return true;
  return parent.content.every((child) => child.kind === "element" || !/\p{L}/u.test(child.text));
}

const MOST = 20;

function isControl({ tag, attributes }: PageElement): boolean {
  if (tag === "a") return attributes.has("href");
  return tag === "button" || tag === "summary" || attributes.get("role") === "button";
}
