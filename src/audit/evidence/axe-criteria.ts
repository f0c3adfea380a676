import { type Criteria, type Criterion, isCriterion } from "#audit/criteria.ts";

/** The criteria of an axe rule: it tags one for 1.4.3 with "wcag143", and for 1.4.10 with "wcag1410". */
export function criteriaOf(tags: readonly string[]): Criteria {
  const numbers = tags
    .map((tag) => tag.replace(/^wcag(\d)(\d)(\d+)$/, "$1.$2.$3"))
    .filter(isCriterion);
  return numbers.length > 0 ? (numbers as [Criterion, ...Criterion[]]) : "best-practice";
}
