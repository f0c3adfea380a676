import { randomBytes } from "node:crypto";

/** The longest comment, in code points after CRLF has become LF. */
export const COMMENT_LIMIT = 1200;

/** The form's field names and values. They are the same in every locale, so that a stored form stays readable. */
export const FIELDS = {
  page: "sida",
  version: "version",
  answer: "svar",
  comment: "kommentar",
} as const;
export const ANSWER_VALUES = { yes: "ja", no: "nej" } as const;
const ANSWERS = ["yes", "no"] as const;
const VERSION = /^[0-9a-f]{12}$/;

export type Answer = (typeof ANSWERS)[number];

/** All that one visitor sent about one page. It holds nothing about who sent it. */
export interface FeedbackResponse {
  /** 128 random bits, base64url: whoever knows it may add the comment. */
  readonly id: string;
  /** When the answer came, to the minute, in UTC: "2026-11-24T09:05Z". */
  readonly createdAt: string;
  /** The page's id, the same in every locale. */
  readonly page: string;
  readonly locale: string;
  /** The version of the page that was shown. */
  readonly version: string;
  /** Null when only a comment arrived. */
  readonly answer: Answer | null;
  readonly comment: string | null;
}

/** What is wrong with a form: the field, and which rule it breaks. */
export type Problem =
  | { readonly field: "page"; readonly rule: "unknown" }
  | { readonly field: "answer"; readonly rule: "missing" }
  | { readonly field: "comment"; readonly rule: "tooLong"; readonly excess: number };

/** A form's fields as they arrived, each name with its last value. */
export type Fields = Readonly<Record<string, string>>;

/** The page and version that a form is about, or undefined when it names none that `isPage` knows. */
export function parseSubject(fields: Fields, isPage: (id: string) => boolean) {
  const page = fields[FIELDS.page];
  const version = fields[FIELDS.version];
  if (page === undefined || version === undefined) return undefined;
  return isPage(page) && VERSION.test(version) ? { page, version } : undefined;
}

/** Yes, No, or undefined: no other value is guessed at. */
export function parseAnswer(fields: Fields): Answer | undefined {
  const value = fields[FIELDS.answer];
  return ANSWERS.find((answer) => ANSWER_VALUES[answer] === value);
}

/** The comment with CRLF as LF, or null when it holds nothing but white space, or what is wrong with it. */
export function parseComment(fields: Fields): { comment: string | null } | { problem: Problem } {
  const comment = (fields[FIELDS.comment] ?? "").replace(/\r\n?/g, "\n");
  const excess = [...comment].length - COMMENT_LIMIT;
  if (excess > 0) return { problem: { field: "comment", rule: "tooLong", excess } };
  return { comment: comment.trim() === "" ? null : comment };
}

/** A response that arrives now, with an id of its own. */
export function newResponse(sent: Omit<FeedbackResponse, "id" | "createdAt">): FeedbackResponse {
  const id = randomBytes(16).toString("base64url");
  return { id, createdAt: toMinute(new Date()), ...sent };
}

/** A point in time to the minute, as responses carry it: finer times could tell visitors apart. */
function toMinute(time: Date): string {
  return `${time.toISOString().slice(0, 16)}Z`;
}
