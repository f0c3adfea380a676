import type { Token } from "parse5";

/** Where a tag begins and ends in its page. */
export function span(tag: Token.TagToken): [start: number, end: number] {
  if (!tag.location) throw new Error("Tags must be read with source locations.");
  return [tag.location.startOffset, tag.location.endOffset];
}
