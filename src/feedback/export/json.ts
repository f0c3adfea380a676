import type { FeedbackResponse } from "#feedback/response.ts";
import { smaller } from "./pieces.ts";

/** A JSON array of the responses as they are stored, one a line, in pieces as the portions come. */
export async function* json(
  portions: AsyncIterable<readonly FeedbackResponse[]>,
): AsyncGenerator<string, void> {
  let before = "[\n";
  for await (const portion of smaller(portions)) {
    yield before + portion.map((response) => JSON.stringify(response)).join(",\n");
    before = ",\n";
  }
  yield before === ",\n" ? "\n]\n" : "[]\n";
}
