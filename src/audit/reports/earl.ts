import { slug } from "#audit/criteria.ts";
import type { Report } from "#audit/report.ts";
import { limits, limitText } from "#audit/reporting/limits.ts";
import type { Reported, Result } from "#audit/result.ts";

/** The only form of a criterion's address that the W3C report tool imports. */
const CRITERION = "http://www.w3.org/TR/WCAG/#";
const ACT_RULE = "https://www.w3.org/WAI/standards-guidelines/act/rules/";
const CONTEXT = {
  "@vocab": "http://www.w3.org/ns/earl#",
  earl: "http://www.w3.org/ns/earl#",
  dct: "http://purl.org/dc/terms/",
  doap: "http://usefulinc.com/ns/doap#",
  test: { "@type": "@id" },
  mode: { "@type": "@id" },
  outcome: { "@type": "@id" },
};
// The gravest first: what is said of a page that has several.
const GRAVITY = ["failed", "cantTell", "untested", "passed", "inapplicable"] as const;

const report: Report = {
  title: {
    en: "For the W3C report tool (EARL, JSON-LD)",
    sv: "För W3C:s rapportverktyg (EARL, JSON-LD)",
  },
  render(result) {
    const { tool, locale } = result;
    const limited = limits(result).map((one) => limitText(one, locale));
    const assertor = {
      "@id": "#tool",
      "@type": "Software",
      "doap:name": tool.name,
      "dct:hasVersion": tool.version,
      ...(limited.length > 0 ? { "dct:description": limited.join("\n") } : {}),
    };
    const assertions = result.outcomes.flatMap((one) =>
      testsOf(one).map((test) => ({ key: `${one.url} ${test}`, test, one })),
    );
    const graph = [...Map.groupBy(assertions, ({ key }) => key).values()].map((group) => {
      const { test, one } = group[0] as (typeof assertions)[number];
      const outcomes = group.map((part) => part.one);
      return assertion(test, one.url, outcomes, result);
    });
    return `${JSON.stringify({ "@context": CONTEXT, "@graph": [assertor, ...graph] }, null, 1)}\n`;
  },
};

export default report;

/** What an outcome is evidence about: success criteria, and the ACT rules that its check implements. */
function testsOf({ criteria, act = [] }: Reported): string[] {
  const numbers = criteria === "best-practice" ? [] : criteria;
  return [...numbers.map((one) => CRITERION + slug(one)), ...act.map((id) => `${ACT_RULE}${id}/`)];
}

function assertion(
  test: string,
  url: string,
  outcomes: readonly Reported[],
  { locale, ended }: Result,
) {
  const gravest =
    GRAVITY.find((grave) => outcomes.some(({ outcome }) => outcome === grave)) ?? "untested";
  const outcome = test.startsWith(CRITERION) ? ofCriterion(gravest) : gravest;
  const said = outcomes.flatMap((one) =>
    one.outcome === gravest && "message" in one
      ? [
          `${one.message[locale]}${"target" in one ? ` (${one.target.selector}; ${one.state})` : ""}`,
        ]
      : [],
  );
  return {
    "@type": "Assertion",
    assertedBy: { "@id": "#tool" },
    mode: "earl:automatic",
    test,
    subject: {
      "@id": url,
      "@type": ["TestSubject", "http://www.w3.org/2011/content#WebContent"],
      "dct:source": url,
    },
    result: {
      "@type": "TestResult",
      outcome: `earl:${outcome}`,
      "dct:description": [...new Set(said)].slice(0, 20).join("\n"),
      "dct:date": ended,
    },
  };
}

/** That no check found anything wrong, or to judge, does not mean that a success criterion is met, or does not apply. */
function ofCriterion(outcome: (typeof GRAVITY)[number]) {
  if (outcome === "passed") return "cantTell";
  return outcome === "inapplicable" ? "untested" : outcome;
}
