import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { findings, sizeOf } from "./findings.ts";
import { words } from "./headings.ts";
import { lineOf, parts } from "./lines.ts";

/** Collects where links and images lead, and checks that each has words. */
export function references(md: MarkdownIt): void {
  // Every scheme is let through to the check of addresses, which can say what is wrong with it.
  md.validateLink = () => true;
  md.core.ruler.push("references", (state) => {
    for (const { block, part } of parts(state.tokens)) {
      if (part.type === "link_open") link(state, block, part);
      if (part.type === "image") image(state, lineOf(block, part), part);
    }
  });
}

function link(state: StateCore, block: Token, open: Token): void {
  const line = lineOf(block, open);
  const { problems, warnings, references: found } = findings(state);
  const href = String(open.attrGet("href"));
  found.push({ kind: "link", line, href });
  const text = textOfLink(block, open);
  if (words(text) === "" && !text.some(({ type }) => type === "html_inline"))
    problems.push({
      line,
      message: `the link to ${href} has no text; expected [words that say where it leads](${href})`,
    });
  if (open.attrGet("title"))
    warnings.push({
      line,
      message: `the title of the link to ${href} is left out; expected what matters in the link's text`,
    });
}

function textOfLink(block: Token, open: Token): Token[] {
  const children = block.children as Token[];
  const start = children.indexOf(open) + 1;
  const length = children.slice(start).findIndex(({ type }) => type === "link_close");
  return children.slice(start, start + length);
}

function image(state: StateCore, line: number, token: Token): void {
  const { problems, references: found } = findings(state);
  const src = String(token.attrGet("src"));
  const decorative = token.attrIndex("decorative") >= 0;
  const alt = words(token.children ?? []);
  found.push({ kind: "image", line, href: src });
  token.attrs = token.attrs?.filter(([name]) => name !== "decorative" && name !== "title") ?? null;
  // With its size known, an image takes its place before it has loaded, and nothing moves.
  for (const [name, pixels] of Object.entries(sizeOf(state)(src) ?? {}))
    token.attrSet(name, pixels);
  if (!decorative && alt === "")
    problems.push({
      line,
      message: `the image ${src} has no text alternative; expected ![what it shows](${src}), or ![](${src}){decorative} if it shows nothing that matters`,
    });
  if (decorative && alt !== "")
    problems.push({
      line,
      message: `the image ${src} is {decorative} but has a text alternative; expected one or the other`,
    });
}
