import type { Page } from "playwright";
import type { Criteria } from "./criteria.ts";
import type { Impact, Target } from "./outcome.ts";
import type { State } from "./state.ts";

/** Something that the browser saw of a page in one state, collected once and shared by checks. */
export interface Evidence<E> {
  /** Plain data. Leaves the page as it was; throws when the page does not let itself be looked at. */
  collect(page: Page, state: State, memory: Memory): Promise<E>;
}

/** What evidence has seen in an audit and need not look at again when it meets the same. */
export type Memory = Map<string, unknown>;

/** What a check says about one target. */
export type Verdict = {
  /** Another body's rule that judged, its criteria and its impact, where they are not the check's. */
  readonly rule?: string;
  readonly criteria?: Criteria;
  readonly impact?: Impact;
} & (
  | { readonly outcome: "passed" }
  | { readonly outcome: "failed" | "cantTell"; readonly message: string }
);

/** A page that shows what a check says. A string is the content of the body of an English page. */
export type Example =
  | string
  | {
      /** The body's content, or a whole document when it starts with `<!doctype` or `<?xml`. */
      readonly html: string;
      /** The address it is served from; default https://www.agency.example/. */
      readonly url?: string;
      readonly state?: Partial<State>;
    };

/** A check as its file writes it. The file's name is its id, its examples are its tests. */
export interface Definition<E, T extends Target> {
  readonly title: string;
  readonly criteria: Criteria;
  readonly evidence: Evidence<E>;
  /** What of the evidence is judged. The engine, not the check, says `inapplicable` of none. */
  targets(evidence: E): readonly T[];
  judge(target: T): Verdict;
  readonly examples: {
    readonly passed: readonly Example[];
    readonly failed: readonly Example[];
    readonly inapplicable: readonly Example[];
    readonly cantTell?: readonly Example[];
  };
}

/** A check as the engine runs it, whatever its evidence and targets are. */
export interface Check extends Pick<Definition<never, never>, "title" | "criteria" | "examples"> {
  judge(collect: Collect): Promise<readonly Judgement[]>;
}

/** Gives the evidence of the page at hand. */
export type Collect = <E>(evidence: Evidence<E>) => Promise<E>;

export interface Judgement {
  readonly target: Target;
  readonly verdict: Verdict;
}

/** Makes a check of its definition; holds `targets` and `judge` to the type of the evidence. */
export function check<E, T extends Target>(definition: Definition<E, T>): Check {
  const { title, criteria, examples, evidence, targets, judge } = definition;
  return {
    title,
    criteria,
    examples,
    judge: async (collect) =>
      targets(await collect(evidence)).map((target) => ({
        target: { selector: target.selector, html: target.html },
        verdict: judge(target),
      })),
  };
}

/** The target is as it should be. */
export const passed: Verdict = { outcome: "passed" };

/** The target is certainly not as it should be: `message` says what is wrong with it. */
export function failed(message: string): Verdict {
  return { outcome: "failed", message };
}

/** Only a person can say; `question` is what they must answer. */
export function cantTell(question: string): Verdict {
  return { outcome: "cantTell", message: question };
}
