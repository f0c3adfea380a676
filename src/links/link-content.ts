import type { Token } from "parse5";
import { attribute, tokensOf } from "./attributes.ts";
import { TABLE_PARTS, VOID } from "./element-names.ts";
import type { Link, Piece } from "./link.ts";
import { span } from "./span.ts";

/** Where an image's name comes from, in this order (ARIA in HTML). */
export const IMAGE_NAMES = ["aria-label", "alt", "title"] as const;

/** Collects what a link holds as the tags and texts inside it go by. */
export interface LinkContent {
  readonly link: Link;
  /** Text; `naming` if it is SVG's title. */
  text(text: string, start: number, end: number, naming?: boolean): void;
  /** An HTML element begins. */
  open(tag: Token.TagToken): void;
  /** An HTML element ends. False when it did not begin in this link. */
  close(tag: Token.TagToken): boolean;
  /** Whether an element of this name has begun and not ended. */
  isOpen(name: string): boolean;
  /** SVG, MathML or another link begins, to be taken as a whole; `named` if its aria-label counts. */
  embed(tag: Token.TagToken, named: boolean): void;
  /** What `embed` began ends. False when nothing was begun. */
  embedded(end: number): boolean;
  /** Text inside what `embed` began that names it. */
  embeddedText(text: string): void;
}

interface State {
  readonly link: Link;
  /** The ids in the link's aria-labelledby. */
  readonly labels: ReadonlySet<string>;
  /** The open elements, innermost last, as indexes of their pieces. */
  readonly stack: number[];
  /** How many of each name are open: an end tag without a start tag then costs no search. */
  readonly names: Map<string, number>;
  embedding: Piece | undefined;
}

// Class names that hide content from sight, in our style sheet and in common ones.
const UNSEEN = /^(?:visually-?hidden|sr-only|screen-reader-text|.*assistive-text|hidden)$/i;

export function collectContent(link: Link): LinkContent {
  const labels = new Set(tokensOf(attribute(link.tag, "aria-labelledby")));
  const state: State = { link, labels, stack: [], names: new Map(), embedding: undefined };
  return {
    link,
    text(text, start, end, naming = false) {
      add(state, naming ? "embedded" : "text", start, end).text = text;
    },
    open: (tag) => open(state, tag),
    close: (tag) => close(state, tag),
    isOpen: (name) => (state.names.get(name) ?? 0) > 0,
    embed(tag, named) {
      if (state.embedding) return;
      state.embedding = add(state, "embedded", ...span(tag), tag);
      if (named) state.embedding.text = attribute(tag, "aria-label") ?? "";
    },
    embedded(end) {
      if (!state.embedding) return false;
      state.embedding.end = end;
      state.embedding = undefined;
      return true;
    },
    embeddedText(text) {
      if (state.embedding) state.embedding.text += text;
    },
  };
}

function add(
  { link, labels, stack }: State,
  kind: Piece["kind"],
  start: number,
  end: number,
  tag?: Token.TagToken,
): Piece {
  const parent = stack.at(-1) ?? -1;
  const around = link.pieces[parent];
  const silent = around?.silent === true || (tag !== undefined && isSilent(tag));
  let concealed = around?.concealed ?? -1;
  if (concealed < 0 && kind === "open" && tag !== undefined)
    if (silent || isUnseen(tag) || labels.has(attribute(tag, "id") ?? ""))
      concealed = link.pieces.length;
  const piece = { kind, start, end, text: "", tag, parent, silent, concealed, pair: -1 };
  link.pieces.push(piece);
  return piece;
}

function open(state: State, tag: Token.TagToken): void {
  const [start, end] = span(tag);
  if (TABLE_PARTS.has(tag.tagName) && !state.names.get("table")) state.link.plain = false;
  if (tag.tagName === "img") add(state, "image", start, end, tag).text = imageText(tag);
  else if (VOID.has(tag.tagName)) add(state, "void", start, end, tag);
  else {
    add(state, "open", start, end, tag).text = attribute(tag, "aria-label") ?? "";
    state.stack.push(state.link.pieces.length - 1);
    state.names.set(tag.tagName, (state.names.get(tag.tagName) ?? 0) + 1);
  }
}

function close(state: State, tag: Token.TagToken): boolean {
  if (!state.names.get(tag.tagName)) return false;
  const { pieces } = state.link;
  const opened = unwind(state, tag.tagName);
  const [start, end] = span(tag);
  add(state, "close", start, end, tag).pair = opened;
  (pieces[opened] as Piece).pair = pieces.length - 1;
  return true;
}

/** Takes the elements down to the innermost of this name off the stack; gives that one's index. */
function unwind({ link, stack, names }: State, name: string): number {
  for (let isInnermost = true; ; isInnermost = false) {
    const index = stack.pop() as number;
    const opened = link.pieces[index]?.tag?.tagName as string;
    names.set(opened, (names.get(opened) as number) - 1);
    if (!isInnermost) link.crossed = true;
    if (opened === name) return index;
  }
}

function isSilent(tag: Token.TagToken): boolean {
  return attribute(tag, "aria-hidden") === "true" || attribute(tag, "hidden") !== undefined;
}

function isUnseen(tag: Token.TagToken): boolean {
  const classes = tokensOf(attribute(tag, "class"));
  return tag.tagName === "template" || classes.some((name) => UNSEEN.test(name));
}

function imageText(tag: Token.TagToken): string {
  return IMAGE_NAMES.map((name) => attribute(tag, name)).find((text) => text !== undefined) ?? "";
}
