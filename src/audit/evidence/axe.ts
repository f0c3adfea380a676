import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import axeCore, { type AxeResults, type NodeResult, type Result } from "axe-core";
import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { Text } from "#audit/outcome.ts";
import type { State } from "#audit/state.ts";
import { criteriaOf } from "./axe-criteria.ts";
import { messageOf } from "./axe-messages.ts";
import { withoutAnswered } from "./axe-questions.ts";
import type { AxeResult } from "./axe-result.ts";
import {
  ASKS_WHERE_OTHERS_KNOW,
  COLOUR_RULES,
  ENHANCED,
  PRESS_RULES,
  RULES,
  SIGHT_RULES,
} from "./axe-rules.ts";
import { axeSource } from "./axe-source.ts";
import { layout } from "./layout.ts";
import { snapshot } from "./snapshot.ts";

/** axe cannot tell whether a lone sign is text; what a question about it would find is an icon. */
const LONE_SIGNS = ["shortTextContent", "nonBmp"];

/** What stands instead of scripts is read before all else, whatever part of the page it is in. */
const INSTEAD = "<noscript";

const ACT = new Map(axeCore.getRules().map(({ ruleId, actIds = [] }) => [ruleId, actIds]));

// Of what passes, one element is enough. What style sheets and media hold, other evidence fetches.
const OPTIONS = { resultTypes: ["violations" as const, "incomplete" as const], preload: false };

type Results = Pick<AxeResults, "violations" | "incomplete" | "passes">;
/** Where ours is in a page, which has perhaps an axe of its own that finds nothing. */
const OURS = `axe ${randomUUID()}`;

const seen: Text = { en: "By axe-core, in the page.", sv: "Med axe-core, i sidan." };

/**
 * Every rule of axe-core but those above. On a page that is laid out as in an earlier state only the
 * rules that judge colours run again, and on one that tells assistive technology the same only those
 * that judge what is seen; the others would say the same.
 */
export const axe: Evidence<readonly AxeResult[]> = {
  seen,
  async collect({ page, state, once, memory, collect }) {
    if (once)
      return withoutAnswered(await run(page, state, RULES), { url: page.url(), state, memory });
    const drawing = await collect(layout);
    const { told, url } = await collect(snapshot);
    const known = (key: string) => memory.get(key) as readonly AxeResult[] | undefined;
    const [drawn, said] = [`axe ${drawing}`, `axe ${state.javaScript} ${url} ${told}`];
    const [drawnAlike, saidAlike] = [known(drawn), known(said)];
    const rules = drawnAlike ? COLOUR_RULES : saidAlike ? SIGHT_RULES : RULES;
    const before = (drawnAlike ?? saidAlike ?? []).filter(({ rule }) => !rules.includes(rule));
    const results = [...before, ...(await run(page, state, rules))];
    // What is in frames and shadow roots neither tells.
    if (drawing) memory.set(drawn, results).set(said, results);
    return withoutAnswered(results, { url, state, memory });
  },
};

/** AAA's limit for contrast (1.4.6), which no other rule of axe-core's asks for. */
export const axeEnhanced: Evidence<readonly AxeResult[]> = {
  seen,
  collect: ({ page, state }) => run(page, state, [ENHANCED]),
};

async function run(page: Page, state: State, all: readonly string[]): Promise<AxeResult[]> {
  const rules = all.filter((rule) => state.media !== "print" || !PRESS_RULES.includes(rule));
  const source = axeSource(state);
  const results =
    page.frames().length > 1
      ? await inFrames(page, source, rules)
      : await inPage(page, source, rules);
  return [
    ...results.violations.flatMap((rule) => resultsOf(rule, certain(rule) ? "failed" : "cantTell")),
    ...results.incomplete
      .filter(({ id }) => !ASKS_WHERE_OTHERS_KNOW.includes(id))
      .flatMap((rule) => resultsOf({ ...rule, nodes: rule.nodes.filter(worthAsking) }, "cantTell")),
    ...results.passes.flatMap((rule) => resultsOf(rule, "passed").slice(0, 1)),
  ];
}

/** The builder knows the way into frames of any origin. */
async function inFrames(page: Page, axeSource: string, rules: readonly string[]): Promise<Results> {
  return new AxeBuilder({ page, axeSource })
    .options(OPTIONS)
    .withRules([...rules])
    .analyze();
}

/** Without frames axe is run directly, which takes half the time; in the page it is put once. */
async function inPage(page: Page, source: string, rules: readonly string[]): Promise<Results> {
  if (!(await page.evaluate((ours) => Object.hasOwn(window, ours), OURS)))
    await page.evaluate(
      `(() => { const module = { exports: {} }; ${source}; window["${OURS}"] = module.exports; })()`,
    );
  const options = { ...OPTIONS, runOnly: [...rules] };
  const results = await page.evaluate(
    async ([ours, given]) => {
      const { run } = Reflect.get(window, ours) as typeof axeCore;
      const { violations, incomplete, passes } = await run(given);
      return { violations, incomplete, passes };
    },
    [OURS, options] as const,
  );
  return results as unknown as Results;
}

/** axe's experimental rules are good questions; only those that follow an ACT rule are answers. */
function certain({ id, tags }: Result): boolean {
  return !tags.includes("experimental") || (ACT.get(id)?.length ?? 0) > 0;
}

function worthAsking({ any }: NodeResult): boolean {
  return !any.some(({ data }) => LONE_SIGNS.includes(data?.messageKey));
}

function resultsOf(rule: Result, outcome: AxeResult["outcome"]): AxeResult[] {
  const nodes = rule.nodes.filter(
    ({ html }) => !(rule.id === "region" && html.startsWith(INSTEAD)),
  );
  return nodes.map((node) => ({
    selector: node.target.flat().join(" >>> "),
    html: node.html,
    rule: rule.id,
    outcome,
    act: ACT.get(rule.id) ?? [],
    criteria: criteriaOf(rule.tags),
    message: messageOf(rule, node),
    ...(node.impact && outcome !== "passed" ? { impact: node.impact } : {}),
  }));
}
