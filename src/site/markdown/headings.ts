import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { findings } from "./findings.ts";
import { lineOf } from "./lines.ts";

// The title of the page is its only h1, so its content starts below.
const TITLE_LEVEL = 1;

/** Gives headings their ids, tables' captions too, and collects the outline of the page. */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("headings", (state) => {
    const { ids, headings: outline } = findings(state);
    for (const token of state.tokens)
      if (token.type === "caption_title_open") ids.add(String(token.attrGet("id")));
    let above = TITLE_LEVEL;
    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const level = Number(token.tag.slice(1));
      const text = words(state.tokens[index + 1]?.children ?? []);
      checkHeading(state, token, level, above, text);
      above = level;
      const id = unused(slug(text) || "section", ids);
      ids.add(id);
      token.attrSet("id", id);
      outline.push({ level, id, text });
    }
  });
}

/** The words of running text: no markup, an image by its alternative text. */
export function words(parts: readonly Token[]): string {
  const text = parts
    .map(({ type, content, children }) => {
      if (type === "image") return words(children ?? []);
      if (type === "softbreak" || type === "hardbreak") return " ";
      return type === "html_inline" ? "" : content;
    })
    .join("");
  return text.replace(/\s+/g, " ").trim();
}

function checkHeading(state: StateCore, token: Token, level: number, above: number, text: string) {
  const report = (message: string) =>
    findings(state).problems.push({ line: lineOf(token), message });
  if (text === "") report("a heading without words; expected words after the #");
  if (level === TITLE_LEVEL)
    report("a heading of level 1; expected ## (the title is the page's only level 1)");
  else if (level > above + 1)
    report(
      `a heading of level ${level} after level ${above}; expected level ${above + 1} (${"#".repeat(above + 1)})`,
    );
}

// Letters and digits of any script stay, with their marks: ids in Swedish and Arabic can be read.
function slug(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function unused(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}
