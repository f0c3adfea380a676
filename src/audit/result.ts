import type { Checks } from "./audit.ts";
import type { Level } from "./criteria.ts";
import type { PageLimit } from "./limits.ts";
import type { Outcome, Text } from "./outcome.ts";
import type { PageRecord } from "./run.ts";
import type { Standard } from "./standard.ts";

/** An audit that is over, with all that a report of it needs. */
export interface Result {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601. */
  readonly started: string;
  readonly ended: string;
  readonly level: Level;
  readonly standard: Standard;
  /** The language of the report. */
  readonly locale: keyof Text;
  /** The names of the states asked for. */
  readonly states: readonly string[];
  readonly checks: Checks;
  /** How many pages were asked for; more than `pages` holds when the audit was stopped. */
  readonly planned: number;
  /** That there were more pages to ask for. */
  readonly pageLimits: readonly PageLimit[];
  readonly pages: readonly PageRecord[];
  readonly outcomes: readonly Reported[];
  /** Entries of the baseline that no longer hold. */
  readonly stale: readonly Stale[];
}

/** How many pages were audited in every state asked for: fewer than `planned` when it was stopped. */
export function audited({ pages, states }: Pick<Result, "pages" | "states">): number {
  return pages.filter((page) => page.states.length >= states.length).length;
}

/** An outcome; when the baseline accepts it, with the entry that does. */
export type Reported = Outcome & { readonly accepted?: Accepted };

/** A finding that a person has looked at and accepted. */
export interface Accepted {
  /** The check, or the other body's rule. */
  readonly check: string;
  /** The path of the pages it is accepted on; `*` stands for any part, `**` for any parts. */
  readonly page: string;
  /** The state it is accepted in; in all, when left out. */
  readonly state?: string | undefined;
  /** What is accepted: the same while the element's structure and the check's words, criteria and revision stay. */
  readonly fingerprint: string;
  readonly reason: string;
  /** Who accepted it. */
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The last day it holds; a year after `date` when left out. */
  readonly until?: string | undefined;
}

export interface Stale {
  readonly entry: Accepted;
  readonly why: Text;
}
