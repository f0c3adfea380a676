import { isFinding } from "./fold.ts";
import { audited, type Result } from "./result.ts";
import { demandOf } from "./standard.ts";

/**
 * 1 when something that is required failed and is not accepted, or the baseline is stale; else 2 when
 * something was not tested; else 0. When `strict`, every open finding counts as failed.
 */
export function exitCode(result: Result, strict: boolean): number {
  const { outcomes, stale, planned, level, standard } = result;
  const open = outcomes.filter(isFinding).filter(({ accepted }) => !accepted);
  const failing = open.filter(
    ({ outcome, criteria }) =>
      strict || (outcome === "failed" && demandOf(criteria, level, standard) === "required"),
  );
  if (failing.length > 0 || stale.length > 0) return 1;
  const untested = outcomes.some(({ outcome }) => outcome === "untested");
  return untested || audited(result) < planned ? 2 : 0;
}
