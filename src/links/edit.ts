/** Puts `text` in the place of the characters from `start` up to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// "<" and "&" are text until certain characters follow. The longest reference is of 32 characters.
const TAG_BEGUN = /<\/?$/;
const TAG_GOES_ON = /^[a-z/!?]/i;
const REFERENCE_BEGUN = /&#?[a-z0-9]*$/i;
const REFERENCE_GOES_ON = /^[a-z0-9#;=]/i;
const LONGEST_REFERENCE = 40;

/**
 * The HTML with every edit made and every other character untouched. Edits may come in any order;
 * one that lies inside a removed stretch is dropped. At one place insertions come first, in order.
 */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return html;
  const parts: string[] = [];
  let at = 0;
  const keep = (end: number) => {
    const text = html.slice(at, end);
    if (text !== "" && joins(parts.at(-1) ?? "", text)) parts.push("<!---->");
    if (text !== "") parts.push(text);
  };
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    keep(edit.start);
    if (edit.text !== "") parts.push(edit.text);
    at = edit.end;
  }
  keep(html.length);
  return parts.join("");
}

/** Whether two texts that a removal brings together make a tag or a reference that was not there. */
function joins(before: string, after: string): boolean {
  const end = before.slice(-LONGEST_REFERENCE);
  return (
    (TAG_BEGUN.test(end) && TAG_GOES_ON.test(after)) ||
    (REFERENCE_BEGUN.test(end) && REFERENCE_GOES_ON.test(after))
  );
}
