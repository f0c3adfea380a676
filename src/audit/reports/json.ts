import { type Folded, fold } from "#audit/fold.ts";
import type { Report } from "#audit/report.ts";
import { toldOf } from "#audit/reporting/advice.ts";
import { gaps } from "#audit/reporting/gaps.ts";
import { limits } from "#audit/reporting/limits.ts";
import type { Result } from "#audit/result.ts";
import type { StateRecord } from "#audit/run.ts";

/** The version of docs/audit-report.schema.json that this follows. */
const FORMAT = 1;

const report: Report = {
  title: {
    en: "For programs, by a published schema",
    sv: "För program, enligt ett publicerat schema",
  },
  render: (result) => `${JSON.stringify(plain(result), null, 1)}\n`,
};

export default report;

function plain(result: Result) {
  const { tool, started, ended, level, standard, locale, states, planned, pages, stale } = result;
  return {
    format: FORMAT,
    tool,
    started,
    ended,
    level,
    standard,
    locale,
    states,
    planned,
    pages: pages.map(({ states, ...page }) => ({ ...page, states: states.map(stateOf) })),
    notTested: gaps(result).map(({ why, ...gap }) => ({ ...gap, why: why[locale] })),
    limits: limits(result).map(({ what, places }) => ({ what: what[locale], places })),
    findings: fold(result).map((one) => finding(one, result)),
    outcomes: counts(result),
    stale: stale.map(({ entry, why }) => ({ entry, why: why[locale] })),
  };
}

function stateOf({ name, sameAs }: StateRecord) {
  return { name, ...(sameAs === undefined ? {} : { sameAs }) };
}

function finding({ example, fingerprint, demand, accepted, places }: Folded, result: Result) {
  const { locale, checks } = result;
  const { check, rule, act = [], outcome, criteria, impact, message, target, picture } = example;
  return {
    fingerprint,
    outcome,
    check,
    ...(rule ? { rule } : {}),
    act,
    criteria,
    demand,
    ...(impact ? { impact } : {}),
    title: checks.get(check)?.title[locale] ?? check,
    message: message[locale],
    ...toldOf(example, result),
    target: { selector: target.selector, html: target.html },
    ...(picture ? { picture } : {}),
    ...(accepted ? { accepted } : {}),
    places,
  };
}

/** For each page and state, which checks passed, failed, could not tell, had nothing to judge or could not be tested. */
function counts({ outcomes }: Result) {
  const here = Map.groupBy(outcomes, ({ url, state }) => JSON.stringify([url, state]));
  return [...here].map(([key, group]) => {
    const [url, state] = JSON.parse(key);
    const by = Map.groupBy(group, ({ outcome }) => outcome);
    const checks = Object.fromEntries(
      [...by].map(([outcome, some]) => [
        outcome,
        [...new Set(some.map(({ check, rule }) => (rule ? `${check}/${rule}` : check)))].sort(),
      ]),
    );
    return { url, state, ...checks };
  });
}
