import type { FeedbackResponse } from "#feedback/response.ts";

/** Few enough that what a piece leaves behind is cleared away before memory grows. */
const PER_PIECE = 100;

/** The same responses in smaller portions, none of which is empty. */
export async function* smaller(
  portions: AsyncIterable<readonly FeedbackResponse[]>,
): AsyncGenerator<readonly FeedbackResponse[], void> {
  for await (const portion of portions) {
    for (let at = 0; at < portion.length; at += PER_PIECE) yield portion.slice(at, at + PER_PIECE);
  }
}
