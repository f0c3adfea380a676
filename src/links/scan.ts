import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { collectLinks } from "./collect-links.ts";
import { trackForeign } from "./foreign.ts";
import type { Link } from "./link.ts";
import { countOpenElements } from "./open-elements.ts";
import { type PageFacts, readPage } from "./page-facts.ts";
import { followSelect } from "./select.ts";
import { span } from "./span.ts";
import { joinText } from "./text-run.ts";

/** What one reading of a page finds. */
export interface Scan {
  readonly facts: PageFacts;
  /** In the order in which they begin. */
  readonly links: readonly Link[];
}

// HTML spec 13.2.6: elements whose content is text, whatever it looks like.
const TEXT_MODES: Readonly<Record<string, Tokenizer["state"]>> = {
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

/**
 * Reads a page once, token by token, in time linear in its length whatever its nesting. (A tree
 * builder searches its stack of open elements for every tag: quadratic in a deeply nested page.)
 */
export function scan(html: string): Scan {
  const reading = startReading();
  const { text, foreign, links, select } = reading;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag) {
        const mode = startTag(reading, tag);
        if (mode !== undefined) tokenizer.state = mode;
        tokenizer.inForeignNode = foreign.inForeign();
      },
      onEndTag(tag) {
        endTag(reading, tag);
        tokenizer.inForeignNode = foreign.inForeign();
      },
      onCharacter: text.add,
      onWhitespaceCharacter: text.add,
      onNullCharacter() {},
      onComment: (token) => comment(reading, token),
      onDoctype() {},
      onEof() {
        // Nothing can be written in a select, and what has not ended by now would be written there.
        if (select.isOpen) links.stop();
        links.finish(text.finish());
      },
    },
  );
  tokenizer.write(html, true);
  return { facts: reading.page.facts, links: links.links };
}

function startReading() {
  const page = readPage();
  const foreign = trackForeign();
  const elements = countOpenElements();
  const select = followSelect(elements);
  const links = collectLinks(foreign, elements);
  const text = joinText(() => !select.isOpen && links.listens(), links.text);
  return { page, foreign, elements, select, links, text };
}

type Reading = ReturnType<typeof startReading>;

/** Gives the tokenizer's mode for what follows, if it is to change. */
function startTag(reading: Reading, tag: Token.TagToken): Tokenizer["state"] | undefined {
  const { page, foreign, elements, select, links, text } = reading;
  const name = tag.tagName;
  text.end(...span(tag));
  const passes = foreign.inForeign() || select.passes(name, true);
  if (!passes && name !== "script") return undefined;
  const space = foreign.start(tag);
  const mode = TEXT_MODES[name];
  // Where it cannot be told whether these are HTML's, nor can it be told what is in them.
  if (!foreign.sure() && (name === "select" || mode !== undefined)) links.stop();
  if (passes) links.start(tag, space, page.form());
  if (passes) page.start(tag, space);
  if (passes && space === "html") elements.start(tag);
  if (mode === undefined || space !== "html") return undefined;
  text.skip();
  return mode;
}

function endTag(reading: Reading, tag: Token.TagToken): void {
  const { page, foreign, elements, select, links, text } = reading;
  text.end(...span(tag));
  if (!select.passes(tag.tagName, false)) return;
  const isForeign = foreign.end(tag.tagName);
  links.end(tag, isForeign);
  if (isForeign) return;
  page.end(tag.tagName);
  elements.end(tag.tagName);
}

function comment({ text, foreign, links }: Reading, { data, location }: Token.CommentToken): void {
  if (location) text.end(location.startOffset, location.endOffset);
  // Where it cannot be told whether this is a comment or text, nor can it be told what follows.
  if (!foreign.sure() && data.startsWith("[CDATA[")) links.stop();
}
