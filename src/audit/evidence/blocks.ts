import type { Evidence } from "#audit/check.ts";
import type { Box, PageElement, TextRun } from "#audit/document/element.ts";
import { isInline, isShown, px, squeeze } from "#audit/document/query.ts";
import { snapshot } from "./snapshot.ts";

/** An element that directly holds running text: a paragraph, whatever its tag. */
export interface Block {
  readonly element: PageElement;
  /** The text between line breaks (`<br>`), each squeezed; empty ones left out. */
  readonly lines: readonly string[];
  readonly text: string;
  readonly box: Box;
  /** Of the largest text in it, in pixels. */
  readonly size: number;
  /** Whether all its text is bold. */
  readonly bold: boolean;
}

/** Every block of text that is shown, in document order. */
export const blocks: Evidence<readonly Block[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) => {
    const { elements } = await collect(snapshot);
    return elements.filter((element) => !isInline(element)).flatMap(blockOf);
  },
};

function blockOf(element: PageElement): Block[] {
  const { box } = element;
  const runs = inlineRuns(element, []);
  const drawn = runs.filter(
    (run): run is TextRun => run !== "break" && run.text.trim() !== "" && isShown(run.parent),
  );
  if (!box || drawn.length === 0) return [];
  const lines = linesOf(runs);
  return [
    {
      element,
      lines,
      text: lines.join(" "),
      box,
      size: Math.max(...drawn.map(({ parent }) => px(parent.style?.["font-size"]))),
      bold: drawn.every(({ parent }) => Number(parent.style?.["font-weight"]) >= 600),
    },
  ];
}

/** The texts that flow in the element itself, not in blocks in it. */
function inlineRuns(element: PageElement, runs: (TextRun | "break")[]): (TextRun | "break")[] {
  for (const child of element.content)
    if (child.kind === "text") {
      if (!child.generated) runs.push(child);
    } else if (child.tag === "br") runs.push("break");
    else if (isInline(child) && child.document === element.document) inlineRuns(child, runs);
  return runs;
}

function linesOf(runs: readonly (TextRun | "break")[]): string[] {
  const lines = [""];
  for (const run of runs)
    if (run === "break") lines.push("");
    else if (run.lines.length > 0) lines[lines.length - 1] += run.text;
  return lines.map(squeeze).filter(Boolean);
}
