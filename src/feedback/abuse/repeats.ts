import { createHmac, randomBytes } from "node:crypto";
import { createRecent } from "./recent.ts";

const PERIOD = 10 * 60_000;
const REPEATED_FROM = 5;
/** In code points, since "Nej" is said by many. */
const SHORTEST = 20;

/** Knows which texts came lately, without keeping any. */
export interface Repeats {
  /** Notes a response's text and says whether five or more responses had it within ten minutes, whatever its case and white space. */
  note(text: string, id: string, time: number): boolean;
}

/** A memory of texts as HMACs, whose key exists only in it. */
export function createRepeats(): Repeats {
  const key = randomBytes(32);
  const seen = createRecent<readonly { readonly id: string; readonly at: number }[]>(PERIOD);
  return {
    note(text, id, time) {
      const words = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
      if ([...words].length < SHORTEST) return false;
      const digest = createHmac("sha256", key).update(words).digest("base64url");
      // One response that is sent again, as after a failure, is no repetition.
      const others = (seen.get(digest, time) ?? []).filter(
        (other) => other.id !== id && time - other.at <= PERIOD,
      );
      const now = [...others, { id, at: time }].slice(-REPEATED_FROM);
      seen.set(digest, now, time);
      return now.length >= REPEATED_FROM;
    },
  };
}
