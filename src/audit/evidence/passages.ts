import type { Evidence } from "#audit/check.ts";
import type { Box, PageElement, TextRun } from "#audit/document/element.ts";
import { isInline, isSeen, isShown, squeeze } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** The text that stands in one block without another block in between: a paragraph, a heading, a cell. */
export interface Passage extends Target {
  /** The block. */
  readonly element: PageElement;
  /** What is drawn, with white space as one space each. */
  readonly text: string;
  /** The runs that it is made of, in order, without what style sheets write. */
  readonly runs: readonly TextRun[];
  /** On how many lines it is drawn. */
  readonly lines: number;
  readonly words: number;
  /** Whether the block can be seen, so not hidden from the eye alone. */
  readonly seen: boolean;
}

/** Every passage of text that is drawn, in order of their first words. */
export const passages: Evidence<readonly Passage[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) => {
    const { elements } = await collect(snapshot);
    const shown = new Map<PageElement, boolean>();
    const blocks = new Map<PageElement, TextRun[]>();
    for (const element of elements)
      for (const run of element.content) {
        if (run.kind !== "text" || run.generated || run.lines.length === 0) continue;
        if (!shown.has(element)) shown.set(element, isShown(element));
        if (!shown.get(element) || run.text.trim() === "") continue;
        const block = blockOf(element);
        const runs = blocks.get(block);
        if (runs) runs.push(run);
        else blocks.set(block, [run]);
      }
    return [...blocks].map(([element, runs]) => passage(element, runs));
  },
};

/** Whether it is, or stands in, an element with one of the tags. */
export function isWithin(element: PageElement, tags: ReadonlySet<string>): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent)
    if (tags.has(at.tag)) return true;
  return false;
}

function blockOf(element: PageElement): PageElement {
  let at = element;
  while (at.parent && at.parent.document === at.document && isInline(at)) at = at.parent;
  return at;
}

function passage(element: PageElement, runs: readonly TextRun[]): Passage {
  const text = squeeze(runs.map(({ text }) => text).join(" ")).replace(/ ([.,;:!?)])/g, "$1");
  return {
    element,
    text,
    runs,
    lines: countLines(runs.flatMap(({ lines }) => lines)),
    words: text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0,
    seen: isSeen(element),
    get selector() {
      return element.selector;
    },
    get html() {
      return element.html;
    },
  };
}

/** A line begins where text goes back towards the edge and down. */
function countLines(boxes: readonly Box[]): number {
  let lines = 0;
  let last: Box | undefined;
  for (const box of boxes) {
    if (!last || (box.y > last.y + 2 && box.x < last.x + last.width - 1)) lines++;
    last = box;
  }
  return lines;
}

/** How large a part of the passage's letters stands in runs that match: 0–1. */
export function share({ runs }: Passage, matches: (run: TextRun) => boolean): number {
  let [all, matching] = [0, 0];
  for (const run of runs) {
    const size = run.text.trim().length;
    all += size;
    if (matches(run)) matching += size;
  }
  return all === 0 ? 0 : matching / all;
}
