import type { Outcome, Text } from "#audit/outcome.ts";
import type { Result } from "#audit/result.ts";

/** Something that was asked for and not tested, and why. */
export interface Gap {
  readonly url: string;
  readonly states: readonly string[];
  /** Undefined when no check could judge. */
  readonly checks: readonly string[] | undefined;
  readonly why: Text;
}

/** What was not tested: pages that did not load or were not reached, and checks that could not judge. */
export function gaps({ outcomes, checks }: Pick<Result, "outcomes" | "checks">): Gap[] {
  const untested = outcomes.filter(
    (one): one is Outcome & { outcome: "untested" } => one.outcome === "untested",
  );
  const alike = Map.groupBy(untested, ({ url, message }) => `${url} ${message.en}`);
  const all = [...checks.values()].filter(({ judge }) => judge).length;
  return [...alike.values()].map((group) => {
    const { url, message } = group[0] as (typeof untested)[number];
    const named = [...new Set(group.map(({ check }) => check))];
    const states = [...new Set(group.map(({ state }) => state))];
    return { url, states, checks: named.length * 2 > all ? undefined : named, why: message };
  });
}
