import type { Span } from "./span.ts";

/** What stands where something was taken: no search reads across a line break. */
const GONE = "\n";

/** A text that parts are taken out of, one after another: nothing is taken twice. */
export interface Field {
  /** What is left, of the same length as at first. */
  readonly text: string;
  /** Takes those spans that lie in what is left, and returns them. */
  take(spans: Iterable<Span>): Span[];
}

/** A field of which nothing is taken yet. */
export function createField(whole: string): Field {
  const gone = new Uint8Array(whole.length);
  let text = whole;
  return {
    get text() {
      return text;
    },
    take(spans) {
      const taken: Span[] = [];
      for (const span of spans) {
        if (gone.subarray(span.start, span.end).includes(1)) continue;
        gone.fill(1, span.start, span.end);
        taken.push(span);
      }
      text = replaced(text, taken, ({ start, end }) => GONE.repeat(end - start));
      return taken;
    },
  };
}

/** The text with something else in place of each span; the spans do not overlap and go from left to right. */
export function replaced(
  text: string,
  spans: readonly Span[],
  replacement: (span: Span) => string,
): string {
  const parts: string[] = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text.slice(from, span.start), replacement(span));
    from = span.end;
  }
  return parts.join("") + text.slice(from);
}
