import { createIds } from "#feedback/ids.ts";
import { type FeedbackResponse, newResponse } from "#feedback/response.ts";

export const newId = createIds();

const SENT = {
  page: "kontakt",
  path: "/kontakt",
  type: "contact",
  locale: "sv",
  version: "0123456789ab",
  answer: "yes",
  reasons: [],
  comment: null,
  removed: {},
  possible: [],
  signals: [],
  verdict: "shown",
} as const;

/** A response with an id of its own: Yes, without words, from a day in 2025, but for `fields`. */
export function response(fields: Partial<FeedbackResponse> = {}): FeedbackResponse {
  return { ...newResponse(SENT, newId()), createdAt: "2025-05-05T12:00Z", ...fields };
}
