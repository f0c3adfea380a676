import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { type Braces, readBraces, wrongBrace } from "./braces.ts";
import { type Findings, findings } from "./findings.ts";
import { lineOf } from "./lines.ts";

const LANGUAGE = ["lang", "dir"];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  link_open: [...LANGUAGE, "hreflang", "target", "download"],
  image: [...LANGUAGE, "decorative"],
};
const WITH_BRACES = new Set(["link_close", "image", "code_inline", "span_close"]);
// What an author can only have meant as attributes; "{namn}" in a sentence is left alone.
const MEANT = /=|^[.#]/;
const AT_START = /^\{([^{}\n]*)\}/;

/**
 * Attributes in braces: `[text]{lang=en}`, `[link](/x){hreflang=en}`, `![](/x.png){decorative}`,
 * `*text*{lang=en}`, and `{lang=en}` at the end of a paragraph, heading, list item or cell.
 */
export function attributes(md: MarkdownIt): void {
  md.inline.ruler.before("link", "span", span);
  md.inline.ruler.before("text", "braces", braces);
  md.core.ruler.after("inline", "braces", bracesOfBlocks);
}

function span(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[") return false;
  const start = state.pos + 1;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0 || state.src[end + 1] !== "{") return false;
  const after = AT_START.exec(state.src.slice(end + 1, state.posMax));
  if (!after || !readBraces(after[1] as string)) return false;
  if (!silent) {
    const max = state.posMax;
    state.pos = start;
    state.posMax = end;
    state.push("span_open", "span", 1);
    state.md.inline.tokenize(state);
    state.push("span_close", "span", -1);
    state.posMax = max;
  }
  // The braces are left for the rule below.
  state.pos = end + 1;
  return true;
}

function braces(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "{" || state.pending !== "" || silent) return false;
  const last = state.tokens.at(-1);
  const match = AT_START.exec(state.src.slice(state.pos, state.posMax));
  const pairs = match ? readBraces(match[1] as string) : undefined;
  if (!match || !pairs || !last || !WITH_BRACES.has(last.type)) return false;
  const target = opening(state.tokens, state.tokens.length - 1);
  // Which line of the file this is, only the block knows: kept on the token until then.
  if (target) target.meta = { ...target.meta, braces: pairs };
  state.pos += match[0].length;
  return true;
}

function bracesOfBlocks(state: StateCore): void {
  const found = findings(state);
  for (const [index, block] of state.tokens.entries()) {
    if (block.type !== "inline" || !block.children) continue;
    for (const part of block.children) {
      const pairs = part.meta?.braces as Braces | undefined;
      if (pairs) give(part, pairs, lineOf(block, part), found);
    }
    afterEmphasis(block, found);
    atEnd(state.tokens, index, found);
  }
}

function afterEmphasis(block: Token, found: Findings): void {
  const children = block.children as Token[];
  for (const [index, part] of children.entries()) {
    const before = children[index - 1];
    const match = part.type === "text" && before?.nesting === -1 && AT_START.exec(part.content);
    const pairs = match ? readBraces(match[1] as string) : undefined;
    const target = pairs && opening(children, index - 1);
    if (!match || !target) continue;
    give(target, pairs, lineOf(block, target), found);
    part.content = part.content.slice(match[0].length);
  }
}

function atEnd(tokens: readonly Token[], index: number, found: Findings): void {
  const block = tokens[index] as Token;
  const last = block.children?.at(-1);
  if (last?.type !== "text" || !last.content.endsWith("}")) return;
  const start = last.content.lastIndexOf("{");
  const inside = last.content.slice(start + 1, -1);
  const pairs = start >= 0 && MEANT.test(inside) ? readBraces(inside) : undefined;
  if (!pairs) return;
  const line = (block.map?.[0] ?? 0) + block.content.split("\n").length;
  if (`{${inside}}` === block.content)
    found.problems.push({
      line,
      message: `{${inside}} stands alone; expected it at the end of a text, or ::: lang before and ::: after what it is about`,
    });
  last.content = last.content.slice(0, start).trimEnd();
  if (last.content === "" && block.children?.at(-2)?.type === "softbreak")
    block.children.splice(-2);
  // The paragraph of a tight list item is not written, so its item is what carries the language.
  const target = tokens[index - 1]?.hidden ? tokens[index - 2] : tokens[index - 1];
  if (target) give(target, pairs, line, found);
}

function give(token: Token, pairs: Braces, line: number, found: Findings): void {
  for (const pair of pairs) {
    const wrong = wrongBrace(pair, ALLOWED[token.type] ?? LANGUAGE);
    if (wrong) found.problems.push({ line, message: wrong });
    else token.attrSet(pair[0], pair[1]);
  }
}

function opening(tokens: readonly Token[], index: number): Token | undefined {
  const last = tokens[index];
  if (last?.nesting !== -1) return last;
  const type = last.type.replace("_close", "_open");
  return tokens
    .slice(0, index)
    .findLast((token) => token.type === type && token.level === last.level);
}
