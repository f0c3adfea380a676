import type { Result as Found, Log, Notification, ReportingDescriptor, Run } from "sarif";
import { type Folded, fold } from "#audit/fold.ts";
import type { Report } from "#audit/report.ts";
import { toldOf } from "#audit/reporting/advice.ts";
import { gaps } from "#audit/reporting/gaps.ts";
import { limits, limitText } from "#audit/reporting/limits.ts";
import { criterionName, words } from "#audit/reporting/words.ts";
import { audited, type Result } from "#audit/result.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

const report: Report = {
  title: { en: "For code scanning (SARIF 2.1.0)", sv: "För kodgranskning (SARIF 2.1.0)" },
  render(result) {
    const folded = fold(result);
    const untested = notTested(result);
    const limited = limitNotes(result);
    const driver = {
      name: result.tool.name,
      version: result.tool.version,
      rules: rules(folded, result),
    };
    const run: Run = {
      tool: { driver },
      columnKind: "utf16CodeUnits",
      invocations: [
        {
          executionSuccessful: untested.length === 0,
          startTimeUtc: result.started,
          endTimeUtc: result.ended,
          toolExecutionNotifications: [...untested, ...limited],
        },
      ],
      results: folded.map((one) => finding(one, result)),
    };
    const log: Log = { $schema: SCHEMA, version: "2.1.0", runs: [run] };
    return `${JSON.stringify(log, null, 1)}\n`;
  },
};

export default report;

function rules(folded: readonly Folded[], result: Result): ReportingDescriptor[] {
  const { locale, standard, checks } = result;
  return [...Map.groupBy(folded, idOf)].map(([id, group]) => {
    const { example } = group[0] as Folded;
    const { criteria, check } = example;
    const { harm, mend, seen } = toldOf(example, result);
    const names =
      criteria === "best-practice"
        ? [words["best-practice"][locale]]
        : criteria.map((one) => criterionName(one, locale, standard));
    return {
      id,
      shortDescription: { text: checks.get(check)?.title[locale] ?? id },
      fullDescription: { text: `${harm || id} (${names.join(", ")})` },
      help: { text: [mend || id, seen].filter(Boolean).join(" ") },
      properties: { tags: ["accessibility", ...names] },
    };
  });
}

function notTested(result: Result): Notification[] {
  const { locale, planned } = result;
  const done = audited(result);
  const stopped = `${words.stopped[locale]} ${done}/${planned}`;
  return [
    ...(done < planned ? [{ level: "error" as const, message: { text: stopped } }] : []),
    ...gaps(result).map(({ url, states, checks = [], why }) => ({
      level: "error" as const,
      message: {
        text: [why[locale], states.join(", "), checks.join(", ")].filter(Boolean).join(" – "),
      },
      locations: [placed(url)],
    })),
  ];
}

function limitNotes(result: Result): Notification[] {
  return limits(result).map((one) => ({
    level: "note",
    message: { text: limitText(one, result.locale) },
    locations: one.places.map(({ url }) => placed(url)),
  }));
}

function placed(url: string) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(url) } } };
}

function finding(one: Folded, { locale }: Result): Found {
  const { example, fingerprint, demand, accepted, places } = one;
  const failed = example.outcome === "failed";
  return {
    ruleId: idOf(one),
    kind: failed ? "fail" : "review",
    // SARIF lets only a failure have a level (3.27.10).
    level: failed ? (demand === "required" ? "error" : "warning") : "none",
    message: { text: example.message[locale] },
    partialFingerprints: { "component/v2": fingerprint },
    locations: places.map(({ url, selector, states }) => ({
      physicalLocation: {
        artifactLocation: { uri: uriOf(url) },
        region: { startLine: 1, snippet: { text: example.target.html } },
      },
      logicalLocations: [{ fullyQualifiedName: selector, kind: "element" }],
      message: { text: states.join(", ") },
    })),
    ...(accepted
      ? { suppressions: [{ kind: "external", status: "accepted", justification: accepted.reason }] }
      : {}),
  };
}

function idOf({ example: { check, rule } }: Folded): string {
  return rule ? `${check}/${rule}` : check;
}

/** SARIF takes only addresses by RFC 3986. */
function uriOf(url: string): string {
  const address = URL.parse(url)?.href ?? url;
  return address.toWellFormed().replace(/[^!#-;=?-Z[\]_a-z~%]+/gu, encodeURIComponent);
}
