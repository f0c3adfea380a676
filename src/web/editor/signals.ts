import { SIGNALS, type Signal, verdictOn } from "#feedback/abuse/signals.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";

/** Why a response is held, in sentences: what spoke for abuse, and that a person held it when that was too little. */
export function heldBecause(
  { signals, verdict }: FeedbackResponse,
  { text }: Locale,
): readonly string[] {
  if (verdict !== "held") return [];
  const seen = signals.filter((signal): signal is Signal => Object.hasOwn(SIGNALS, signal));
  return [
    ...seen.map((signal) => text(`editor.signal.${signal}`)),
    ...(verdictOn(seen) === "held" ? [] : [text("editor.signal.person")]),
  ];
}
