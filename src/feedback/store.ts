import type { EditorStore } from "./editors/editor-store.ts";
import type { EditorEntry } from "./editors/kept.ts";
import type { Status } from "./editors/work.ts";
import type { Answer, FeedbackResponse, ResponseChange, Verdict } from "./response.ts";

/**
 * Where responses are kept. Every promise that resolves is durable; a rejected one changed nothing,
 * or (when the connection was lost at the very moment of committing) can be asked again without doubling.
 */
export interface FeedbackStore {
  /**
   * Adds a response; one whose id is there already is left as it is. `supersedes` is the id of an
   * answer that this one takes the place of: it is kept, and no longer counted.
   */
  add(response: FeedbackResponse, supersedes?: string): Promise<void>;
  find(id: string): Promise<FeedbackResponse | undefined>;
  /** Changes a response. False when there is no such response. */
  change(id: string, change: ResponseChange): Promise<boolean>;
  /** The responses that a filter lets through, oldest first, in portions of at most 1,000, as they were at one moment. */
  responses(filter: Filter): AsyncIterable<readonly FeedbackResponse[]>;
  /** Answers and comments per page, version and locale, those that are only daily totals by now included. */
  counts(filter: CountFilter): Promise<readonly Count[]>;
  /** How many responses a disposal would take, per month. */
  due(disposal: Disposal): Promise<readonly Due[]>;
  /**
   * Deletes at most `limit` of what a disposal takes, adds answers to the daily totals and the number
   * to the deletion log, all at once or not at all. Resolves to how many there were; 0: nothing is left.
   */
  dispose(disposal: Disposal, run: DisposalRun, limit: number): Promise<number>;
  /** The deletion log, oldest first. */
  deletions(): Promise<readonly Deletion[]>;
  /** All that is stored, as it was at one moment, in portions. */
  dump(): AsyncIterable<readonly Entry[]>;
  /**
   * Adds what is missing of a dump, all or nothing. What stands in the store stays as it is, and what
   * its deletion log says was deleted does not come back. A dump that is newer than the store can hold as
   * daily totals what the store holds as answers: those are then counted twice. Resolves to how many
   * entries were added.
   */
  restore(entries: AsyncIterable<readonly Entry[]>): Promise<number>;
  /** Who works with responses, and what they do with them. All of it but sessions is in a dump. */
  readonly editors: EditorStore;
  /** Resolves when the store can answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Which responses. Days are YYYY-MM-DD in UTC, both included. */
export interface Filter {
  readonly from?: string;
  readonly to?: string;
  readonly page?: string;
  readonly locale?: string;
  readonly verdict?: Verdict;
}

/** Which responses are counted: held ones only when asked for. */
export interface CountFilter extends Omit<Filter, "verdict"> {
  readonly withHeld?: boolean;
}

/** What one page, version and locale has got. An answer that was superseded is not counted. */
export interface Count {
  readonly page: string;
  readonly version: string;
  readonly locale: string;
  readonly answers: Readonly<Record<Answer, number>>;
  /** Responses that had a comment, deleted since or not. */
  readonly comments: number;
  /** The first and the last day with an answer or a comment. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * What retention rules are made for: `comment`, the words of responses that are not held; `answer`, the
 * rest of such a response once it holds no words; `held`, the whole of a held response.
 */
export const CATEGORIES = ["comment", "answer", "held"] as const;
export type Category = (typeof CATEGORIES)[number];

/** What to delete: a category's responses from before a day, except those under legal hold. */
export interface Disposal {
  readonly category: Category;
  /** YYYY-MM-DD, UTC: that day itself is kept. */
  readonly before: string;
  readonly holds: readonly Hold[];
}

/** What may not be deleted for now: each part that is absent stands for all. */
export type Hold = Pick<Filter, "from" | "to" | "page">;

/** What the deletion log says of a run, besides numbers. */
export interface DisposalRun {
  /** When the run began, ISO 8601. */
  readonly at: string;
  /** The period, as "24 months". */
  readonly period: string;
  /** The decision that it rests on. */
  readonly decision: {
    readonly reference: string;
    readonly date: string;
    readonly responsible: string;
  };
}

export interface Due {
  /** YYYY-MM. */
  readonly month: string;
  readonly count: number;
}

/** One run's deletions in one category: no content. */
export interface Deletion extends DisposalRun {
  readonly category: Category;
  readonly before: string;
  readonly count: number;
}

/** A day's answers on one page, version and locale whose responses are deleted. */
export interface DailyTotal {
  readonly page: string;
  readonly version: string;
  readonly locale: string;
  readonly day: string;
  readonly yes: number;
  readonly no: number;
  readonly comments: number;
}

/** One thing that is stored. `commented` says whether it had a comment, deleted since or not; `status` is absent for a new one. */
export type Entry =
  | {
      readonly kind: "response";
      readonly response: FeedbackResponse;
      readonly commented: boolean;
      readonly status?: Status;
    }
  | { readonly kind: "total"; readonly total: DailyTotal }
  | { readonly kind: "deletion"; readonly deletion: Deletion }
  | EditorEntry;
