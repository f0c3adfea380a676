import type { Token } from "parse5";

/**
 * Joins a page's text, token by token, into runs from the end of one tag to the start of the next.
 * (Within a run the tokenizer's locations are off by a character reference that meets white space.)
 */
export interface TextRun {
  add(token: Token.CharacterToken): void;
  /** Ends the run where a tag or comment begins; the next run begins where that ends. */
  end(start: number, end: number): void;
  /** Ends the last run where the page's text ends, and tells where. */
  finish(): number;
  /** Takes the next run for no text of the page: it is a script or the like. */
  skip(): void;
}

/** `wants` tells whether the text that comes is of use to `give`. */
export function joinText(
  wants: () => boolean,
  give: (text: string, start: number, end: number) => void,
): TextRun {
  let text = "";
  let start = 0;
  let lastEnd = 0;
  let isSkipped = false;

  function end(at: number, next: number): void {
    if (text !== "") give(text, start, at);
    text = "";
    start = next;
    isSkipped = false;
  }

  return {
    add({ chars, location }) {
      lastEnd = location?.endOffset ?? lastEnd;
      if (!isSkipped && wants()) text += chars;
    },
    end,
    finish() {
      // A tag that the page's end cuts off is no tag, and no text either.
      // A last "</" is text, but whatever came after it would not be.
      const begun = text.endsWith("</") ? 2 : 0;
      const at = Math.max(lastEnd - begun, start);
      text = text.slice(0, text.length - begun);
      end(at, at);
      return at;
    },
    skip() {
      isSkipped = true;
    },
  };
}
