import type { Reason } from "./reasons.ts";

/** The question as it is worded and the reasons it offers: one higher whenever either changes its meaning. */
const QUESTION_VERSION = 2;

/** For how long whoever sent a response may change it, from the minute it came: a day. */
const CHANGE_HOURS = 24;

export const ANSWERS = ["yes", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Shown to editors and counted, or held for a person to look at. Nothing is discarded. */
export type Verdict = "shown" | "held";

/** All that one visitor sent about one page. It holds nothing about who sent it. */
export interface FeedbackResponse {
  /** As ids.ts makes it: whoever knows it may change the response for a day. */
  readonly id: string;
  /** When the answer came, to the minute, in UTC: "2026-11-24T09:05Z". */
  readonly createdAt: string;
  /** The page's id, the same in every locale. */
  readonly page: string;
  /** The URL path of the page: no query string, no fragment. */
  readonly path: string;
  /** The page type. */
  readonly type: string;
  readonly locale: string;
  /** The version of the page that was shown. */
  readonly version: string;
  /** QUESTION_VERSION as it was then; 1 for responses from before reasons were asked for. */
  readonly question: number;
  /** Null when only a comment arrived. */
  readonly answer: Answer | null;
  readonly reasons: readonly Reason[];
  /** What the visitor wrote, after personal data was taken out. */
  readonly comment: string | null;
  /** What was taken out of the comment before it was stored: how many, by kind. */
  readonly removed: Readonly<Record<string, number>>;
  /** The kinds of personal data that the comment may still hold. */
  readonly possible: readonly string[];
  /** What spoke for abuse, if anything: see abuse/signals.ts. */
  readonly signals: readonly string[];
  readonly verdict: Verdict;
  /** Whether a newer answer of the same sender took its place: it is kept, and not counted. */
  readonly superseded: boolean;
}

/** What can change in a response that is stored. */
export type ResponseChange = Partial<
  Pick<
    FeedbackResponse,
    "answer" | "reasons" | "comment" | "removed" | "possible" | "signals" | "verdict"
  >
>;

/** A response besides its answer, before anything is said in it. */
export const NOTHING_SAID = { reasons: [], comment: null, removed: {}, possible: [] } as const;

/** What a visitor sent, as a response that arrives now. */
export function newResponse(
  sent: Omit<FeedbackResponse, "id" | "createdAt" | "question" | "superseded">,
  id: string,
): FeedbackResponse {
  return {
    id,
    createdAt: toMinute(new Date()),
    question: QUESTION_VERSION,
    superseded: false,
    ...sent,
  };
}

/** Whether the visitor may still change or delete the response. */
export function isChangeable({ createdAt }: FeedbackResponse, now: Date): boolean {
  return now.getTime() - Date.parse(createdAt) < CHANGE_HOURS * 3_600_000 + 60_000;
}

/** A point in time to the minute, as responses carry it: finer times could tell visitors apart. */
function toMinute(time: Date): string {
  return `${time.toISOString().slice(0, 16)}Z`;
}
