import { attribute, writeAttribute } from "./attributes.ts";
import type { Edit } from "./edit.ts";
import { emptiedElements } from "./emptied.ts";
import { insertionPoint, isBlank } from "./insertion-point.ts";
import type { Link, Piece } from "./link.ts";
import { IMAGE_NAMES } from "./link-content.ts";
import { ownAnnouncements } from "./own-announcements.ts";
import type { RemarkReader, Stated } from "./remark.ts";
import { sourceOffset } from "./source-offset.ts";
import { type StripOptions, stripEnd } from "./strip.ts";

/** A link's content as it is without announcements. */
export interface Content {
  /** The removals that make it so. */
  readonly cuts: readonly Edit[];
  /** Where an announcement goes. */
  readonly at: number;
  /** What the announcements said. */
  readonly stated: Stated;
  /** What the content gives the link as its name. */
  readonly name: string;
  /** The ids of earlier announcements of ours. */
  readonly ownIds: readonly string[];
}

/** Reads a link's content, and finds in it the announcements that its author or we have written. */
export function readContent(
  html: string,
  link: Link,
  reader: RemarkReader,
  options: StripOptions,
): Content {
  const { pieces } = link;
  const gone: boolean[] = pieces.map(() => false);
  const own = ownAnnouncements(link, reader, gone);
  const written = writtenRemarks(html, link, reader, options, gone);
  const cuts = link.plain ? [...own.cuts, ...written.cuts] : [];
  const elements =
    link.plain && !link.crossed ? emptiedElements(pieces, gone, written.removed) : [];
  return {
    cuts: [...cuts, ...elements],
    at: insertionPoint(html, link, gone, outside(written.cuts, elements)),
    stated: { ...own.stated, ...written.stated },
    name: written.name,
    ownIds: own.ids,
  };
}

/** Marks what an author has written of the kind as gone, unless that would leave no words. */
function writtenRemarks(
  html: string,
  link: Link,
  reader: RemarkReader,
  options: StripOptions,
  gone: boolean[],
) {
  const parts = partsOf(link, gone);
  const text = parts.map(({ piece }) => piece.text).join("");
  const starts = new Set(parts.map(({ from, piece }) => from + piece.text.search(/\S|$/)));
  const { kept, stated } = stripEnd(reader, text, { ...options, starts, needsWords: true });
  const end = text.trimEnd().length;
  const silent = parts.every(
    ({ piece, from }) => piece.silent || from >= kept || isBlank(piece.text),
  );
  const cut = parts.find(({ from, piece }) => from < kept && kept < from + piece.text.length);
  const nothing = kept >= end || silent;
  if (nothing || (link.plain && cut?.piece.kind === "embedded" && cut.piece.tag))
    return { cuts: [], stated: {}, removed: new Set<number>(), name: nameOf(parts, text.length) };

  const cuts: Edit[] = [];
  const removed = new Set<number>();
  for (const { piece, index, from } of parts) {
    const first = Math.max(kept - from, 0);
    const last = Math.min(end - from, piece.text.length);
    if (first >= last) continue;
    cuts.push(...cutPiece(html, piece, first, last));
    if (piece.kind === "image") piece.text = piece.text.slice(0, first);
    if (!isBlank(piece.text.slice(0, first)) || isReferredTo(html, piece)) continue;
    removed.add(index);
    gone[index] = true;
  }
  return { cuts, stated, removed, name: nameOf(parts, kept) };
}

/** The cuts, without the last one if it lies in a removed element. */
function outside(cuts: readonly Edit[], elements: readonly Edit[]): readonly Edit[] {
  const last = cuts.at(-1);
  const isInside = elements.some(
    ({ start, end }) => last && start <= last.start && last.end <= end,
  );
  return isInside ? cuts.slice(0, -1) : cuts;
}

interface Part {
  readonly piece: Piece;
  readonly index: number;
  /** Where its text begins in the link's text. */
  readonly from: number;
}

/** The pieces whose text is the link's, as far as it is seen or (where only a label tells) heard. */
function partsOf({ kind, pieces, plain }: Link, gone: readonly boolean[]): Part[] {
  const hasTitle = kind === "svg" && pieces.some(isTitle);
  let from = 0;
  return pieces.flatMap((piece, index) => {
    if (gone[index] || piece.kind === "open" || piece.kind === "close") return [];
    if ((hasTitle && !isTitle(piece)) || (!plain && piece.silent)) return [];
    const part = { piece, index, from };
    from += piece.text.length;
    return [part];
  });
}

/** SVG's title, which comes before its text as a name (SVG accessibility mappings 1.0). */
function isTitle({ kind, tag, text }: Piece): boolean {
  return kind === "embedded" && tag === undefined && !isBlank(text);
}

function cutPiece(html: string, piece: Piece, first: number, last: number): Edit[] {
  const { start, end, text, tag } = piece;
  if (tag === undefined) {
    const source = html.slice(start, end);
    const to = last === text.length ? source.length : sourceOffset(source, last);
    return [{ start: start + sourceOffset(source, first), end: start + to, text: "" }];
  }
  if (piece.kind === "embedded" && isReferredTo(html, piece)) return [];
  const name = IMAGE_NAMES.find((each) => attribute(tag, each) !== undefined);
  if (name && (first > 0 || isReferredTo(html, piece)))
    return writeAttribute(html, tag, name, text.slice(0, first));
  return [{ start, end, text: "" }];
}

/** Whether something may refer to it, so that it must stay: it has an id, or holds one. */
function isReferredTo(html: string, { kind, start, end, tag }: Piece): boolean {
  if (kind === "embedded") return /\sid\s*=/i.test(html.slice(start, end));
  return tag !== undefined && attribute(tag, "id") !== undefined;
}

function nameOf(parts: readonly Part[], kept: number): string {
  return parts
    .filter(({ piece }) => !piece.silent)
    .map(({ piece, from }) => piece.text.slice(0, Math.max(0, kept - from)))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
