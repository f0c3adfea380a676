import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { NodeResult, Result } from "axe-core";
import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { type Criteria, type Criterion, isCriterion } from "#audit/criteria.ts";
import type { Impact, Target } from "#audit/outcome.ts";
import type { State } from "#audit/state.ts";
import { layoutOf } from "./layout.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] as const;

/** The rules among them that judge colours: of a page that only changes colour, no other can say anything new. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

// With JavaScript off Chromium still evaluates what we hand it and settles promises, but fires no
// timer, and axe waits for some. No script of the page is alive to notice the replacement.
const TIMERS =
  "window.setTimeout = (f, _, ...values) => { Promise.resolve().then(() => f(...values)); return 0; };" +
  "window.clearTimeout = () => {};";

/** What one axe rule says about one element; of all that pass a rule, only one stands for them. */
export interface AxeResult extends Target {
  readonly rule: string;
  readonly outcome: "passed" | "failed" | "cantTell";
  readonly criteria: Criteria;
  readonly message: string;
  readonly impact?: Impact;
}

/**
 * axe-core's rules for WCAG 2.0 to 2.2, A and AA, and its best practices. On a page that is laid out as
 * in an earlier state only the rules that judge colours run again; the others would say the same.
 */
export const axe: Evidence<readonly AxeResult[]> = {
  async collect(page, state, memory) {
    const layout = await layoutOf(page);
    const key = `axe ${layout}`;
    const earlier = layout && (memory.get(key) as readonly AxeResult[] | undefined);
    if (!earlier) {
      const results = await run(page, state);
      if (layout) memory.set(key, results);
      return results;
    }
    const sameAsBefore = earlier.filter(({ rule }) => !COLOUR_RULES.includes(rule));
    return [...sameAsBefore, ...(await run(page, state, COLOUR_RULES))];
  },
};

async function run(page: Page, state: State, rules?: string[]): Promise<AxeResult[]> {
  const frames = page.frames().length > 1;
  const builder = new AxeBuilder({ page, axeSource: await source(page, state, frames) }).options({
    resultTypes: ["violations", "incomplete"],
  });
  const results = await (rules ? builder.withRules(rules) : builder.withTags([...TAGS]))
    // The newer mode opens a second page to gather what frames say, for nothing when there are none.
    .setLegacyMode(!frames)
    .analyze();
  return [
    ...results.violations.flatMap((rule) => resultsOf(rule, "failed")),
    ...results.incomplete.flatMap((rule) => resultsOf(rule, "cantTell")),
    ...results.passes.flatMap((rule) => resultsOf(rule, "passed").slice(0, 1)),
  ];
}

async function source(page: Page, state: State, frames: boolean): Promise<string> {
  const present = !frames && (await page.evaluate(() => "axe" in window));
  if (present) return "0";
  return state.javaScript ? AXE : TIMERS + AXE;
}

function resultsOf(rule: Result, outcome: AxeResult["outcome"]): AxeResult[] {
  return rule.nodes.map((node) => ({
    selector: node.target.flat().join(" "),
    html: node.html,
    rule: rule.id,
    outcome,
    criteria: criteriaOf(rule.tags),
    message: `${rule.help}. ${reasons(node)}`,
    ...(node.impact && outcome !== "passed" ? { impact: node.impact } : {}),
  }));
}

/** axe tags a rule for 1.4.3 with "wcag143", and for 1.4.10 with "wcag1410". */
function criteriaOf(tags: readonly string[]): Criteria {
  const numbers = tags
    .map((tag) => tag.replace(/^wcag(\d)(\d)(\d+)$/, "$1.$2.$3"))
    .filter(isCriterion);
  return numbers.length > 0 ? (numbers as [Criterion, ...Criterion[]]) : "best-practice";
}

function reasons({ none, all, any }: NodeResult): string {
  return [...none, ...all, ...any].map(({ message }) => message).join(" ");
}
