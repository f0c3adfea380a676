// npm run act: judges the examples of W3C's ACT rules in a folder, and says per rule what is caught.
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { loadChecks } from "#audit/audit.ts";
import { launchBrowser } from "#audit/browser.ts";
import type { Outcome } from "#audit/outcome.ts";
import { STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { implementationReport } from "./earl.ts";
import { type ActExample, readExamples, serveFolder } from "./examples.ts";
import { type Judged, judged, score } from "./score.ts";

const DEFAULT_FOLDER = "../shared/act";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Ids of ACT rules, of checks, and names of states; default all. */
    rules: { type: "string" },
    checks: { type: "string" },
    states: { type: "string" },
    /** Lists the examples that are not judged as expected. */
    verbose: { type: "boolean" },
    earl: { type: "string" },
  },
});
const folder = positionals[0] ?? DEFAULT_FOLDER;
const examples = readExamples(folder, values.rules?.split(","));
const results = await judgeAll(examples);
for (const [rule, group] of Map.groupBy(results, ({ example }) => example.rule)) {
  print(`${rule}  ${inShort(group)}  ${group[0]?.example.name}`);
  if (values.verbose) for (const one of group) explain(one);
}
print(`all     ${inShort(results)}`);
const failing = results.filter(({ example }) => example.expected === "failed").length;
const { caught, asked, falseAlarms } = score(results);
print(
  `Of ${failing} failed examples ${percent(caught, failing)} fail, ${percent(caught + asked, failing)} with questions; ` +
    `${falseAlarms} false alarms in ${results.length - failing} others.`,
);
if (values.earl) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  writeFileSync(values.earl, implementationReport(results, version));
}

async function judgeAll(examples: readonly ActExample[]): Promise<Judged[]> {
  const server = await serveFolder(folder);
  const browser = await launchBrowser(process.env.CHROMIUM_PATH);
  const states = values.states?.split(",");
  const outcomes = new Map<number, Outcome[]>();
  const { outcomes: all } = await auditVisits(
    browser,
    examples.map(({ file }) => ({ url: `${server.url}/${file}`, status: "any" as const })),
    {
      checks: await loadChecks(values.checks?.split(",")),
      states: STATES.filter(({ name }) => !states || states.includes(name)),
      workers: availableParallelism(),
      level: "AAA",
      submitForms: true,
      watch: ({ visit, outcomes: seen }) =>
        outcomes.set(visit, [...(outcomes.get(visit) ?? []), ...seen]),
    },
  );
  await browser.close();
  server.close();
  const ofSite = all.slice([...outcomes.values()].flat().length);
  return examples.map((example, index) => {
    const about = ofSite.filter(({ url }) => url === `${server.url}/${example.file}`);
    return judged(example, [...(outcomes.get(index) ?? []), ...about]);
  });
}

function inShort(group: readonly Judged[]): string {
  const { caught, asked, missed, falseAlarms, asksInVain, untested } = score(group);
  const parts = { caught, asked, missed, false: falseAlarms, "in vain": asksInVain, untested };
  return Object.entries(parts)
    .map(([name, count]) => `${name} ${String(count).padStart(3)}`)
    .join("  ");
}

function explain({ example: { file, expected }, outcome, about }: Judged): void {
  const right =
    expected === "failed" ? outcome === "failed" : !["failed", "cantTell"].includes(outcome);
  if (right) return;
  const said = about.flatMap((one) =>
    "message" in one ? [`${one.check}${one.rule ? `/${one.rule}` : ""}: ${one.message.en}`] : [],
  );
  print(`    ${file}: ${expected} expected, ${outcome}. ${[...new Set(said)].join(" | ")}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
