import { asLoaded } from "#audit/asked-in.ts";
import type { Evidence } from "#audit/check.ts";
import { isWithinReach } from "#audit/control-near.ts";
import type { Box, PageElement, TextRun } from "#audit/document/element.ts";
import { isShown, px, squeeze } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import type { State } from "#audit/state.ts";
import { visiblePart } from "#audit/visible-part.ts";
import { snapshot } from "./snapshot.ts";

/** A text that stands in something that cuts off what does not fit. */
export interface BoundText extends Target {
  readonly text: string;
  readonly state: State;
  /** "part": through letters or through a line; "lines": whole lines are gone; "end": an ellipsis stands for the rest. */
  readonly cut: Cut | undefined;
  /** Whether it was cut in the same way on the page as it loads. */
  readonly always: boolean;
  /** Whether the rest can be had: by a link or a button at it, or a title that says it all. */
  readonly reachable: boolean;
}

type Cut = "part" | "lines" | "end";

// What may be lost of a line's height before its letters are, and what may be left of one that is gone.
const LOSS = 0.25;
const REST = 0.2;
// Of the size of the font.
const LETTERS = 1.15;
// CSS pixels at the side: less than a letter.
const SIDE = 4;
const NO_TEXT = new Set(["script", "style", "option", "textarea", "select", "marquee", "title"]);

/** Every text that an element around it can cut off, and whether it does; what was cut as the page loaded is remembered. */
export const boundTexts: Evidence<readonly BoundText[]> = {
  seen: {
    en: "By comparing where each line of text stands with what the elements around it let show.",
    sv: "Genom att jämföra var varje textrad står med vad elementen runt om låter synas.",
  },
  async collect({ state, memory, collect }) {
    const { url, elements } = await collect(snapshot);
    const key = `cut text ${url}`;
    const known = memory.get(key) as ReadonlyMap<number, Cut> | undefined;
    const found = elements.filter(holdsText).flatMap((element) => {
      const cut = cutOf(element);
      return cut === undefined ? [] : [{ element, cut: cut || undefined }];
    });
    if (asLoaded(state))
      memory.set(
        key,
        new Map(
          found.flatMap(({ element: { backendNodeId }, cut }) =>
            cut ? [[backendNodeId, cut] as const] : [],
          ),
        ),
      );
    return found.map(({ element, cut }) => ({
      get selector() {
        return element.selector;
      },
      get html() {
        return element.html;
      },
      text: squeeze(
        runs(element)
          .map(({ text }) => text)
          .join(" "),
      ).slice(0, 80),
      state,
      cut,
      always: cut !== undefined && known?.get(element.backendNodeId) === cut,
      reachable: isWithinReach(element),
    }));
  },
};

function runs({ content }: PageElement): TextRun[] {
  return content.filter(
    (child) => child.kind === "text" && child.lines.length > 0 && /\S/.test(child.text),
  ) as TextRun[];
}

function holdsText(element: PageElement): boolean {
  return (
    runs(element).length > 0 && !NO_TEXT.has(element.tag) && isShown(element) && !isDrawing(element)
  );
}

function isDrawing(element: PageElement): boolean {
  return element.tag === "text" || element.tag === "tspan";
}

/** How its text is cut: "" not at all; undefined when nothing around it could. */
function cutOf(element: PageElement): Cut | "" | undefined {
  const lines = runs(element)
    .flatMap(({ lines }) => lines)
    .filter(({ width, height }) => width >= 2 && height >= 2)
    .map((line) => letters(line, px(element.style?.["font-size"])))
    .map((line) => ({ line, ...visiblePart(element, line) }));
  if (!lines.some(({ clips }) => clips.length > 0)) return undefined;
  const shown = lines.filter(({ clips }) => !clips.some(isPutAway));
  if (shown.some(({ line, part }) => isCutAcross(line, part))) return "part";
  const aside = shown.filter(({ line, part }) => isCutAside(line, part));
  if (aside.some(({ clips }) => !clips.some(hasEllipsis))) return "part";
  if (aside.length > 0) return "end";
  const gone = shown.filter(({ line, part }) => part.height <= line.height * REST);
  if (gone.length === 0 || gone.length === shown.length) return "";
  return gone.some(({ clips }) => clips.some(isClamped)) ? "end" : "lines";
}

/** The part of a line that letters take: many fonts ask for more room than theirs fill. */
function letters({ x, y, width, height }: Box, size: number): Box {
  const taken = Math.min(height, size * LETTERS);
  return { x, y: y + (height - taken) / 2, width, height: taken };
}

/** Whether an ellipsis stands at the end of its last line. */
function isClamped({ style }: PageElement): boolean {
  return style?.["-webkit-line-clamp"] !== "none";
}

/** For screen readers only, or folded away: nobody is meant to see it. */
function isPutAway({ box, style }: PageElement): boolean {
  if (!box || box.width <= 2 || box.height <= 2) return true;
  return style?.clip !== "auto" || style["clip-path"] !== "none";
}

function hasEllipsis({ style }: PageElement): boolean {
  return style?.["text-overflow"] !== "clip";
}

function isCutAcross(line: Box, part: Box): boolean {
  if (part.width <= 0) return false;
  return part.height > line.height * REST && part.height < line.height * (1 - LOSS);
}

function isCutAside(line: Box, part: Box): boolean {
  const across = part.height > line.height * REST;
  return across && part.width > SIDE && line.width - part.width > SIDE;
}
