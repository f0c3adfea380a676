import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import axeCore, { type AxeResults, type Result } from "axe-core";
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
import { axeSource } from "./axe-source.ts";
import { layout } from "./layout.ts";
import { snapshot } from "./snapshot.ts";

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
  const results =
    page.frames().length > 1
      ? await inFrames(page, source, rules)
      : await inPage(page, source, rules);
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

/** The builder calls what it puts into the page by this name, which the page must not keep for itself. */
const MAKE_ROOM = `window.axe = undefined;
if (window.axe !== undefined) throw new Error("The page does not let its axe be replaced.");`;

/** The builder knows the way into frames of any origin. */
async function inFrames(page: Page, source: string, rules: readonly string[]): Promise<Results> {
  return new AxeBuilder({ page, axeSource: `${MAKE_ROOM}${source}` })
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
