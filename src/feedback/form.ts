import { isId } from "./ids.ts";
import { REASONS, type Reason } from "./reasons.ts";
import { ANSWERS, type Answer } from "./response.ts";

/** The longest comment, in code points after CRLF has become LF. */
export const COMMENT_LIMIT = 1200;

/** The form's field names. They are the same in every locale, so that a stored form stays readable. */
export const FIELDS = {
  page: "sida",
  version: "version",
  answer: "svar",
  /** Changes the answer that is stored. */
  change: "andra",
  reason: "skal",
  comment: "kommentar",
  /** Says that the visitor has seen what was taken out of the comment. */
  reviewed: "granskad",
  /** What was taken out so far. */
  removed: "borttaget",
  /** The id of an attempt that may have been stored, so that trying again cannot double it. */
  attempt: "nummer",
} as const;
export const ANSWER_VALUES = { yes: "ja", no: "nej" } as const;
const VERSION = /^[0-9a-f]{12}$/;
const REMOVED = /^[a-z][a-z0-9-]{0,40}:[1-9]\d{0,3}(,[a-z][a-z0-9-]{0,40}:[1-9]\d{0,3}){0,19}$/;
const CODES: ReadonlySet<string> = new Set(Object.values(REASONS).flat());

/** What is wrong with a form: the field, and which rule it breaks. */
export type Problem =
  | { readonly field: "page"; readonly rule: "unknown" }
  | { readonly field: "answer"; readonly rule: "missing" }
  | { readonly field: "comment"; readonly rule: "tooLong"; readonly excess: number };

/** A form's fields as they arrived: each name with its values, in order. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** What no form of ours sends: the field, and what is wrong with it. It is for whoever made the request. */
export class MalformedForm extends Error {}

/** The value of a field that has one, or "". */
export function value(fields: Fields, name: keyof typeof FIELDS): string {
  return fields.get(FIELDS[name])?.[0] ?? "";
}

/** The page and version that a form is about, or undefined when it names none that `isPage` knows. */
export function parseSubject(fields: Fields, isPage: (id: string) => boolean) {
  const page = fields.get(FIELDS.page)?.[0];
  const version = value(fields, "version");
  if (page === undefined) return undefined;
  return isPage(page) && VERSION.test(version) ? { page, version } : undefined;
}

/** Yes, No, or undefined: no other value is guessed at. */
export function parseAnswer(
  fields: Fields,
  field: "answer" | "change" = "answer",
): Answer | undefined {
  return ANSWERS.find((answer) => ANSWER_VALUES[answer] === value(fields, field));
}

/** The reasons that were ticked, each once. Throws MalformedForm for one that no form offers. */
export function parseReasons(fields: Fields): readonly Reason[] {
  const codes = [...new Set(fields.get(FIELDS.reason))];
  const unknown = codes.find((code) => !CODES.has(code));
  if (unknown !== undefined)
    throw new MalformedForm(`${FIELDS.reason} is no reason that is offered`);
  return codes as Reason[];
}

/**
 * The comment with CRLF as LF, or null when it holds nothing but white space, or what is wrong with it.
 * `placeholders` stand in for what was taken out, and do not count.
 */
export function parseComment(
  fields: Fields,
  placeholders: readonly string[] = [],
): { comment: string | null } | { problem: Problem } {
  const comment = value(fields, "comment").replace(/\r\n?/g, "\n");
  const own = placeholders.reduce((text, placeholder) => text.replaceAll(placeholder, ""), comment);
  const excess = [...own].length - COMMENT_LIMIT;
  if (excess > 0) return { problem: { field: "comment", rule: "tooLong", excess } };
  return { comment: comment.trim() === "" ? null : comment };
}

/** What was taken out before, as `formatRemoved` wrote it. Throws MalformedForm for anything else. */
export function parseRemoved(fields: Fields): Readonly<Record<string, number>> {
  const text = value(fields, "removed");
  if (text === "") return {};
  if (!REMOVED.test(text)) throw new MalformedForm(`${FIELDS.removed} is not kind:number`);
  const counts = text.split(",").map((part) => part.split(":") as [string, string]);
  return Object.fromEntries(counts.map(([kind, count]) => [kind, Number(count)]));
}

/** Counts by kind as a form carries them: "email:1,personnummer:2". */
export function formatRemoved(removed: Readonly<Record<string, number>>): string {
  return Object.entries(removed)
    .map(([kind, count]) => `${kind}:${count}`)
    .join(",");
}

/** The id of the attempt that a form repeats, if it does. Throws MalformedForm for what no id looks like. */
export function parseAttempt(fields: Fields): string | undefined {
  const id = value(fields, "attempt");
  if (id === "") return undefined;
  if (!isId(id)) throw new MalformedForm(`${FIELDS.attempt} is no id`);
  return id;
}
