import type { Block } from "./evidence/blocks.ts";

const LEAST = 3;
const LONGEST = 200;
const BULLET = /^([*•·▪►○●◦✓✔]|\u2043|\u2023)\s+\S/u;
/** What someone says begins with a dash too: items are short and end without a full stop. */
const DASH = /^[-–—]\s+\S.{0,60}[^.!?”"]$/u;
/** Whole sentences that no one asks, calls or is quoted with: after a colon they may be items all the same. */
const SENTENCE = /^[-–—]\s+\S[^!?:”"“«»]{10,}$/u;
const NUMBER = /^\(?(\d{1,2}|[a-z])[.)]\s+\S/i;

/** Lines that are written as items of a list: three or more, one right after the other. */
export function drawnItems(lines: readonly string[]): readonly string[] | undefined {
  let run: string[] = [];
  for (const line of [...lines, ""]) {
    if (line.length <= LONGEST && isNext(run, line)) run.push(line);
    else if (run.length >= LEAST) return run;
    else run = isNext([], line) ? [line] : [];
  }
  return undefined;
}

/** Sentences with a dash before each, to the end of a block, after a line that ends with a colon. */
export function dashedSentences(lines: readonly string[]): readonly string[] | undefined {
  const [lead, ...rest] = lines.slice(lines.findIndex((line) => line.endsWith(":")));
  const isAll = rest.length >= LEAST && lead?.endsWith(":") && rest.every(isSentence);
  return isAll && new Set(rest.map((line) => line[0])).size === 1 ? rest : undefined;
}

function isSentence(line: string): boolean {
  return line.length <= LONGEST && SENTENCE.test(line);
}

/** The lines of a block, together with those of blocks of the same kind that stand right after it. */
export function linesFrom(blocks: readonly Block[], index: number): string[] {
  const first = blocks[index] as Block;
  const lines = [...first.lines];
  for (const block of blocks.slice(index + 1, index + 30)) {
    if (block.element.parent !== first.element.parent || block.element.tag !== first.element.tag)
      break;
    lines.push(...block.lines);
  }
  return lines;
}

function isNext(run: readonly string[], line: string): boolean {
  const [first] = run;
  const kind = [BULLET, DASH, NUMBER].find((one) => one.test(first ?? line));
  if (!kind?.test(line)) return false;
  if (kind !== NUMBER) return first === undefined || line[0] === first[0];
  const sign = NUMBER.exec(line)?.[1]?.toLowerCase() ?? "";
  const place = run.length + 1;
  return sign === String(place) || sign === String.fromCharCode(96 + place);
}
