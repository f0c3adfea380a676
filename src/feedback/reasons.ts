import type { Answer } from "./response.ts";

/** The reasons that can be ticked after each answer. The codes are stored: they never change their meaning. */
export const REASONS = {
  yes: ["found", "clear", "next-step", "something-else"],
  no: [
    "missing",
    "unclear",
    "wrong",
    "wrong-page",
    "broken",
    "assistive-technology",
    "something-else",
  ],
} as const satisfies Record<Answer, readonly string[]>;

export type Reason = (typeof REASONS)[Answer][number];

/** The reasons that go with an answer; all of No's where there is no answer, since those are what a comment is about. */
export function reasonsFor(answer: Answer | null): readonly Reason[] {
  return REASONS[answer ?? "no"];
}
