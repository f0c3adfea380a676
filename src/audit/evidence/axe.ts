import axeCore, { type Result } from "axe-core";
import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { Text } from "#audit/outcome.ts";
import type { State } from "#audit/state.ts";
import { criteriaOf } from "./axe-criteria.ts";
import { messageOf } from "./axe-messages.ts";
import { isWorthAsking, stands } from "./axe-nodes.ts";
import { withoutAnswered } from "./axe-questions.ts";
import type { AxeResult } from "./axe-result.ts";
import {
  ASKS_WHERE_OTHERS_KNOW,
  COLOUR_RULES,
  CONTRAST,
  ENHANCED,
  PRESS_RULES,
  RULES,
  SIGHT_RULES,
} from "./axe-rules.ts";
import { runAxe } from "./axe-run.ts";
import { axeSource } from "./axe-source.ts";
import { layout } from "./layout.ts";
import { snapshot } from "./snapshot.ts";

const ACT = new Map(axeCore.getRules().map(({ ruleId, actIds = [] }) => [ruleId, actIds]));

const seen: Text = { en: "By axe-core, in the page.", sv: "Med axe-core, i sidan." };

/**
 * Every rule of axe-core but those above. On a page that is laid out as in an earlier state only the
 * rules that judge colours run again, and on one that tells assistive technology the same only those
 * that judge what is seen; the others would say the same.
 */
export const axe: Evidence<readonly AxeResult[]> = {
  seen,
  async collect({ page, state, once, memory, collect }) {
    const here = { rule: CONTRAST, url: page.url(), state, memory };
    if (once) return withoutAnswered(await run(page, state, RULES), here);
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
    return withoutAnswered(results, here);
  },
};

/** AAA's limit for contrast (1.4.6), which no other rule of axe-core's asks for. */
export const axeEnhanced: Evidence<readonly AxeResult[]> = {
  seen,
  collect: async ({ page, state, memory }) =>
    withoutAnswered(await run(page, state, [ENHANCED]), {
      ...{ rule: ENHANCED, url: page.url() },
      ...{ state, memory },
    }),
};

async function run(page: Page, state: State, all: readonly string[]): Promise<AxeResult[]> {
  const rules = all.filter((rule) => state.media !== "print" || !PRESS_RULES.includes(rule));
  const source = axeSource(state);
  const results = await runAxe(page, source, rules);
  const sound = (rule: Result) => ({
    ...rule,
    nodes: rule.nodes.filter((node) => stands(rule.id, node, state)),
  });
  return [
    ...results.violations
      .map(sound)
      .flatMap((rule) => resultsOf(rule, certain(rule) ? "failed" : "cantTell")),
    ...results.incomplete
      .filter(({ id }) => !ASKS_WHERE_OTHERS_KNOW.includes(id))
      .map(sound)
      .flatMap((rule) =>
        resultsOf({ ...rule, nodes: rule.nodes.filter(isWorthAsking) }, "cantTell"),
      ),
    ...results.passes.flatMap((rule) => resultsOf(rule, "passed").slice(0, 1)),
  ];
}

/** axe's experimental rules are good questions; only those that follow an ACT rule are answers. */
function certain({ id, tags }: Result): boolean {
  return !tags.includes("experimental") || (ACT.get(id)?.length ?? 0) > 0;
}

function resultsOf(rule: Result, outcome: AxeResult["outcome"]): AxeResult[] {
  return rule.nodes.map((node) => ({
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
