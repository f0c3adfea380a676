import MarkdownIt, { type Token } from "markdown-it";
import deflist from "markdown-it-deflist";
import { attributes } from "./attributes.ts";
import { containers } from "./containers.ts";
import { type Findings, newFindings, type SizeOf } from "./findings.ts";
import { headings } from "./headings.ts";
import { lines } from "./lines.ts";
import { rawHtml } from "./raw-html.ts";
import { references } from "./references.ts";
import { sanitise } from "./sanitise.ts";
import { tables } from "./tables.ts";

/** A Markdown text as HTML, with all that was found on the way; lines are the text's own. */
export interface Content extends Findings {
  readonly html: string;
}

const PARSER = new MarkdownIt("commonmark", {
  html: true,
  xhtmlOut: false,
  // Beyond it Markdown drops what it reads, so it is far beyond what anyone writes.
  maxNesting: 100,
})
  .enable("table")
  .use(deflist)
  .use(lines)
  .use(attributes)
  .use(containers)
  .use(tables)
  .use(headings)
  .use(references)
  .use(rawHtml);

/**
 * Renders Markdown for a page written in `direction`, with the images' sizes that `sizeOf` knows.
 * Never throws; the HTML is safe to serve.
 */
export function renderMarkdown(
  text: string,
  direction: "ltr" | "rtl",
  sizeOf: SizeOf = () => undefined,
): Content {
  const env = newFindings(sizeOf);
  const tokens: Token[] = PARSER.parse(text, env);
  const html = PARSER.renderer.render(tokens, PARSER.options, env);
  return { ...env.findings, html: sanitise(html, direction).trim() };
}
