import { axeAdvice } from "./axe-advice.ts";
import type { Verdict } from "./check.ts";
import type { AxeResult } from "./evidence/axe-result.ts";

/** What a rule of axe-core's says, as a verdict of ours. */
export function axeVerdict(result: AxeResult): Verdict {
  const { outcome, rule, criteria, act, message, impact } = result;
  const source = { rule, criteria, act, ...(impact ? { impact } : {}) };
  if (outcome === "passed") return { ...source, outcome };
  const advice = axeAdvice(rule, criteria);
  return { ...source, outcome, message, ...(advice ? { advice } : {}) };
}
