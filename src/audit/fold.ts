import { fingerprint } from "./fingerprint.ts";
import type { Finding, Impact, Outcome, Target } from "./outcome.ts";
import type { Accepted, Reported, Result } from "./result.ts";
import { type Demand, demandOf } from "./standard.ts";

/** One fault of one component, wherever it was found. */
export interface Folded {
  readonly fingerprint: string;
  /** One of the findings, to show. */
  readonly example: Reported & Finding;
  readonly demand: Demand;
  readonly accepted: Accepted | undefined;
  readonly places: readonly Place[];
}

/** Where a finding is: each element once, with the states it is found in. */
export interface Place {
  readonly url: string;
  readonly selector: string;
  readonly states: readonly string[];
}

// Of the HTML that reports show, in characters.
const LONGEST = 2_000;
const OUTCOMES = ["failed", "cantTell"];
const DEMANDS: readonly Demand[] = ["required", "best-practice", "above"];
const IMPACTS: readonly (Impact | undefined)[] = [
  "critical",
  "serious",
  "moderate",
  "minor",
  undefined,
];

/** The findings, alike ones folded into one; the gravest first. */
export function fold({
  outcomes,
  level,
  standard,
}: Pick<Result, "outcomes" | "level" | "standard">): Folded[] {
  const groups = Map.groupBy(outcomes.filter(isFinding), (one) =>
    one.accepted ? `${fingerprint(one)} ${JSON.stringify(one.accepted)}` : fingerprint(one),
  );
  const folded = [...groups.values()].map((group): Folded => {
    const example = group.find(({ picture }) => picture) ?? (group[0] as Reported & Finding);
    return {
      fingerprint: fingerprint(example),
      example: { ...example, target: shown(example.target) },
      demand: demandOf(example.criteria, level, standard),
      accepted: example.accepted,
      places: placesOf(group),
    };
  });
  return folded.sort((a, b) => weight(a) - weight(b));
}

export function isFinding<O extends Outcome>(outcome: O): outcome is O & Finding {
  return OUTCOMES.includes(outcome.outcome);
}

function shown({ selector, html }: Target): Target {
  return { selector, html: html.length > LONGEST ? `${html.slice(0, LONGEST)}…` : html };
}

function placesOf(group: readonly (Reported & Finding)[]): Place[] {
  const alike = Map.groupBy(group, ({ url, target }) => `${url} ${target.selector}`);
  return [...alike.values()].map((same) => {
    const { url, target } = same[0] as Reported & Finding;
    return { url, selector: target.selector, states: [...new Set(same.map(({ state }) => state))] };
  });
}

function weight({ example, demand }: Folded): number {
  const impact = IMPACTS.indexOf(example.impact);
  return DEMANDS.indexOf(demand) * 100 + OUTCOMES.indexOf(example.outcome) * 10 + impact;
}
