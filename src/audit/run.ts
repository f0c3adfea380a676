import { asked, type Checks } from "./audit.ts";
import type { Evidence, Memory } from "./check.ts";
import type { Level } from "./criteria.ts";
import type { Limit } from "./limits.ts";
import type { Outcome } from "./outcome.ts";
import type { State } from "./state.ts";
import type { Start } from "./window.ts";

/** How long a page may take in one state unless the scope says otherwise, in milliseconds. */
export const STATE_LIMIT = 90_000;

/** What an audit asks, and of which states. */
export interface Scope {
  readonly checks: Checks;
  readonly states: readonly State[];
  /** How many pages are audited side by side. */
  readonly workers: number;
  /** Default AA. */
  readonly level?: Level;
  /** How long a page may take in one state, in milliseconds; default `STATE_LIMIT`. */
  readonly limit?: number;
  /** How long a page may take to load, in milliseconds; default 30,000. */
  readonly loadLimit?: number;
  readonly submitForms?: boolean;
  /** What windows begin with: cookies of someone who has logged in. */
  readonly start?: Start;
  /** Whether what pages store is kept from page to page, as someone who has logged in needs. */
  readonly remember?: boolean;
  /** Whether findings are photographed. */
  readonly pictures?: boolean;
  /** When it aborts, no further page or state is begun; what was seen is returned. */
  readonly signal?: AbortSignal;
  /** Told how long each kind of evidence took, in milliseconds. */
  readonly spent?: (evidence: Evidence<unknown>, ms: number) => void;
  /** Told of each page and state as it is finished. */
  readonly watch?: (seen: Seen) => void;
}

/** One page in one state, judged. */
export interface Seen {
  readonly visit: number;
  readonly state: State;
  readonly record: StateRecord;
  readonly outcomes: readonly Outcome[];
}

/** What was done with a page in a state. */
export interface StateRecord {
  readonly name: string;
  /** The earlier state in which the page is the same, so that judging it again would say nothing new. */
  readonly sameAs?: string;
  /** What there was more of than was looked at. */
  readonly limits?: readonly Limit[];
}

export interface PageRecord {
  /** As asked for. */
  readonly url: string;
  /** After redirects; undefined when it did not load. */
  readonly arrived?: string;
  readonly title?: string;
  readonly states: readonly StateRecord[];
}

/** A page and what has been seen of it so far. */
export interface Visited {
  page: PageRecord;
  readonly outcomes: Outcome[];
}

/** What an audit saw: the pages, and the outcomes in the order of the visits. */
export interface Audit {
  readonly pages: readonly PageRecord[];
  readonly outcomes: readonly Outcome[];
}

/** An audit under way. */
export interface Run extends Scope {
  readonly memory: Memory;
  readonly site: Map<string, { url: string; evidence: unknown }[]>;
}

/** An audit of which no page has been visited. */
export function begin(scope: Scope): Run {
  const checks = asked(scope.checks, scope.level ?? "AA");
  return { ...scope, checks, memory: new Map(), site: new Map() };
}
