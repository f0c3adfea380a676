import { attribute, tokensOf } from "./attributes.ts";
import type { Edit } from "./edit.ts";
import type { Link, Piece } from "./link.ts";
import type { RemarkReader, Stated } from "./remark.ts";

const OWN_CLASS = "announcement";
// More than the pieces of any announcement; what holds more is not looked at.
const MOST_PIECES = 40;
const OWN_TEXT = /^[\s\u2060]*\((.*)\)\s*$/s;

/** Finds the announcements that we wrote earlier, and marks their pieces as gone. */
export function ownAnnouncements(link: Link, reader: RemarkReader, gone: boolean[]) {
  const cuts: Edit[] = [];
  const ids: string[] = [];
  let stated: Stated = {};
  link.pieces.forEach((piece, index) => {
    if (gone[index] || !isOwn(link.pieces, index)) return;
    const inner = link.pieces.slice(index, piece.pair);
    const [, words] = OWN_TEXT.exec(inner.map(textOf).join("")) ?? [];
    const end = link.pieces[piece.pair]?.end;
    if (words === undefined || end === undefined) return;
    stated = { ...stated, ...reader.inside(words) };
    cuts.push({ start: piece.start, end, text: "" });
    gone.fill(true, index, piece.pair + 1);
    const id = piece.tag && attribute(piece.tag, "id");
    if (id !== undefined) ids.push(id);
  });
  return { cuts, ids, stated };
}

/** Ours is a span of our class with a language, which it may leave to an element inside it to tell. */
function isOwn(pieces: readonly Piece[], index: number): boolean {
  const { kind, tag, pair } = pieces[index] as Piece;
  return (
    kind === "open" &&
    pair >= 0 &&
    pair - index < MOST_PIECES &&
    tag?.tagName === "span" &&
    tokensOf(attribute(tag, "class")).includes(OWN_CLASS) &&
    pieces
      .slice(index, pair)
      .some((piece) => piece.tag && attribute(piece.tag, "lang") !== undefined)
  );
}

function textOf(piece: Piece): string {
  return piece.kind === "text" ? piece.text : "";
}
