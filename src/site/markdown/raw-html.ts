import type { MarkdownIt, StateCore } from "markdown-it";
import { findings } from "./findings.ts";
import { isLanguage } from "./language.ts";
import { lineOf } from "./lines.ts";
import { elements, type RawElement, removed } from "./sanitise.ts";

/** Looks at the HTML that an author wrote: warns of what will be removed, and checks what stays. */
export function rawHtml(md: MarkdownIt): void {
  md.core.ruler.push("raw-html", (state) => {
    for (const block of state.tokens) {
      if (block.type === "html_block") look(state, block.content, lineOf(block));
      for (const part of block.children ?? [])
        if (part.type === "html_inline") look(state, part.content, lineOf(block, part));
    }
  });
}

function look(state: StateCore, html: string, firstLine: number): void {
  let from = 0;
  let line = firstLine;
  const lower = html.toLowerCase();
  for (const element of elements(html)) {
    const start = lower.indexOf(`<${element.name}`, from);
    if (start >= 0) {
      line += html.slice(from, start).split("\n").length - 1;
      from = start;
    }
    warnOfRemoval(state, element, line);
    check(state, element, line);
    if (start >= 0) from = start + 1;
  }
}

function warnOfRemoval(state: StateCore, element: RawElement, line: number): void {
  const { warnings } = findings(state);
  const gone = removed(element);
  if (gone === "element")
    warnings.push({
      line,
      message: `<${element.name}> is removed; expected an element that pages may have`,
    });
  else
    for (const name of gone)
      warnings.push({
        line,
        message: `${name}="${element.attributes[name]}" on <${element.name}> is removed; expected an attribute and value that it may have`,
      });
}

function check(state: StateCore, { name, attributes }: RawElement, line: number): void {
  const { problems, references } = findings(state);
  const report = (message: string) => problems.push({ line, message });
  if (/^h[1-6]$/.test(name))
    report(`<${name}> as HTML; expected a Markdown heading like ## Heading`);
  if (name === "table") report("<table> as HTML; expected a Markdown table in ::: table Caption");
  for (const key of ["lang", "hreflang"])
    if (attributes[key] !== undefined && !isLanguage(attributes[key]))
      report(
        `${key}="${attributes[key]}" is no language; expected a BCP 47 tag like en, ar or fit`,
      );
  if (name === "a" && attributes.href !== undefined)
    references.push({ kind: "link", line, href: attributes.href });
  if (name !== "img") return;
  references.push({ kind: "image", line, href: attributes.src ?? "" });
  if (attributes.alt === undefined)
    report(
      '<img> without alt; expected alt="what it shows", or alt="" if it shows nothing that matters',
    );
}
