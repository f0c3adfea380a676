import type { Reason } from "#feedback/reasons.ts";
import type { FeedbackResponse, Verdict } from "#feedback/response.ts";
import type { Filter } from "#feedback/store.ts";
import type { Place } from "./activity.ts";

/** How far the work with a comment has come. The codes are stored: they never change their meaning. */
export const STATUSES = ["new", "seen", "in-progress", "done", "not-about-page"] as const;
export type Status = (typeof STATUSES)[number];

/** The lists of responses that there is work with: comments, held or not; reports that are not held; all that is held. */
export const LISTS = ["comments", "reports", "held"] as const;
export type List = (typeof LISTS)[number];

/** The longest note, in code points. */
export const NOTE_LIMIT = 2000;

/** A response, and the work with it: in the inbox it holds a comment. */
export interface Comment {
  readonly response: FeedbackResponse;
  readonly status: Status;
  /** How many notes it has. */
  readonly notes: number;
}

/** What somebody wrote about a comment. It is deleted when the comment's words are. */
export interface Note {
  readonly id: string;
  /** The id of the response. */
  readonly response: string;
  readonly at: string;
  /** The user name of who wrote it. */
  readonly author: string;
  readonly words: string;
}

/** Which comments. */
export interface CommentFilter extends Filter {
  readonly answer?: "yes" | "no" | "none";
  readonly reason?: Reason;
  readonly status?: Status;
  /** Only these pages, by their ids; none of them: nothing. */
  readonly pages?: readonly string[];
  /** Words that the comment must hold, in any order, whatever their case: at most ten are looked at. */
  readonly words?: string;
}

/** Comments and the work with them, in a store. `by` is a user name, or the command line: the log has it. */
export interface Work {
  /** At most `limit` of the comments that a filter lets through, newest first, those before `after`. */
  comments(filter: CommentFilter, limit: number, after?: Place): Promise<readonly Comment[]>;
  /** The responses of a list that a filter lets through, oldest first, in portions: each as it is when its portion is asked for. */
  responses(list: List, filter: CommentFilter): AsyncIterable<readonly FeedbackResponse[]>;
  /** At most `limit` of the responses that are held, with words or without, newest first, those before `after`. */
  held(limit: number, after?: Place): Promise<readonly Comment[]>;
  /** As `comments`, of the responses that are not held and say that the page works badly with assistive technology, with a comment or without. */
  reports(filter: CommentFilter, limit: number, after?: Place): Promise<readonly Comment[]>;
  /** A response that holds a comment, or is such a report. */
  comment(id: string): Promise<Comment | undefined>;
  /** Gives comments and reports a status. Resolves to how many had another one before. */
  setStatus(ids: readonly string[], status: Status, by: string): Promise<number>;
  /** Holds responses, or shows them again. Resolves to how many had the other verdict before. */
  setVerdict(ids: readonly string[], verdict: Verdict, by: string): Promise<number>;
  /** Notes something about a comment; one whose id is there already is left as it is. */
  note(note: Note): Promise<void>;
  /** A comment's notes, oldest first. */
  notes(response: string): Promise<readonly Note[]>;
}
