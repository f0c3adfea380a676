import type { Edit } from "./edit.ts";
import { PHRASING, TABLE } from "./element-names.ts";
import type { Link, Piece } from "./link.ts";
import { span } from "./span.ts";

/**
 * Where in the source an announcement goes: after the last words of the link, or else after its
 * last image; outside of what is hidden, and after the end tags that directly follow.
 */
export function insertionPoint(
  html: string,
  link: Link,
  gone: readonly boolean[],
  cuts: readonly Edit[],
): number {
  const { pieces } = link;
  const left = (piece: Piece, index: number) => !gone[index] && isContent(piece);
  let index = pieces.findLastIndex(
    (piece, at) => left(piece, at) && !piece.silent && !isBlank(piece.text),
  );
  if (index < 0) index = pieces.findLastIndex(left);
  const last = pieces[index];
  if (!last) return afterElements(link);

  let { at, tight } = endOf(html, last, cuts, pieces[last.parent]);
  const concealing = pieces[pieces[last.concealed]?.pair ?? -1];
  if (concealing && !link.crossed) {
    at = concealing.end;
    index = pieces[last.concealed]?.pair ?? index;
    tight = true;
  }
  while (tight && !link.crossed) {
    const next = pieces[++index];
    if (!next) break;
    if (gone[index] && !leavesSpace(next, cuts.at(-1))) continue;
    if (next.kind !== "close" || !isPhrasing(next) || next.pair < 0) break;
    at = next.end;
  }
  return at;
}

/** After the elements of a link without words or images, such as an icon made by a style sheet. */
function afterElements({ pieces, crossed, tag }: Link): number {
  const last = pieces.findLast(({ kind, parent }) => kind === "close" && parent < 0);
  return last && !crossed ? last.end : span(tag)[1];
}

/** Whether a piece's tag is of an element such as `strong`. */
export function isPhrasing({ tag }: Piece): boolean {
  return tag !== undefined && PHRASING.has(tag.tagName);
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Whether a text is cut but for white space at its end, as only the last can be. */
function leavesSpace({ start, end }: Piece, cut: Edit | undefined): boolean {
  return cut !== undefined && start <= cut.start && cut.end < end && cut.end > start;
}

function isContent(piece: Piece): boolean {
  if (piece.kind === "text") return !isBlank(piece.text);
  return piece.kind === "image" || piece.kind === "embedded";
}

/** Where a piece's words end, and whether nothing but them stands there. */
function endOf(html: string, piece: Piece, cuts: readonly Edit[], parent: Piece | undefined) {
  const { kind, start, end } = piece;
  if (kind !== "text") return { at: end, tight: true };
  if (TABLE.has(parent?.tag?.tagName ?? "")) return { at: end, tight: false };
  const cut = cuts.find((edit) => edit.start > start && edit.start < end);
  if (cut) return { at: cut.start, tight: cut.end === end };
  const at = start + html.slice(start, end).replace(/[\t\n\f\r ]+$/, "").length;
  return { at, tight: at === end };
}
