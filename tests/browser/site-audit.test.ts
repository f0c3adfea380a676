import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { before, describe, test } from "node:test";
import { loadChecks } from "#audit/audit.ts";
import { STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { type Audited, answered, testAudited } from "#tests/support/audited.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { addEditorWork } from "#tests/support/editor-states.ts";
import { startSite } from "#tests/support/site.ts";

describe("the audit of the example site", () => {
  const browser = useBrowser();
  let audited: Audited = { outcomes: [], stale: [] };
  const visited: string[] = [];

  before(async () => {
    const site = await startSite();
    try {
      // Some pages then tell what has been done about comments.
      await addEditorWork(site);
      await site.refreshLines();
      const pages = await sitemap(site.url);
      visited.push(...pages.map((url) => new URL(url).pathname));
      const scope = { checks: await loadChecks(), states: STATES, workers: availableParallelism() };
      const visits = pages.map((url) => ({ url }));
      audited = answered([await auditVisits(browser(), visits, scope)]);
    } finally {
      await site.close();
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

  testAudited(() => audited);

  test("finds no stale answer in baseline.yaml", () => {
    assert.deepEqual(audited.stale, []);
  });

  test("has every check that speaks of the site's links pass something, so that none passes for lack of anything to judge", () => {
    const silent = [
      "announcement-true",
      "external-link-announced",
      "new-window-announced",
      "axe-core",
    ].filter(
      (id) => !audited.outcomes.some(({ check, outcome }) => check === id && outcome === "passed"),
    );
    assert.deepEqual(silent, []);
  });
});

/** The addresses in the site's own sitemap, at the address where it now runs. */
async function sitemap(url: string): Promise<string[]> {
  const xml = await (await fetch(`${url}/sitemap.xml`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => {
    const { pathname } = new URL(address as string);
    return url + pathname;
  });
}
