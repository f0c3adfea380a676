import type { Verdict } from "#feedback/response.ts";

/** What can speak for abuse, and how heavily. The codes are stored: they never change their meaning. */
export const SIGNALS = {
  /** The field that no person sees held something. */
  trap: 3,
  /** The comment is nothing but links. */
  "only-links": 3,
  /** The comment holds at least three links. */
  "many-links": 2,
  /** The comment holds tags that forums and guest books would have shown as links or pictures. */
  html: 2,
  /** The same text came at least five times within ten minutes. */
  repeated: 3,
  /** The comment came within two seconds of its answer: weak, since people dictate and paste. */
  fast: 1,
  /** The comment holds eight Latin consonants in a row: weak, since "Angstschweiß" does too. */
  letters: 1,
  /** More came from the address than from a library full of people. */
  volume: 3,
  /** The browser did not say where the form came from: weak, since old and careful ones never do. */
  origin: 1,
  /** The site does not know the version of the page: weak, since pages change while they are read. */
  version: 1,
} as const;

export type Signal = keyof typeof SIGNALS;

/** The sum of weights from which a person looks before the response is shown or counted. */
export const HOLD_FROM = 3;

/** The signals that were seen, in the order of SIGNALS. */
export function signalsIn(seen: Readonly<Partial<Record<Signal, boolean>>>): readonly Signal[] {
  return (Object.keys(SIGNALS) as Signal[]).filter((signal) => seen[signal]);
}

/** "held" when the signals weigh HOLD_FROM together: nothing else decides. */
export function verdictOn(signals: readonly Signal[]): Verdict {
  const weight = signals.reduce((sum, signal) => sum + SIGNALS[signal], 0);
  return weight >= HOLD_FROM ? "held" : "shown";
}
