import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";

/**
 * Makes every token know its line: blocks by `map`, which markdown-it leaves out of some, and the
 * parts of running text by `meta.line`, which it does not know at all.
 */
export function lines(md: MarkdownIt): void {
  md.core.ruler.after("block", "lines", mapEveryBlock);
  md.inline.ruler.before("text", "lines", countFromHere);
}

/** The line, from 1, on which a block starts, or a part of its running text. */
export function lineOf(block: Token, part?: Token): number {
  return (block.map?.[0] ?? 0) + ((part?.meta?.line as number | undefined) ?? 0) + 1;
}

/** Every part of running text with the block it is in, in reading order. */
export function* parts(tokens: readonly Token[]): Generator<{ block: Token; part: Token }> {
  for (const block of tokens) for (const part of block.children ?? []) yield { block, part };
}

function mapEveryBlock(state: StateCore): void {
  let last: [number, number] = [0, 0];
  for (const token of state.tokens) {
    token.map ??= last;
    last = token.map;
  }
}

// The first rule at the first character of a text: from then on each token is told its line.
function countFromHere(state: StateInline): boolean {
  if (state.pos > 0 || Object.hasOwn(state, "push")) return false;
  let counted = 0;
  let line = 0;
  state.push = (type, tag, nesting) => {
    const token = Object.getPrototypeOf(state).push.call(state, type, tag, nesting) as Token;
    for (; counted < state.pos; counted++) if (state.src[counted] === "\n") line++;
    token.meta = { ...token.meta, line };
    return token;
  };
  return false;
}
