import { attribute } from "./attributes.ts";
import type { Edit } from "./edit.ts";
import { isBlank, isPhrasing } from "./insertion-point.ts";
import type { Piece } from "./link.ts";

const BREAKS = new Set(["br", "wbr"]);

/**
 * The removals of the elements that held nothing but what was `removed`; their pieces are marked as
 * gone. Only for a link whose elements do not cross.
 */
export function emptiedElements(
  pieces: readonly Piece[],
  gone: boolean[],
  removed: ReadonlySet<number>,
): Edit[] {
  if (removed.size === 0) return [];
  const full = new Set<number>();
  const touched = new Set<number>(removed);
  // Children come after their parents, so from the end each is settled before its parent is asked.
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index] as Piece;
    if (touched.has(index) && piece.parent >= 0) touched.add(piece.parent);
    if (piece.parent >= 0 && (full.has(index) || (!gone[index] && holds(piece))))
      full.add(piece.parent);
  }
  const edits: Edit[] = [];
  for (const [index, piece] of pieces.entries()) {
    const end = pieces[piece.pair]?.end;
    const emptied = piece.kind === "open" && touched.has(index) && !full.has(index);
    if (!emptied || gone[index] || end === undefined || holds(piece)) continue;
    edits.push({ start: piece.start, end, text: "" });
    gone.fill(true, index, piece.pair + 1);
  }
  return edits;
}

/** Whether a piece is something to see or hear by itself. */
function holds(piece: Piece): boolean {
  if (piece.kind === "open") return !isPhrasing(piece) || !isBlank(piece.text) || hasId(piece);
  if (piece.kind === "void") return !BREAKS.has(piece.tag?.tagName ?? "");
  return piece.kind !== "close" && (piece.kind !== "text" || !isBlank(piece.text));
}

/** Something may refer to an element with an id. */
function hasId({ tag }: Piece): boolean {
  return tag !== undefined && attribute(tag, "id") !== undefined;
}
