import type { Checks } from "#audit/audit.ts";
import { type Check, check, passed } from "#audit/check.ts";
import type { Criteria } from "#audit/criteria.ts";
import type { Finding, Text } from "#audit/outcome.ts";
import type { Accepted, Reported, Result } from "#audit/result.ts";

export const PAGE = "https://www.agency.example/apply";

/** The result of an audit of one page in two states, in which nothing was found, but for `fields`. */
export function result(fields: Partial<Result> = {}): Result {
  return {
    tool: { name: "lyhord", version: "0.1.0" },
    started: "2026-11-24T12:00:00.000Z",
    ended: "2026-11-24T12:01:30.000Z",
    level: "AA",
    standard: "wcag22",
    locale: "en",
    states: ["desktop", "dark"],
    checks: CHECKS,
    planned: 1,
    pageLimits: [],
    pages: [
      {
        url: PAGE,
        arrived: PAGE,
        title: "Apply",
        states: [{ name: "desktop" }, { name: "dark", sameAs: "desktop" }],
      },
    ],
    outcomes: [],
    stale: [],
    ...fields,
  };
}

/** A finding on the page of `result`: its contrast fails, but for `fields`. */
export function finding(fields: Partial<Reported & Finding> = {}): Reported & Finding {
  return {
    check: "contrast",
    criteria: ["1.4.3"],
    url: PAGE,
    state: "desktop",
    outcome: "failed",
    target: { selector: "main > p", html: '<p class="faint">Words</p>' },
    message: {
      en: "“Words” has the contrast 2.1 to 1.",
      sv: "”Words” har kontrasten 2,1 till 1.",
    },
    impact: "serious",
    ...fields,
  };
}

/** An entry of a baseline for `fingerprint`, but for `fields`. */
export function accepted(fingerprint: string, fields: Partial<Accepted> = {}): Accepted {
  return {
    check: "contrast",
    page: "/**",
    fingerprint,
    reason: "The supplier mends it in the spring.",
    by: "Ada",
    date: "2026-11-01",
    ...fields,
  };
}

const CHECKS: Checks = new Map([
  [
    "contrast",
    described(
      { en: "Text stands out from its background", sv: "Text syns tydligt mot sin bakgrund" },
      ["1.4.3"],
    ),
  ],
  [
    "link-name",
    described({ en: "A link says where it leads", sv: "En länk säger vart den leder" }, [
      "2.4.4",
      "4.1.2",
    ]),
  ],
  [
    "paragraphs",
    described({ en: "Paragraphs are short", sv: "Styckena är korta" }, "best-practice"),
  ],
  [
    "big-targets",
    described(
      { en: "Targets are 44 pixels large", sv: "Det som man trycker på är 44 bildpunkter stort" },
      ["2.5.5"],
    ),
  ],
]);

function described(title: Text, criteria: Criteria): Check {
  return check<readonly [], never>({
    title,
    criteria,
    harm: { en: "Some cannot read it.", sv: "Somliga kan inte läsa det." },
    mend: { en: "Mend it & be done.", sv: "Åtgärda det & var klar." },
    evidence: {
      seen: { en: "By looking.", sv: "Genom att titta." },
      collect: async () => [],
    },
    targets: (nothing) => nothing,
    judge: () => passed,
    examples: { passed: [], failed: [], inapplicable: [] },
  });
}
