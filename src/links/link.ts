import type { Token } from "parse5";
import type { Form } from "./page-facts.ts";

/** One stretch of a link's content, in source order. */
export interface Piece {
  readonly kind: "text" | "image" | "void" | "embedded" | "open" | "close";
  readonly start: number;
  end: number;
  /** Decoded text, alternative text or aria-label: what it adds to the link's name. */
  text: string;
  /** The tag, of all kinds but text. */
  readonly tag: Token.TagToken | undefined;
  /** The index of the "open" piece around it, or -1. */
  readonly parent: number;
  /** Hidden from assistive technology. */
  readonly silent: boolean;
  /** The index of the outermost element around it where an announcement would not be seen or heard, or -1. */
  readonly concealed: number;
  /** Of an "open" piece: the index of its "close"; of a "close": of its "open"; else -1. */
  pair: number;
}

/** Something that leads somewhere, as written in a page. */
export interface Link {
  readonly kind: "a" | "area" | "button" | "input" | "svg";
  readonly tag: Token.TagToken;
  /** The form that a button belongs to. */
  readonly form: Form | undefined;
  readonly pieces: Piece[];
  /** Where its end tag begins. */
  end: number;
  /** The text right after its end tag. */
  after: { readonly start: number; readonly end: number; readonly text: string } | undefined;
  /** Whether an HTML element may be inserted in it. */
  plain: boolean;
  /** Whether its elements cross each other. */
  crossed: boolean;
  /** Whether it is itself, or lies in, one of the elements that its aria-labelledby names. */
  readonly labelledFromOutside: boolean;
}
