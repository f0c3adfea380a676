import words from "./axe-advice.json" with { type: "json" };
import type { Criteria } from "./criteria.ts";
import type { Advice } from "./outcome.ts";

const known: ReadonlyMap<string, Advice> = new Map(
  words.flatMap(({ of, harm, mend }) => of.map((one) => [one, { harm, mend }] as const)),
);

/** Whom a fault by a rule of axe-core's hurts and how to mend it: by the rule, else by its first criterion that is known. */
export function axeAdvice(rule: string, criteria: Criteria): Advice | undefined {
  const byCriterion = criteria === "best-practice" ? [] : criteria;
  return [rule, ...byCriterion].map((one) => known.get(one)).find(Boolean);
}
