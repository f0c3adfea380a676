import type { Outcome } from "#audit/outcome.ts";
import type { ActExample } from "./examples.ts";

/** What the audit said of an example by the checks that implement its rule. */
export interface Judged {
  readonly example: ActExample;
  readonly outcome: Outcome["outcome"];
  readonly about: readonly Outcome[];
}

export interface Score {
  /** Failed examples that failed, that raised a question, and that raised nothing. */
  readonly caught: number;
  readonly asked: number;
  readonly missed: number;
  /** Passed and inapplicable examples that failed, and that raised a question. */
  readonly falseAlarms: number;
  readonly asksInVain: number;
  readonly untested: number;
}

/** Judges an example by what checks that name its rule say of it, the gravest outcome first. */
export function judged(example: ActExample, outcomes: readonly Outcome[]): Judged {
  const about = outcomes.filter(({ act }) => act?.includes(example.rule));
  const order = ["failed", "cantTell", "untested", "passed"] as const;
  const outcome = order.find((grave) => about.some((one) => one.outcome === grave));
  return { example, outcome: outcome ?? "inapplicable", about };
}

export function score(examples: readonly Judged[]): Score {
  const count = (expected: boolean, ...outcomes: Outcome["outcome"][]) =>
    examples.filter(
      ({ example, outcome }) =>
        (example.expected === "failed") === expected && outcomes.includes(outcome),
    ).length;
  return {
    caught: count(true, "failed"),
    asked: count(true, "cantTell"),
    missed: count(true, "passed", "inapplicable"),
    falseAlarms: count(false, "failed"),
    asksInVain: count(false, "cantTell"),
    untested: count(true, "untested") + count(false, "untested"),
  };
}
