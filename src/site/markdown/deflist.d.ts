declare module "markdown-it-deflist" {
  import type { MarkdownIt } from "markdown-it";
  /** Definition lists: a term on one line, ": " and its definition on the next. */
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it.
  export default function deflist(md: MarkdownIt): void;
}
