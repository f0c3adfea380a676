import type { Page } from "playwright";
import type { Criteria, Level } from "./criteria.ts";
import type { Examples } from "./example.ts";
import type { LimitTold } from "./limits.ts";
import type { Advice, Impact, Target, Text } from "./outcome.ts";
import type { State } from "./state.ts";

/** Something that the browser saw of a page in one state, collected once and shared by checks. */
export interface Evidence<E> {
  /** How it was seen, for the reader of a finding: "By pressing Tab through the page." */
  readonly seen: Text;
  /** Plain data. Leaves the page as it was; throws when the page does not let itself be looked at. */
  collect(look: Look): Promise<E>;
}

/** A page that is open in one state, for evidence to be collected from. */
export interface Look extends LimitTold {
  readonly page: Page;
  readonly state: State;
  /** Whether the page is looked at in this state alone: nothing will be compared with what is seen now. */
  readonly once: boolean;
  /** What evidence has seen in this audit and need not look at again when it meets the same. */
  readonly memory: Memory;
  /** Other evidence of the same page in the same state, collected once however many ask. */
  readonly collect: Collect;
  /** Whether forms may be sent to their server, empty and with answers that cannot be right: `--submit-forms`. */
  readonly submitForms: boolean;
  /**
   * The same page, come to anew in the same state, for evidence that presses, clicks or waits and so
   * changes what it looks at. It is taken back when the evidence is collected, and given to other
   * evidence with another page in it: what sets scripts to run on it closes it itself.
   */
  again(): Promise<Page>;
  /**
   * An empty page at the address of this one, from which its site can be asked for more: no policy
   * of the page's own forbids it. To be left as it is; others ask from it too.
   */
  blank(): Promise<Page>;
}

export type Memory = Map<string, unknown>;

/** Gives the evidence of the page at hand. */
export type Collect = <E>(evidence: Evidence<E>) => Promise<E>;

/** What a check says about one target. */
export type Verdict = {
  /** Another body's rule that judged, the ACT rules it implements, its criteria, impact and advice, where they are not the check's. */
  readonly rule?: string;
  readonly act?: readonly string[];
  readonly criteria?: Criteria;
  readonly impact?: Impact;
  readonly advice?: Advice;
} & (
  | { readonly outcome: "passed" }
  | { readonly outcome: "failed" | "cantTell"; readonly message: Text }
);

/** What a reader of a report is told about a check, and when it is asked. */
export interface Description extends Advice {
  /** What holds when it passes, as a sentence without a full stop. */
  readonly title: Text;
  /** WCAG's success criteria that a `failed` target fails; or "best-practice". Never mixed. */
  readonly criteria: Criteria;
  /** The ids of the W3C ACT rules it implements: https://www.w3.org/WAI/standards-guidelines/act/rules/. */
  readonly act?: readonly string[];
  readonly impact?: Impact;
  /** Raised when it judges otherwise though its words and criteria stay: what was accepted is then stale. */
  readonly revision?: number;
  /** Asked only in audits of this level; default: in all. For limits that AAA alone sets. */
  readonly least?: Level;
  /** The states it is asked in; default: all. */
  readonly states?: (state: State) => boolean;
}

/** A check of a page as its file writes it. The file's name is its id, its examples are its tests. */
export interface Definition<E, T extends Target> extends Description {
  readonly evidence: Evidence<E>;
  /** What of the evidence is judged. The engine, not the check, says `inapplicable` of none. */
  targets(evidence: E): readonly T[];
  judge(target: T): Verdict;
  readonly examples: Examples;
}

/** A check that compares the pages of a site, each in the first state of the audit. */
export interface SiteDefinition<E, T extends Target & OnPage> extends Description {
  readonly evidence: Evidence<E>;
  targets(pages: readonly (OnPage & { readonly evidence: E })[]): readonly T[];
  judge(target: T): Verdict;
  readonly examples: Examples;
}

export interface OnPage {
  readonly url: string;
}

/** A check as the engine runs it, whatever its evidence and targets are. */
export interface Check extends Description {
  readonly seen: Text;
  readonly examples: Examples;
  /** Judges a page; a check of a site gives nothing here. */
  judge?(collect: Collect): Promise<readonly Judgement[]>;
  /** What a check of a site needs to know of each page; it is kept until all are seen. */
  readonly evidence?: Evidence<unknown>;
  judgeSite?(
    pages: readonly (OnPage & { readonly evidence: unknown })[],
  ): readonly (Judgement & OnPage)[];
}

export interface Judgement {
  readonly target: Target;
  readonly verdict: Verdict;
}

/** Makes a check of its definition; holds `targets` and `judge` to the type of the evidence. */
export function check<E, T extends Target>(definition: Definition<E, T>): Check {
  const { evidence, targets, judge, ...description } = definition;
  return {
    ...description,
    seen: evidence.seen,
    judge: async (collect) =>
      targets(await collect(evidence)).map((target) => judgement(target, judge(target))),
  };
}

/** Makes a check that compares pages of its definition. */
export function siteCheck<E, T extends Target & OnPage>(definition: SiteDefinition<E, T>): Check {
  const { evidence, targets, judge, ...description } = definition;
  return {
    ...description,
    seen: evidence.seen,
    evidence,
    judgeSite: (pages) =>
      targets(pages as Parameters<typeof targets>[0]).map((target) => ({
        url: target.url,
        ...judgement(target, judge(target)),
      })),
  };
}

/** The target is as it should be. */
export const passed: Verdict = { outcome: "passed" };

/** The target is certainly not as it should be: `message` says what is wrong with it. */
export function failed(message: Text): Verdict {
  return { outcome: "failed", message };
}

/** Only a person can say; `question` is what they must answer. */
export function cantTell(question: Text): Verdict {
  return { outcome: "cantTell", message: question };
}

function judgement({ selector, html }: Target, verdict: Verdict): Judgement {
  return { target: { selector, html }, verdict };
}
