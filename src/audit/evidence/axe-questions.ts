import type { Memory } from "#audit/check.ts";
import type { State } from "#audit/state.ts";
import type { AxeResult } from "./axe-result.ts";

interface Here {
  /** The rule that asks about contrast: AA's or AAA's. */
  readonly rule: string;
  readonly url: string;
  readonly state: State;
  readonly memory: Memory;
}

/**
 * Leaves out questions about contrast that need not be asked: in forced colours, which the reader
 * chose and axe does not see; in print, where browsers leave backgrounds out; and of what axe could measure in the first state and cannot see now,
 * in the same colours, because it lies beyond the edge of what scrolls.
 */
export function withoutAnswered(
  results: readonly AxeResult[],
  { rule, url, state, memory }: Here,
): AxeResult[] {
  const isQuestion = (one: AxeResult) => one.rule === rule && one.outcome === "cantTell";
  const open = results.filter(isQuestion).map(({ selector }) => selector);
  if (state.forcedColors || state.media === "print")
    return results.filter((one) => !isQuestion(one));
  if (state.colorScheme === "dark") return [...results];
  const key = `open ${rule} ${url}`;
  const before = memory.get(key) as ReadonlySet<string> | undefined;
  if (before === undefined) memory.set(key, new Set(open));
  return results.filter((one) => !isQuestion(one) || before?.has(one.selector) !== false);
}
