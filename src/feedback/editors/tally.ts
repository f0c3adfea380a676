/** What is tallied. Held responses are not; an answer that was superseded is not. */
interface Tallied {
  readonly yes: number;
  readonly no: number;
  /** Responses that had a comment, deleted since or not. */
  readonly comments: number;
  /** Responses in the store that say that the page works badly with assistive technology. */
  readonly reports: number;
}

/** What a version of a page has got in a locale. Days are YYYY-MM-DD in UTC. */
export interface VersionTally extends Tallied {
  readonly page: string;
  readonly locale: string;
  readonly version: string;
  /** The first and the last day with a response to it, held ones too. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What came on a day. */
export interface DayTally extends Tallied {
  readonly day: string;
}

/** A page in a locale. */
export interface PageKey {
  /** The page's id. */
  readonly page: string;
  readonly locale: string;
}

/** Roll-ups of all responses that there are or were, exact at every moment. */
export interface Tallies {
  /** Every version that got something, or those of one page in all its locales. */
  versions(page?: string): Promise<readonly VersionTally[]>;
  /** Each day with something, from a day on, in order: for one page, or for all together. */
  days(from: string, of?: PageKey): Promise<readonly DayTally[]>;
}
