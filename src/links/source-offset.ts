import { Tokenizer } from "parse5";

/** Where in `source` (HTML text) the character stands that has this offset in the decoded text. */
export function sourceOffset(source: string, offset: number): number {
  if (!/[&\r\0]/.test(source)) return offset;
  let decodedEnd = 0;
  let sourceEnd = 0;
  for (const [piece] of source.matchAll(/&[^&\r\0]*|\r\n?|\0|[^&\r\0]+/g)) {
    const length = decodedLength(piece);
    sourceEnd += piece.length;
    decodedEnd += length;
    if (offset > decodedEnd || (offset === decodedEnd && length > 0)) continue;
    // A character reference stands first in its piece; what follows it is as written.
    const fromEnd = decodedEnd - offset;
    return fromEnd === length ? sourceEnd - piece.length : sourceEnd - fromEnd;
  }
  return sourceEnd;
}

function decodedLength(piece: string): number {
  if (piece === "\0") return 0;
  if (piece === "\r\n") return 1;
  if (!piece.startsWith("&")) return piece.length;
  let text = "";
  const add = ({ chars }: { chars: string }) => {
    text += chars;
  };
  const ignore = () => {};
  new Tokenizer(
    {},
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: ignore,
      onStartTag: ignore,
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  ).write(piece, true);
  return text.length;
}
