/** The computed properties that checks read. */
export const STYLE = [
  ...["display", "visibility", "position", "float", "overflow-x", "overflow-y", "text-overflow"],
  ...["white-space-collapse", "text-wrap-mode", "color", "background-color", "background-image"],
  ...["font-size", "font-weight", "font-style", "font-family", "line-height", "letter-spacing"],
  ...["word-spacing", "text-align", "text-transform", "text-decoration-line", "text-indent"],
  ...["opacity", "outline-style", "outline-width", "outline-color", "box-shadow", "cursor"],
  ...["border-top-width", "border-right-width", "border-bottom-width", "border-left-width"],
  ...["border-top-style", "border-right-style", "border-bottom-style", "border-left-style"],
  ...["border-top-color", "border-right-color", "border-bottom-color", "border-left-color"],
  ...["pointer-events", "transform", "rotate", "writing-mode", "direction", "list-style-type"],
  ...["list-style-image", "content", "animation-name", "animation-duration"],
  ...["animation-iteration-count", "animation-play-state", "z-index", "clip", "clip-path"],
  ...["text-shadow", "width", "height", "max-height", "min-height", "vertical-align", "order"],
  ...["flex-direction", "filter", "mix-blend-mode", "appearance", "user-select", "touch-action"],
  ...["margin-left", "padding-left", "column-count", "unicode-bidi", "-webkit-line-clamp"],
  ...["-webkit-text-fill-color", "background-clip", "stroke", "fill", "stroke-dasharray"],
] as const;

export type Property = (typeof STYLE)[number];

/** Computed values as the browser writes them: "16px", "rgb(0, 0, 0)". */
export type Style = Readonly<Record<Property, string>>;

/** The style whose values, in the order of the list, `text` gives; each is read when it is asked for, for most never are. */
export function styleOf(values: readonly number[], text: (value: number) => string): Style {
  return new Values(values, text) as unknown as Style;
}

class Values {
  readonly values: readonly number[];
  readonly text: (value: number) => string;

  constructor(values: readonly number[], text: (value: number) => string) {
    this.values = values;
    this.text = text;
  }

  static {
    for (const [at, name] of STYLE.entries())
      Object.defineProperty(Values.prototype, name, {
        get(this: Values) {
          return this.text(this.values[at] ?? -1);
        },
      });
  }
}
