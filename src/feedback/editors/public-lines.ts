import type { PageKey } from "./tally.ts";

/** The longest line, in code points. */
export const LINE_LIMIT = 300;

/** What an editor tells the visitors of a page that was changed after what they said. */
export interface PublicLine extends PageKey {
  readonly id: string;
  readonly at: string;
  /** The user name of who wrote it. It is not shown to visitors. */
  readonly author: string;
  /** Plain text on one line; "" takes away the line before. */
  readonly words: string;
}

/** The lines in a store. All are kept; of each page and locale the last one counts. */
export interface PublicLines {
  /** Adds a line, and says so in the log; one whose id is there already is left as it is. */
  write(line: PublicLine): Promise<void>;
  /** The line of each page in each locale that has one to show. */
  current(): Promise<readonly PublicLine[]>;
  /** A page's lines in all its locales, newest first, those that took one away included. */
  of(page: string): Promise<readonly PublicLine[]>;
}
