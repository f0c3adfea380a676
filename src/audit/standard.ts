import { type Criteria, type Criterion, criteria as known, type Level } from "./criteria.ts";

/** What an audit can be held to. EN 301 549 V3.2.1 holds WCAG 2.1; V4.1.1 holds WCAG 2.2. */
export const STANDARDS = ["wcag22", "en301549-v3", "en301549-v4"] as const;
export type Standard = (typeof STANDARDS)[number];

export const LEVELS = ["A", "AA", "AAA"] as const satisfies readonly Level[];

/** Whether the standard asks for it at the level, only above the level, or nobody does but good practice. */
export type Demand = "required" | "above" | "best-practice";

// New in WCAG 2.2: https://www.w3.org/TR/WCAG22/#new-features-in-wcag-2-2.
const NEW_IN_22: readonly Criterion[] = [
  ...([
    "2.4.11",
    "2.4.12",
    "2.4.13",
    "2.5.7",
    "2.5.8",
    "3.2.6",
    "3.3.7",
    "3.3.8",
    "3.3.9",
  ] as const),
];

/** What a finding that fails `criteria` weighs in an audit of `level` by `standard`. */
export function demandOf(criteria: Criteria, level: Level, standard: Standard): Demand {
  if (criteria === "best-practice") return "best-practice";
  const asked = criteria.filter((criterion) => isAsked(criterion, level, standard));
  return asked.length > 0 ? "required" : "above";
}

/** Whether the standard has the criterion, at the level or below. */
export function isAsked(criterion: Criterion, level: Level, standard: Standard): boolean {
  if (standard === "en301549-v3" && NEW_IN_22.includes(criterion)) return false;
  return LEVELS.indexOf(known[criterion].level) <= LEVELS.indexOf(level);
}

/** The clause of EN 301 549 that holds a criterion for web pages: "9.1.4.3" for 1.4.3. */
export function clauseOf(criterion: Criterion): string {
  return `9.${criterion}`;
}
