import type { Change } from "#tests/support/site.ts";

/** A page, the keys that are pressed on it, and what must and must not be heard. */
export interface Case {
  readonly name: string;
  readonly locale: Locale;
  readonly path: string;
  /**
   * Names of keys in X: "h" goes to the next heading, "KP_Add" reads on from here. "type TEXT" types
   * text, "write TEXT" puts a long one into the page's field at once.
   */
  readonly keys: readonly string[];
  /** Lines or parts of lines, in this order. */
  readonly heard: readonly string[];
  /** Parts of lines that are not to be heard; some never are on any page: see judge.ts. */
  readonly never?: readonly string[];
  /** Lines that may be heard twice in a row, for that is how they stand on the page. */
  readonly twice?: readonly string[];
  /** Fills the editors' area, and signs in to it or leaves that to the keys. */
  readonly area?: "signed in" | "signed out";
  /** Makes another page of the site's. */
  readonly change?: Change;
}

export type Locale = "sv" | "en" | "ar";

/** Reads on to the end of the page. */
export const READ_ON = "KP_Add";

/** A key pressed several times. */
export function times(count: number, key: string): string[] {
  return Array<string>(count).fill(key);
}
