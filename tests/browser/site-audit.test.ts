import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { before, describe, test } from "node:test";
import type { Page } from "playwright";
import { loadChecks } from "#audit/audit.ts";
import type { Outcome } from "#audit/outcome.ts";
import { DESKTOP, type State } from "#audit/state.ts";
import { auditVisits, type Visit } from "#audit/visit.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { inWords } from "#tests/support/findings.ts";
import { startSite } from "#tests/support/site.ts";
import { addOld, states as reached } from "#tests/support/states.ts";
import { type Accepted, accepted } from "./accepted.ts";

// The narrow screens have all details open, the wide ones as they load: both must hold.
const STATES: readonly State[] = [
  { ...DESKTOP, name: "1280 px" },
  { ...DESKTOP, name: "320 px", width: 320, height: 640, detailsOpen: true },
].flatMap((screen) =>
  [
    { ...screen, name: `${screen.name}, light` },
    { ...screen, name: `${screen.name}, dark`, colorScheme: "dark" as const },
    { ...screen, name: `${screen.name}, forced colours`, forcedColors: true },
  ].map((state) => ({ ...state, javaScript: false })),
);

describe("the audit of the example site, without JavaScript", () => {
  const browser = useBrowser();
  const outcomes: Outcome[] = [];
  const visited: string[] = [];

  before(async () => {
    const site = await startSite();
    const sites = {
      failing: await startSite({ storeFails: true }),
      flooded: await startSite({ flooded: true }),
    };
    await addOld(site.store);
    try {
      const pages = await sitemap(site.url);
      visited.push(...pages.map((url) => new URL(url).pathname));
      const visits: Visit[] = [
        ...pages.map((url) => ({ url })),
        ...reached.map(({ open, site: special }) => {
          const { url } = special ? sites[special] : site;
          return { url, status: "any" as const, open: (page: Page) => open(page, url) };
        }),
      ];
      const scope = { checks: await loadChecks(), states: STATES, workers: availableParallelism() };
      outcomes.push(...(await auditVisits(browser(), visits, scope)));
    } finally {
      for (const { close } of [site, ...Object.values(sites)]) await close();
    }
  });

  test("visits every page of the sitemap, in every locale", () => {
    for (const [locale, least] of [
      [/^\/(?!(en|ar)\b)/, 16],
      [/^\/en\b/, 10],
      [/^\/ar\b/, 6],
    ] as const)
      assert.ok(visited.filter((path) => locale.test(path)).length >= least, `${locale}`);
  });

  test("finds nothing that fails", () => {
    const failures = outcomes.filter(({ outcome }) => outcome === "failed");
    assert.equal(failures.length, 0, `\n${inWords(failures)}`);
  });

  test("leaves nothing untested", () => {
    const gaps = outcomes.filter(({ outcome }) => outcome === "untested");
    assert.equal(gaps.length, 0, `\n${inWords(gaps)}`);
  });

  test("asks no question that is not answered in accepted.ts", () => {
    const open = questions().filter(
      (question) => !accepted.some((entry) => answers(entry, question)),
    );
    assert.equal(open.length, 0, `\n${inWords(open)}`);
  });

  test("finds no stale answer in accepted.ts", () => {
    const stale = accepted.filter(
      (entry) => !questions().some((question) => answers(entry, question)),
    );
    assert.deepEqual(stale, []);
  });

  test("has every check pass something, so that none passes for lack of anything to judge", () => {
    const checks = new Set(outcomes.map(({ check }) => check));
    const live = new Set(
      outcomes.flatMap(({ check, outcome }) => (outcome === "passed" ? check : [])),
    );
    assert.deepEqual([...checks.difference(live)], []);
  });

  function questions() {
    return outcomes.filter((outcome) => outcome.outcome === "cantTell");
  }
});

/** The addresses in the site's own sitemap, at the address where it now runs. */
async function sitemap(url: string): Promise<string[]> {
  const xml = await (await fetch(`${url}/sitemap.xml`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => {
    const { pathname } = new URL(address as string);
    return url + pathname;
  });
}

function answers({ rule, path, state, selector }: Accepted, outcome: Outcome): boolean {
  return (
    rule === (outcome.rule ?? outcome.check) &&
    path.test(new URL(outcome.url).pathname) &&
    state.test(outcome.state) &&
    "target" in outcome &&
    selector.test(outcome.target.selector)
  );
}
