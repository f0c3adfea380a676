import type { Criteria } from "./criteria.ts";

/** A text of the auditor's, in each language that it reports in. */
export interface Text {
  readonly en: string;
  readonly sv: string;
}

/** The part of a page that was judged. */
export interface Target {
  /** A CSS selector that finds it; " >>> " steps into a shadow root or a frame. */
  readonly selector: string;
  /** Its HTML, cut when long. */
  readonly html: string;
}

/** How much a barrier hurts, in axe's four words. Says nothing about how certain the outcome is. */
export type Impact = "minor" | "moderate" | "serious" | "critical";

/** What a person who is to mend a fault is told. */
export interface Advice {
  /** Whom a `failed` target hurts and how, in one plain sentence. */
  readonly harm: Text;
  /** How to mend it, in a sentence or two. */
  readonly mend: Text;
}

/** What one check said about one target (or, without targets, about one page) in one state. */
export type Outcome = About & (Passed | Finding | Inapplicable | Untested);

/** An outcome that a person must act on. */
export type Finding = {
  readonly outcome: "failed" | "cantTell";
  readonly target: Target;
  /** What is wrong, or the question that a person must answer. */
  readonly message: Text;
  readonly impact?: Impact;
  /** Where there is more to say than the check says of all its findings. */
  readonly advice?: Advice;
  /** What it looks like: an image as a data URL. */
  readonly picture?: string;
};

interface About {
  /** The name of the check's file. */
  readonly check: string;
  /** The id of another body's rule, when that is what judged: axe's "image-alt". */
  readonly rule?: string;
  /** The ids of the W3C ACT rules that the check, or the other body's rule, implements. */
  readonly act?: readonly string[];
  readonly criteria: Criteria;
  /** The check's, where it has one. */
  readonly revision?: number;
  readonly url: string;
  readonly state: string;
}

/** Of all targets that pass a check on a page in a state, the first stands for them. */
type Passed = { readonly outcome: "passed"; readonly target: Target };
type Inapplicable = { readonly outcome: "inapplicable" };
type Untested = {
  readonly outcome: "untested";
  /** Why the check could not judge. */
  readonly message: Text;
};
