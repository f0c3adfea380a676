import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { findings } from "./findings.ts";
import { lineOf } from "./lines.ts";

const ALIGN: Readonly<Record<string, string>> = {
  "text-align:left": "align-start",
  "text-align:center": "align-center",
  "text-align:right": "align-end",
};

/**
 * Gives a table its caption from `::: table`, its headers their scope, and its alignment as classes
 * (`align-start`, `align-center`, `align-end`: a strict CSP allows no style attributes).
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.after("lines", "tables", (state) => {
    captions(state);
    for (const [index, token] of state.tokens.entries())
      if (token.type === "table_open") headers(state, index);
  });
}

function captions(state: StateCore): void {
  const { tokens } = state;
  let number = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.type === "table_open")
      report(
        state,
        token,
        "a table without a caption; expected ::: table and the caption on a line before it, and ::: after it",
      );
    if (token.type !== "region_open") continue;
    const end = tokens.findIndex((other, at) => at > index && other.type === "region_close");
    // region, caption (three tokens), one table, region
    const inside = tokens.slice(index + 4, end).filter(({ level }) => level === token.level + 1);
    if (inside.map(({ type }) => type).join() !== "table_open,table_close") {
      report(
        state,
        token,
        "::: table holds something else than one table; expected one table and nothing more",
      );
      index = end;
      continue;
    }
    const id = `table-${++number}`;
    token.attrs = Object.entries({
      class: "table",
      role: "region",
      "aria-labelledby": id,
      tabindex: "0",
    });
    const caption = tokens.splice(index + 1, 3);
    caption[0]?.attrSet("id", id);
    tokens.splice(index + 2, 0, ...caption);
    index = end;
  }
}

function headers(state: StateCore, start: number): void {
  let column = 0;
  let header = true;
  for (let index = start; state.tokens[index]?.type !== "table_close"; index++) {
    const token = state.tokens[index] as Token;
    if (token.type === "tbody_open") header = false;
    if (token.type === "tr_open") column = 0;
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const align = ALIGN[String(token.attrGet("style"))];
    token.attrs = align ? [["class", align]] : null;
    const empty = state.tokens[index + 1]?.content === "";
    const tag = !empty && (header || column === 0) ? "th" : "td";
    if (header && empty && column > 0)
      report(
        state,
        token,
        `column ${column + 1} of the table has no header; expected words in the first row`,
      );
    retag(state.tokens, index, tag);
    if (tag === "th") token.attrSet("scope", header ? "col" : "row");
    column++;
  }
}

// A cell is three tokens: its opening, its text, its end.
function retag(tokens: readonly Token[], index: number, tag: string): void {
  for (const token of [tokens[index], tokens[index + 2]]) if (token) token.tag = tag;
}

function report(state: StateCore, token: Token, message: string): void {
  findings(state).problems.push({ line: lineOf(token), message });
}
