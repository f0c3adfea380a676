import { z } from "zod";
import { day, flag, map, oneOf, text } from "./schema.ts";

type LocalText = Readonly<Record<string, string>>;

/** What an agency decides about the page's question, the answers and how long they are kept. */
export interface FeedbackSettings {
  readonly enabled: boolean;
  /** The id of the page that says how answers are used. */
  readonly about?: string;
  /** The id of the accessibility statement, where someone does reply. */
  readonly accessibility?: string;
  /** Who reads the answers. */
  readonly readers?: LocalText;
  /** Where no question is asked unless the page's own front matter says so. */
  readonly off: {
    /** Ids of pages: they and all below them. */
    readonly sections: readonly string[];
    readonly types: readonly string[];
  };
  /** The name of the form field that people never see; worth changing when bots have learnt it. */
  readonly honeypot: string;
  /** What the agency's own numbers look like: they are taken out of comments. */
  readonly personalData: readonly PersonalDataPattern[];
  readonly retention: RetentionSettings;
}

interface PersonalDataPattern {
  readonly id: string;
  /** RE2 syntax: https://github.com/google/re2/wiki/Syntax. */
  readonly pattern: string;
  /** What it is called: "diarienummer". */
  readonly name: LocalText;
}

export interface RetentionSettings {
  /** Whether the server deletes once a day what the rules say. */
  readonly daily: boolean;
  readonly rules: {
    readonly comment?: RetentionRule;
    readonly answer?: RetentionRule;
    readonly held?: RetentionRule;
  };
  /** What may not be deleted for now; each part that is absent stands for all. */
  readonly hold: readonly {
    readonly reason: string;
    readonly page?: string;
    readonly from?: string;
    readonly to?: string;
  }[];
}

/** How long something is kept, and the decision (gallringsbeslut) without which it is kept for ever. */
export interface RetentionRule {
  /** "90 days", "24 months", "2 years". */
  readonly period: string;
  readonly decision?: {
    readonly reference: string;
    /** YYYY-MM-DD. */
    readonly date: string;
    readonly responsible: string;
  };
}

const PERIOD = /^[1-9]\d{0,3} (days?|months?|years?)$/;
const NAME = /^[a-z][a-z0-9-]{0,40}$/;
const HONEYPOT = "bekraftelse";

/** Says what is wrong with a regular expression, as "matches an empty text"; undefined when it can be used. */
export type PatternProblem = (pattern: string) => string | undefined;

/** The schema of `feedback` in site.yaml. */
export function feedbackSchema(
  localText: z.ZodType<LocalText>,
  pageTypes: readonly string[],
  patternProblem: PatternProblem,
): z.ZodType<FeedbackSettings> {
  return map({
    enabled: flag.default(true),
    about: text.exactOptional(),
    accessibility: text.exactOptional(),
    readers: localText.exactOptional(),
    off: map({
      sections: z.array(text, { error: "a list of page ids" }).default([]),
      types: z.array(oneOf(pageTypes), { error: "a list of page types" }).default(["contact"]),
    }).prefault({}),
    honeypot: name.default(HONEYPOT),
    personalData: z
      .array(map({ id: name, pattern: pattern(patternProblem), name: localText }), {
        error: "a list of patterns",
      })
      .default([]),
    retention: map({
      daily: flag.default(false),
      rules: map({
        comment: rule.exactOptional(),
        answer: rule.exactOptional(),
        held: rule.exactOptional(),
      }).default({}),
      hold: z.array(hold, { error: "a list of what is on hold" }).default([]),
    }).prefault({}),
  }).prefault({}) as unknown as z.ZodType<FeedbackSettings>;
}

const name = z
  .string({ error: "a name of small letters, digits and hyphens" })
  .regex(NAME, { error: "a name of small letters, digits and hyphens" });

function pattern(patternProblem: PatternProblem) {
  return text.check(({ value, issues }) => {
    const problem = patternProblem(value);
    const message = `a pattern in RE2 syntax; this one ${problem}`;
    if (problem) issues.push({ code: "custom", input: value, message });
  });
}

const rule = map({
  period: z
    .string({ error: 'a period like "24 months"' })
    .regex(PERIOD, { error: 'a period like "90 days", "24 months" or "2 years"' }),
  decision: map({ reference: text, date: day, responsible: text }).exactOptional(),
});

const hold = map({
  reason: text,
  page: text.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
});
