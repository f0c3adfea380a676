import type { Locale } from "#locales/locale.ts";
import { readSizes } from "./file-size.ts";
import { TYPE_WORDS } from "./file-type.ts";
import { knownPhrases } from "./phrases.ts";
import { readItems, statedFile } from "./remark-items.ts";

/** What a remark says that cannot always be found out from the link. */
export interface Stated {
  readonly type?: string;
  /** In bytes. */
  readonly size?: number;
  /** A language tag. */
  readonly language?: string;
}

/** Finds the remarks about where a link leads, such as "(pdf, 3 MB)", that a text already has. */
export interface RemarkReader {
  /** What the last remark says and where the text before it ends. */
  last(text: string, options?: RemarkOptions): Remark | undefined;
  /** What a bracketed remark at the very start says, and where it ends. */
  first(text: string, options?: RemarkOptions): Remark | undefined;
  /** What is said inside a pair of brackets, as far as it is understood. */
  inside(text: string): Stated;
}

export interface RemarkOptions {
  /** Where an element's text begins: a phrase there is no end of a sentence. */
  readonly starts?: ReadonlySet<number> | undefined;
  /** What an announcement would say of the language of the link's target. */
  readonly says?: string | undefined;
}

export interface Remark {
  readonly at: number;
  readonly stated: Stated;
}

// As much of a text's end as is searched for a remark.
const TAIL = 210;
const BRACKETS_LAST = /[([]([^()[\]]*)[)\]]\.*$/u;
const BRACKETS_FIRST = /^[\s\u00a0]*[([]([^()[\]]*)[)\]]/u;
// After these, a phrase is part of a sentence: "Varför länken öppnas i nytt fönster".
const SENTENCE =
  /(?:^|[^\p{L}])(?:en|ett|den|denna|det|som|att|inte|alltid|länk|länken|länkar|länkarna|sida|sidan|sidor|dokument|dokumentet|fil|filen|an?|the|it|that|this|which|not|always|link|links|page|pages|document|file|to|is|till|om|av|med|via|för|ny|nya|varje|ingen|varför|när|hur|new|of|for|on|with|every|no|your|din|why|when|how|if|whether|and|och|or|eller)[\s\u00a0]+$/iu;
const JOINT = "[\\s\\u00a0]*[,;،–—|/-]?[\\s\\u00a0]*";

export function readRemarks(locales: readonly Locale[]): RemarkReader {
  const phrases = knownPhrases(locales);
  const size = readSizes(locales);
  const items = readItems(locales, phrases, size);
  const phraseLast = new RegExp(
    `(${phrases.pattern})(?:${JOINT}${phrases.pattern})*[.\\s\\u00a0]*$`,
    "iu",
  );
  const fileLast = new RegExp(
    `(?:^|[\\s\\u00a0]|(?<=\\p{Ll}))((${TYPE_WORDS.join("|")})[\\s\\u00a0]*[,:]?[\\s\\u00a0]*(${size.pattern}))\\.*$`,
    "iu",
  );

  function bracketed(match: RegExpExecArray | null, says: string | undefined): Stated | undefined {
    const all = match ? items(match[1] ?? "", says) : [];
    return all.length === 0 || all.includes(undefined) ? undefined : Object.assign({}, ...all);
  }

  function last(text: string, { starts, says }: RemarkOptions = {}): Remark | undefined {
    const from = Math.max(0, text.length - TAIL);
    const tail = text.slice(from);
    const brackets = BRACKETS_LAST.exec(tail);
    const stated = bracketed(brackets, says);
    if (brackets && stated) return { at: from + brackets.index, stated };
    const phrase = phraseLast.exec(tail);
    if (phrase && (starts?.has(from + phrase.index) || standsAlone(tail.slice(0, phrase.index))))
      return { at: from + beforeJoint(tail, phrase.index), stated: {} };
    const [written, said, name, amount] = fileLast.exec(tail) ?? [];
    if (!written || !said || !name || !amount) return undefined;
    const at = tail.length - written.length + written.indexOf(said);
    return { at: from + beforeJoint(tail, at), stated: statedFile(name, size(amount)) };
  }

  function first(text: string, { says }: RemarkOptions = {}): Remark | undefined {
    const brackets = BRACKETS_FIRST.exec(text);
    const stated = bracketed(brackets, says);
    return brackets && stated ? { at: brackets[0].length, stated } : undefined;
  }

  return { last, first, inside: (text) => Object.assign({}, ...items(text)) };
}

/** Whether an unbracketed phrase after this text is a remark, and not the end of a sentence. */
function standsAlone(before: string): boolean {
  return !SENTENCE.test(before);
}

function beforeJoint(text: string, at: number): number {
  return text.slice(0, at).replace(/[\s\u00a0,;:،–—|-]+$/, "").length;
}
