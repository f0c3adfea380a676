import type { PageElement } from "#audit/document/element.ts";
import {
  ancestors,
  attribute,
  children,
  closest,
  descendants,
  isHidden,
  shownText,
} from "#audit/document/query.ts";
import { shareWords } from "#audit/language/stems.ts";
import { fileOf, sourceOf } from "./image-names.ts";

/** What makes an image look as if it said something that those who do not see it must know. */
export type Suspicion =
  | "referred"
  | "alone"
  | "named"
  | "caption"
  | "introduced"
  | "kind"
  | "chart";

/** The elements that draw. */
export const DRAWING: ReadonlySet<string> = new Set(["img", "svg", "canvas"]);

const LEAST = 40;
const LARGE = 100;
/** What files are called that are seldom there for decoration. */
const TELLING =
  /(^|[^a-z])(logo|logotyp|chart|graph|diagram|infographics?|map|karta|flowchart|poster|flyer|affisch|qr|qrcode|screenshot|skärmdump|skarmdump|timetable|tidtabell|signature|stapeldiagram|pricelist|prislista)([^a-z]|$)/i;
const POINTS =
  /\b((look at|see|as shown (in|on)|shown (in|on)) (the|this) (picture|image|map|photo|drawing|diagram|chart|graph|figure|plan|illustration)|(picture|image|map|drawing|diagram|chart|graph|figure|illustration) (below|above|shows))\b|\b(se|titta på) (bilden|kartan|diagrammet|ritningen|figuren|skissen)|\b(bilden|kartan|diagrammet|ritningen|figuren|skissen) (nedan|ovan|visar|här)/i;
const CHARTS = /(^|[^a-z])(\w*chart|graph|\w*diagram|infographics?|timetable|tidtabell)([^a-z]|$)/i;

/** Why an image that assistive technology gets nothing of may not be mere decoration; undefined without a reason. */
export function suspect(element: PageElement): Suspicion | undefined {
  const file = fileOf(sourceOf(element));
  const alt = attribute(element, "alt");
  if (
    alt &&
    shareWords(alt, file.replace(/\.\w+$/, "")) &&
    !surroundings(element).toLowerCase().includes(alt.toLowerCase())
  )
    return "named";
  const figure = closest(element, ({ tag }) => tag === "figure");
  const parts = figure ? descendants(figure) : [];
  if (
    parts.some(({ tag }) => tag === "figcaption") &&
    parts.filter(({ tag }) => DRAWING.has(tag)).length === 1 &&
    !parts.some(({ tag }) => tag === "table")
  )
    return "caption";
  if (introduced(element)) return "introduced";
  if (isReferredTo(element)) return "referred";
  const silent = surroundings(element) === "";
  if (TELLING.test(file)) {
    if (silent) return "kind";
    if (CHARTS.test(file) && isLarge(element)) return "kind";
  }
  if (element.tag === "canvas" && !isHidden(element))
    return silent || labelled(element) ? "alone" : undefined;
  return element.tag === "svg" && !isOff(element) && isChart(element) ? "chart" : undefined;
}

/** The text of the smallest block around it that has any, short of the page's main parts. */
function surroundings(element: PageElement): string {
  for (const around of ancestors(element)) {
    if (around.tag === "html") break;
    const text = shownText(around);
    if (text || around.tag === "body") return text;
    if (/^(main|section|article|header|footer|aside)$/.test(around.tag)) break;
  }
  return "";
}

/** Whether the text right before it ends with a colon, as what introduces something does. */
function introduced(element: PageElement): boolean {
  const siblings = element.parent?.content ?? [];
  const at = siblings.indexOf(element);
  const before = siblings.slice(0, at).filter((one) => one.kind === "element" || one.text.trim());
  const last = before.at(-1);
  if (!last) return false;
  return (
    (last.kind === "text" ? last.text : shownText(last)).trim().endsWith(":") && isLarge(element)
  );
}

/** Whether the paragraph before or after it tells the reader to look at it, and it is the only one there. */
function isReferredTo(element: PageElement): boolean {
  const siblings = element.parent ? children(element.parent) : [];
  const at = siblings.indexOf(element);
  if (!isLarge(element) || siblings.filter(({ tag }) => DRAWING.has(tag)).length > 1) return false;
  return [siblings[at - 1], siblings[at + 1]].some(
    (one) => one?.tag === "p" && POINTS.test(shownText(one)),
  );
}

function labelled(element: PageElement): boolean {
  return /chart|graph|diagram|plot|map/i.test(
    `${attribute(element, "id")} ${attribute(element, "class")}`,
  );
}

function isLarge({ box }: PageElement): boolean {
  return box !== undefined && box.width >= LARGE && box.height >= LEAST;
}

function isChart(element: PageElement): boolean {
  const parts = descendants(element);
  const shapes = parts.filter(({ tag }) => /^(path|rect|circle|line|polyline|polygon)$/.test(tag));
  return (
    isLarge(element) && shapes.length >= 3 && parts.filter(({ tag }) => tag === "text").length >= 3
  );
}

/** Whether the page says that assistive technology is to pass it by. */
export function isOff(element: PageElement): boolean {
  return isHidden(element) || /^(none|presentation)$/.test(attribute(element, "role"));
}
