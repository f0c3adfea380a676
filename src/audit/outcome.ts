import type { Criteria } from "./criteria.ts";

/** The part of a page that was judged. */
export interface Target {
  /** A CSS selector that finds it; " >>> " steps into a shadow root. */
  readonly selector: string;
  /** Its HTML, cut when long. */
  readonly html: string;
}

/** How much a barrier hurts, in axe's four words. Says nothing about how certain the outcome is. */
export type Impact = "minor" | "moderate" | "serious" | "critical";

/** What one check said about one target (or, without targets, about one page) in one state. */
export type Outcome = About & (Passed | Finding | Inapplicable | Untested);

/** An outcome that a person must act on. */
export type Finding = {
  readonly outcome: "failed" | "cantTell";
  readonly target: Target;
  /** What is wrong, or the question that a person must answer. */
  readonly message: string;
  readonly impact?: Impact;
};

interface About {
  /** The name of the check's file. */
  readonly check: string;
  /** The id of another body's rule, when that is what judged: axe's "image-alt". */
  readonly rule?: string;
  readonly criteria: Criteria;
  readonly url: string;
  readonly state: string;
}

type Passed = { readonly outcome: "passed"; readonly target: Target };
type Inapplicable = { readonly outcome: "inapplicable" };
type Untested = {
  readonly outcome: "untested";
  /** Why the check could not judge. */
  readonly message: string;
};
