import { createIds } from "#feedback/ids.ts";
import { newResponse as responseOf } from "#feedback/response.ts";

export const newId = createIds();

/** What a visitor sent, as a response that arrives now, with an id of its own. */
export function newResponse(sent: Parameters<typeof responseOf>[0]) {
  return responseOf(sent, newId());
}
