import type { Judged } from "./score.ts";

const CONTEXT = "https://act-rules.github.io/earl-context.json";
const TESTCASES = "https://www.w3.org/WAI/content-assets/wcag-act-rules/testcases/";

/** An ACT implementation report: https://www.w3.org/WAI/standards-guidelines/act/implementations/. */
export function implementationReport(judged: readonly Judged[], version: string): string {
  const graph = judged.map(({ example: { rule, testcaseId, file }, outcome, about }) => ({
    "@type": "TestSubject",
    source: `${TESTCASES}${rule}/${testcaseId}.${file.split(".").at(-1)}`,
    assertions: [...new Set(about.map((one) => one.rule ?? one.check)), rule]
      .slice(0, 1)
      .map((title) => ({
        "@type": "Assertion",
        test: {
          "@type": "TestCase",
          title,
          isPartOf: [`https://www.w3.org/WAI/standards-guidelines/act/rules/${rule}/`],
        },
        result: { "@type": "TestResult", outcome: `earl:${outcome}` },
      })),
  }));
  const assertor = {
    "@type": "Assertor",
    name: "Lyhörd",
    release: { "@type": "Version", revision: version },
  };
  return `${JSON.stringify({ "@context": CONTEXT, "@graph": [assertor, ...graph] }, null, 2)}\n`;
}
