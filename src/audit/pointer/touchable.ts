import { hash } from "node:crypto";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, isHidden, isSeen, shownText } from "#audit/document/query.ts";

/** A link, or an enabled button, with text in it. */
export function isTouchable(element: PageElement): boolean {
  const { tag, attributes } = element;
  const role = attribute(element, "role");
  const is =
    (tag === "a" && attributes.has("href")) ||
    /^(button|summary)$/.test(tag) ||
    /^(button|link|tab|menuitem)$/.test(role);
  if (!is || attributes.has("disabled") || attribute(element, "aria-disabled") === "true")
    return false;
  return isSeen(element) && !isHidden(element) && shownText(element) !== "";
}

/** The same for those whose styles can only be the same. */
export function kindOf(element: PageElement): string {
  const { color, "background-color": ground, "font-size": size } = element.style ?? {};
  const names = [element, ...ancestors(element)].map(
    (at) => `${at.tag} ${attribute(at, "id")} ${attribute(at, "class")}`,
  );
  const inside = element.content.map((child) => (child.kind === "text" ? "" : child.tag));
  return hash("sha256", [color, ground, size, ...names, ...inside].join("\n"));
}
