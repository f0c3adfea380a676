import type { FeedbackResponse, ResponseChange } from "#feedback/response.ts";
import type { Row } from "./database.ts";
import type { Value } from "./statement.ts";

/** The columns that hold a response, in the order of its rows. */
export const RESPONSE_COLUMNS =
  "id, created_at, page, path, type, locale, version, question, answer, reasons, comment, removed, possible, signals, verdict, superseded";

/** A response as a row of RESPONSE_COLUMNS. */
export function toRow(response: FeedbackResponse): Value[] {
  return [
    response.id,
    response.createdAt,
    response.page,
    response.path,
    response.type,
    response.locale,
    response.version,
    response.question,
    response.answer,
    list(response.reasons),
    response.comment,
    map(response.removed),
    list(response.possible),
    list(response.signals),
    response.verdict,
    response.superseded ? 1 : 0,
  ];
}

// Most are empty, and answers come in great numbers.
function list(items: readonly string[]): string {
  return items.length === 0 ? "[]" : JSON.stringify(items);
}

function map(counts: Readonly<Record<string, number>>): string {
  return Object.keys(counts).length === 0 ? "{}" : JSON.stringify(counts);
}

/** The response in a row of RESPONSE_COLUMNS; further columns are not looked at. */
export function toResponse(row: Row): FeedbackResponse {
  const [id, createdAt, page, path, type, locale, version, question] = row;
  const [answer, reasons, comment, removed, possible, signals, verdict, superseded] = row.slice(8);
  return {
    id,
    createdAt,
    page,
    path,
    type,
    locale,
    version,
    question,
    answer,
    reasons: JSON.parse(reasons as string),
    comment,
    removed: JSON.parse(removed as string),
    possible: JSON.parse(possible as string),
    signals: JSON.parse(signals as string),
    verdict,
    superseded: superseded === 1,
  } as FeedbackResponse;
}

/** What a changed field is stored as. */
export function toValue(value: ResponseChange[keyof ResponseChange]): Value {
  return value !== null && typeof value === "object" ? JSON.stringify(value) : (value ?? null);
}
