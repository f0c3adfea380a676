import { z } from "zod";
import { LEVELS, STANDARDS } from "#audit/standard.ts";

const text = z.string();
const texts = z.array(text);
const day = z.iso.date();

const entry = z.strictObject({
  check: text,
  page: text,
  state: text.optional(),
  fingerprint: text,
  reason: text,
  by: text,
  date: day,
  until: day.optional(),
  about: text.optional(),
});

const page = z.strictObject({
  url: text.describe("As asked for."),
  arrived: text.optional().describe("After redirects; left out when the page did not load."),
  title: text.optional(),
  states: z.array(
    z.strictObject({
      name: text,
      sameAs: text
        .optional()
        .describe(
          "The earlier state in which the page is the same, so that it was not judged again.",
        ),
    }),
  ),
});

const gap = z
  .strictObject({
    url: text,
    states: texts,
    checks: texts.optional().describe("Left out when no check could judge."),
    why: text,
  })
  .describe("Something that was asked for and not tested, and why.");

const limit = z
  .strictObject({
    what: text,
    places: z
      .array(
        z.strictObject({
          url: text,
          states: texts,
          looked: z.int().min(0),
          of: z.int().min(1).optional().describe("Left out when they were not all counted."),
        }),
      )
      .min(1)
      .describe("The pages, with how many were looked at and how many there were."),
  })
  .describe("Something of which some pages hold more than is looked at.");

const finding = z
  .strictObject({
    fingerprint: text.describe(
      "The same for the same fault of the same component, in every report.",
    ),
    outcome: z.enum(["failed", "cantTell"]),
    check: text,
    rule: text.optional().describe("Another body's rule, when that is what judged."),
    act: texts.describe("The ids of the W3C ACT rules that the check implements."),
    criteria: z
      .union([z.array(z.string().regex(/^\d\.\d\.\d+$/)).min(1), z.literal("best-practice")])
      .describe("Success criteria of WCAG 2.2 by number."),
    demand: z.enum(["required", "best-practice", "above"]),
    impact: z.enum(["minor", "moderate", "serious", "critical"]).optional(),
    title: text,
    message: text,
    harm: text,
    mend: text,
    seen: text,
    target: z.strictObject({ selector: text, html: text }),
    picture: text.optional().describe("An image as a data URL."),
    accepted: entry.optional(),
    places: z.array(z.strictObject({ url: text, selector: text, states: texts })).min(1),
  })
  .describe("One fault of one component, wherever it was found.");

const outcomes = z
  .strictObject({
    url: text,
    state: text,
    passed: texts.optional(),
    failed: texts.optional(),
    cantTell: texts.optional(),
    inapplicable: texts.optional(),
    untested: texts.optional(),
  })
  .describe("The checks by what they said of a page in a state.");

/** What the JSON report holds; published as docs/audit-report.schema.json. */
export const reportSchema = z
  .strictObject({
    format: z.literal(1),
    tool: z.strictObject({ name: text, version: text }),
    started: z.iso.datetime(),
    ended: z.iso.datetime(),
    level: z.enum(LEVELS),
    standard: z.enum(STANDARDS),
    locale: z.enum(["en", "sv"]),
    states: texts,
    planned: z.int().min(0).describe("How many pages were asked for."),
    pages: z.array(page),
    notTested: z.array(gap),
    limits: z.array(limit),
    findings: z.array(finding),
    outcomes: z.array(outcomes),
    stale: z.array(z.strictObject({ entry, why: text })),
  })
  .describe("An accessibility audit by lyhord.");

/** The schema as JSON Schema 2020-12, for other programs. */
export function publishedSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`;
}
