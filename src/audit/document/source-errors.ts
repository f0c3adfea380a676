import { ErrorCodes, type ParserErrorHandler, type Token, Tokenizer, TokenizerMode } from "parse5";

/** Something in the page's source that browsers have to guess at. */
export interface SourceError {
  readonly kind: "twice" | "crossed" | "open";
  /** Of the element, or of the attribute that is given twice. */
  readonly name: string;
  /** The element that is ended while `name` is open. */
  readonly other: string;
  readonly line: number;
  /** What stands there. */
  readonly excerpt: string;
}

type Open = { readonly name: string; readonly line: number; readonly offset: number };

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen".split(
    " ",
  ),
);
// Those that HTML lets end by themselves.
const OPTIONAL = new Set(
  "html head body p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rb rt rtc rp".split(
    " ",
  ),
);
const TEXT: Readonly<Record<string, Tokenizer["state"]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};
const LONGEST = 160;
const FOREIGN = /^(svg|math)$/;
const ignore = () => undefined;

/** Attributes that are given twice, and elements that end while others that began in them are open. */
export function sourceErrors(source: string): SourceError[] {
  const errors: SourceError[] = [];
  const open: Open[] = [];
  const excerpt = (offset: number) => source.slice(Math.max(0, offset), offset + LONGEST);
  const add = (kind: SourceError["kind"], { name, line, offset }: Open, other = "") =>
    errors.push({ kind, name, other, line, excerpt: excerpt(offset) });
  const ends = (name: string) => {
    const at = open.findLastIndex((one) => one.name === name);
    if (at < 0) return;
    for (const inner of open.splice(at).slice(1))
      if (!OPTIONAL.has(inner.name)) add("crossed", inner, name);
  };
  read(source, open, ends, ({ code, startLine: line, startOffset }) => {
    if (code !== ErrorCodes.duplicateAttribute) return;
    const offset = source.lastIndexOf("<", startOffset);
    const name = /[^\s"'<>/=]+$/.exec(source.slice(offset, startOffset))?.[0] ?? "";
    add("twice", { name, line, offset });
  });
  for (const one of open) if (!OPTIONAL.has(one.name)) add("open", one);
  return errors;
}

/** Reads the tags, with those that are open at each in `open`. */
function read(
  source: string,
  open: Open[],
  ends: (name: string) => void,
  onParseError: ParserErrorHandler,
): void {
  const foreign = () => open.some(({ name }) => FOREIGN.test(name));
  const silent = { onCharacter: ignore, onWhitespaceCharacter: ignore, onNullCharacter: ignore };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName: name, location, selfClosing }: Token.TagToken) {
        const { startLine: line = 0, startOffset: offset = 0 } = location ?? {};
        if (VOID.has(name) || (selfClosing && (foreign() || FOREIGN.test(name)))) return;
        open.push({ name, line, offset });
        tokenizer.inForeignNode = foreign();
        const mode = tokenizer.inForeignNode ? undefined : TEXT[name];
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag({ tagName }: Token.TagToken) {
        ends(tagName);
        tokenizer.inForeignNode = foreign();
      },
      onParseError,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      ...silent,
    },
  );
  tokenizer.write(source, true);
}
