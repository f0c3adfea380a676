import { isFinding } from "#audit/fold.ts";
import type { Finding, Outcome } from "#audit/outcome.ts";
import type { Report } from "#audit/report.ts";
import { toldOf } from "#audit/reporting/advice.ts";
import { type Limited, limits, limitText } from "#audit/reporting/limits.ts";
import { criterionName, words } from "#audit/reporting/words.ts";
import { escaped } from "#audit/reporting/xml.ts";
import { audited, type Reported, type Result } from "#audit/result.ts";
import { demandOf } from "#audit/standard.ts";

const report: Report = {
  title: {
    en: "For build servers: a suite for each page, a case for each check",
    sv: "För byggservrar: en svit för varje sida, ett fall för varje kontroll",
  },
  render(result) {
    const pages = [...Map.groupBy(result.outcomes, ({ url }) => url)];
    const suites = [
      ...pages.map(([url, outcomes]) => suite(url, outcomes, result)),
      ...auditSuite(result),
    ];
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(result.tool.name)}">\n${suites.join("")}</testsuites>\n`;
  },
};

export default report;

function suite(url: string, outcomes: readonly Reported[], result: Result): string {
  const cases = [
    ...Map.groupBy(outcomes, ({ check, rule }) => (rule ? `${check}/${rule}` : check)),
  ];
  const judged = cases.map(([name, about]) => testcase(url, name, about, result));
  return suiteOf(url, judged, result);
}

/** What is to be said of the audit, not of a page. */
function auditSuite(result: Result): string[] {
  const { locale, planned, stale, tool } = result;
  const done = audited(result);
  const testcases = [
    ...(done < planned
      ? [["pages", `<error message="${words.stopped[locale]} ${done}/${planned}"/>`]]
      : []),
    ...limits(result).map((one) => [
      one.what[locale],
      `<skipped message="${escaped(limitText(one, locale))}"/><system-out>${escaped(placesOf(one))}</system-out>`,
    ]),
    ...stale.map(({ entry, why }) => [
      `baseline: ${entry.check} ${entry.page} ${entry.fingerprint}`,
      `<skipped message="${escaped(why[locale])}"/>`,
    ]),
  ].map(([name = "", inside]) => written(tool.name, name, inside));
  return testcases.length > 0 ? [suiteOf(tool.name, testcases, result)] : [];
}

function placesOf({ places }: Limited): string {
  return places
    .map(({ url, states, looked, of = "?" }) => `${looked}/${of} ${url} (${states.join(", ")})`)
    .join("\n");
}

function suiteOf(url: string, judged: readonly string[], result: Result): string {
  const count = (tag: string) => judged.filter((one) => one.includes(`<${tag}`)).length;
  const numbers = `tests="${judged.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
  return `<testsuite name="${escaped(url)}" ${numbers} timestamp="${result.started.slice(0, 19)}">\n${judged.join("")}</testsuite>\n`;
}

/** Required and failed is a failure; untested an error; a question, advice or what is accepted is skipped, with what it says. */
function testcase(
  url: string,
  name: string,
  outcomes: readonly Reported[],
  result: Result,
): string {
  const { locale, level, standard } = result;
  const lines = (some: readonly Reported[]) =>
    escaped(
      some
        .map((one) => {
          const where = "target" in one ? ` ${one.target.selector}` : "";
          return `${one.state}${where}: ${"message" in one ? one.message[locale] : ""}`;
        })
        .join("\n"),
    );
  const findings = outcomes.filter(isFinding);
  const failing = findings.filter(
    ({ outcome, accepted, criteria }) =>
      outcome === "failed" && !accepted && demandOf(criteria, level, standard) === "required",
  );
  const untested = outcomes.filter(({ outcome }) => outcome === "untested");
  const message = (some: readonly Reported[]) => {
    const [first] = some;
    return first && "message" in first ? escaped(first.message[locale]) : "";
  };
  const inside = failing.length
    ? `<failure message="${message(failing)}">${lines(failing)}${advice(failing, result)}</failure>`
    : untested.length
      ? `<error message="${message(untested)}">${lines(untested)}</error>`
      : findings.length
        ? `<skipped message="${message(findings)}"/><system-out>${lines(findings)}${advice(findings, result)}</system-out>`
        : outcomes.every(({ outcome }) => outcome === "inapplicable")
          ? `<skipped message="inapplicable"/>`
          : "";
  return written(url, name, inside);
}

/** Of findings by one rule: what they fail, and what their reader is told besides, alike lines once. */
function advice(findings: readonly (Outcome & Finding)[], result: Result): string {
  const { locale, standard } = result;
  const lines = findings.flatMap((one) => {
    const { harm, mend, seen } = toldOf(one, result);
    const names =
      one.criteria === "best-practice"
        ? [words["best-practice"][locale]]
        : one.criteria.map((criterion) => criterionName(criterion, locale, standard));
    return [
      `${words.criterion[locale]}: ${names.join(", ")}`,
      ...(harm ? [`${words.harm[locale]}: ${harm}`] : []),
      ...(mend ? [`${words.mend[locale]}: ${mend}`] : []),
      ...(seen ? [`${words.seen[locale]}: ${seen}`] : []),
    ];
  });
  return escaped(["", ...new Set(lines)].join("\n"));
}

function written(url: string, name: string, inside = ""): string {
  return `<testcase classname="${escaped(url)}" name="${escaped(name)}">${inside}</testcase>\n`;
}
