import {
  createGuard,
  type Guard,
  type SentAnswer,
  type SentComment,
} from "#feedback/abuse/guard.ts";

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** Noon, UTC, in milliseconds. */
export const NOON = Date.UTC(2026, 10, 24, 12);

const SENDER = { address: "192.0.2.1", trapped: false, originKnown: true };
const ANSWER = { ...SENDER, id: "a", page: "page", version: "version", versionKnown: true };
const COMMENT = { ...SENDER, id: "a", text: "Hej" };

/** A guard, with visitors who differ from a blameless one only as told, and a clock that only `wait` moves. */
export function visitors({
  start = NOON,
  ...options
}: Omit<Parameters<typeof createGuard>[0] & object, "now"> & { start?: number } = {}) {
  let time = start;
  const guard: Guard = createGuard({ ...options, now: () => time });
  return {
    answer: (odd: Partial<SentAnswer> = {}) => guard.answer({ ...ANSWER, ...odd }),
    comment: (odd: Partial<SentComment> = {}) => guard.comment({ ...COMMENT, ...odd }),
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}
