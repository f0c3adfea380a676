import type { Env, StateBlock, StateCore } from "markdown-it";
import type { ImageSize } from "#site/image-size.ts";
import type { Heading } from "#site/page.ts";

/** Something to say about a line of a Markdown text, counted from 1. */
interface Found {
  readonly line: number;
  readonly message: string;
}

/** A link or image of a Markdown text, before anyone has checked that its target exists. */
interface Reference {
  readonly kind: "link" | "image";
  readonly line: number;
  /** The address as written, percent-encoded where it has to be. */
  readonly href: string;
}

/** What the rules of the parser collect while one text is read. */
export interface Findings {
  readonly problems: Found[];
  readonly warnings: Found[];
  readonly references: Reference[];
  readonly headings: Heading[];
  /** Every id that a #fragment can lead to. */
  readonly ids: Set<string>;
}

/** The findings that travel with a parse. */
export function findings(state: Pick<StateCore | StateBlock, "env">): Findings {
  return state.env.findings as Findings;
}

/** The size of the image at an address, when it is known. */
export type SizeOf = (src: string) => ImageSize | undefined;

/** What `newFindings` was given to know sizes by. */
export function sizeOf(state: Pick<StateCore, "env">): SizeOf {
  return state.env.sizeOf as SizeOf;
}

/** An environment for one parse. */
export function newFindings(sizeOf: SizeOf): Env & { readonly findings: Findings } {
  return {
    sizeOf,
    findings: { problems: [], warnings: [], references: [], headings: [], ids: new Set() },
  };
}
