import type { Evidence } from "#audit/check.ts";
import type { PageElement, PageSnapshot, TextRun } from "#audit/document/element.ts";
import { ancestors, descendants, isSeen, shownText, squeeze } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { visiblePart } from "#audit/visible-part.ts";
import { snapshot } from "./snapshot.ts";

/** The page as a whole, or a part of it that does not fit in the window's width. */
export interface WideContent extends Target {
  /** How many CSS pixels beyond the window it reaches; 0 of the page when all fits. */
  readonly beyond: number;
  /** The first of its texts that does; "" of a picture. */
  readonly text: string;
  /** Whether the page lets itself be scrolled there; otherwise it is lost. */
  readonly scrolls: boolean;
  readonly windowWidth: number;
}

// Less than this is a slip that hides nothing.
const SLIP = 8;
const MOST = 20;
const WHAT = { en: "Parts wider than the window", sv: "Delar som är bredare än fönstret" };
const TWO_WAYS = new Set([
  "pre",
  "code",
  "samp",
  "kbd",
  "math",
  "svg",
  "canvas",
  "video",
  "object",
  "textarea",
  "select",
  "marquee",
]);
const TWO_WAY_ROLES = /^(grid|treegrid|toolbar|math|img|application|tablist|menubar)$/;
const PICTURES = new Set(["img", "picture", "iframe", "embed"]);

/** What does not fit in the window's width, apart from what needs two dimensions: data tables, code, toolbars. */
export const wideContent: Evidence<readonly WideContent[]> = {
  seen: {
    en: "By reading where each line of text stands in the window.",
    sv: "Genom att läsa var varje textrad står i fönstret.",
  },
  collect: async ({ collect, limited }) => {
    const page = await collect(snapshot);
    const found = firstOf(wideParts(page), MOST, WHAT, { limited });
    const body = page.elements.find(({ tag }) => tag === "body");
    if (found.length > 0 || !body || shownText(body) === "") return found;
    const { selector, html } = body;
    return [
      { selector, html, beyond: 0, text: "", scrolls: false, windowWidth: page.window.width },
    ];
  },
};

function wideParts({ documents: [page], window: { width } }: PageSnapshot): WideContent[] {
  const scrolls = page.width > width + SLIP;
  const parts = new Map<PageElement, WideContent>();
  for (const element of page.elements) {
    const wide = reachOf(element, width, scrolls);
    if (wide === undefined) continue;
    const part = outermost(element, width);
    if (parts.has(part)) continue;
    const { selector, html } = part;
    parts.set(part, { selector, html, scrolls, windowWidth: width, ...wide });
  }
  return [...parts.values()];
}

/** How far the element's own text, or a picture, reaches beyond the window. */
function reachOf(element: PageElement, width: number, scrolls: boolean) {
  const { tag, box } = element;
  const runs = element.content.filter((child): child is TextRun => child.kind === "text");
  const pictured =
    PICTURES.has(tag) && box && box.width > width && box.x + box.width > width + SLIP;
  const far = runs
    .flatMap(({ lines }) => lines)
    .filter((line) => line.x + line.width > width + SLIP);
  if ((far.length === 0 && !pictured) || !isSeen(element) || isExempt(element)) return undefined;
  const boxes = pictured && box ? [box] : far;
  const inScroller = hasScroller(element);
  const seen = boxes
    .filter((line) => (inScroller ? line.width > width : scrolls || line.x < width - SLIP))
    .map((line) => visiblePart(element, line).part)
    .filter((part) => part.width > 0 && part.height > 0 && part.x + part.width > width + SLIP);
  if (seen.length === 0) return undefined;
  const beyond = Math.round(Math.max(...seen.map((part) => part.x + part.width)) - width);
  const text = pictured ? "" : squeeze(runs.map((run) => run.text).join(" ")).slice(0, 80);
  return { beyond, text };
}

function isExempt(element: PageElement): boolean {
  return [element, ...ancestors(element)].some(
    (at) =>
      TWO_WAYS.has(at.tag) ||
      TWO_WAY_ROLES.test(at.attributes.get("role") ?? "") ||
      at.style?.position === "fixed" ||
      at.style?.transform !== "none" ||
      (at.tag === "table" && isDataTable(at)),
  );
}

function isDataTable(table: PageElement): boolean {
  if (/^(none|presentation)$/.test(table.attributes.get("role") ?? "")) return false;
  return descendants(table).some(({ tag }) => tag === "th" || tag === "caption");
}

function hasScroller(element: PageElement): boolean {
  return ancestors(element).some(
    ({ tag, style }) =>
      !/^(html|body)$/.test(tag) && /auto|scroll/.test(style?.["overflow-x"] ?? ""),
  );
}

/** The outermost element around it that is wider than the window. */
function outermost(element: PageElement, width: number): PageElement {
  const wide = ancestors(element).filter(
    ({ tag, box }) => box && box.width > width && !/^(html|body)$/.test(tag),
  );
  return wide.at(-1) ?? element;
}
