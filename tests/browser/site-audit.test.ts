import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import type { Page } from "playwright";
import type { Visit } from "#audit/arrive.ts";
import { loadChecks } from "#audit/audit.ts";
import { applyBaseline, readBaseline } from "#audit/baseline.ts";
import type { Reported, Stale } from "#audit/result.ts";
import { STATES, type State } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { addEditorWork, editorStates, writeAuditReport } from "#tests/support/editor-states.ts";
import { inWords } from "#tests/support/findings.ts";
import { startSite } from "#tests/support/site.ts";
import { addOld, type State as Reached, states as reached } from "#tests/support/states.ts";

const BASELINE = new URL("./baseline.yaml", import.meta.url);

describe("the audit of the example site", () => {
  const browser = useBrowser();
  let outcomes: readonly Reported[] = [];
  let stale: readonly Stale[] = [];
  const visited: string[] = [];

  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), "lyhord-audit-"));
    const auditReport = join(folder, "audit.json");
    writeAuditReport(auditReport);
    const site = await startSite({ auditReport });
    const sites = {
      failing: await startSite({ storeFails: true }),
      flooded: await startSite({ flooded: true }),
      signOn: await startSite({ signOn: true }),
    };
    await addOld(site.store);
    await addEditorWork(site);
    await site.refreshLines();
    try {
      const pages = await sitemap(site.url);
      visited.push(...pages.map((url) => new URL(url).pathname));
      const steps = (states: readonly Reached[]): Visit[] =>
        states.map(({ open, site: special }) => {
          const { url } = special ? sites[special] : site;
          return { url, status: "any" as const, open: (page: Page) => open(page, url) };
        });
      const scope = { checks: await loadChecks(), workers: availableParallelism() };
      const audits = [
        await auditVisits(
          browser(),
          pages.map((url) => ({ url })),
          { ...scope, states: STATES },
        ),
        // Steps and errors are written with the pages' own style sheet, as the pages are.
        await auditVisits(browser(), steps(reached), {
          ...scope,
          states: STATES.filter(isDrawnApart),
        }),
        await auditVisits(browser(), steps(editorStates("sv")), { ...scope, states: STATES }),
        // The other language has the same pages with other words.
        await auditVisits(browser(), steps(editorStates("en")), {
          ...scope,
          states: STATES.filter(({ name }) => ["desktop", "320"].includes(name)),
        }),
      ];
      const audit = {
        pages: audits.flatMap((one) => one.pages),
        outcomes: audits.flatMap((one) => one.outcomes),
      };
      const baseline = readBaseline(readFileSync(BASELINE, "utf8"));
      const today = new Date().toISOString().slice(0, 10);
      ({ outcomes, stale } = applyBaseline(audit, baseline, today));
    } finally {
      for (const { close } of [site, ...Object.values(sites)]) await close();
      rmSync(folder, { recursive: true });
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

  test("asks no question that is not answered in baseline.yaml", () => {
    const open = outcomes.filter(({ outcome, accepted }) => outcome === "cantTell" && !accepted);
    assert.equal(open.length, 0, `\n${inWords(open)}`);
  });

  test("finds no stale answer in baseline.yaml", () => {
    assert.deepEqual(stale, []);
  });

  test("has every check that speaks of the site's links pass something, so that none passes for lack of anything to judge", () => {
    const silent = [
      "announcement-true",
      "external-link-announced",
      "new-window-announced",
      "axe-core",
    ].filter((id) => !outcomes.some(({ check, outcome }) => check === id && outcome === "passed"));
    assert.deepEqual(silent, []);
  });
});

/** The states whose colours or width are not those of the first. */
function isDrawnApart({ name }: State): boolean {
  return ["desktop", "320", "dark", "forced-colors"].includes(name);
}

/** The addresses in the site's own sitemap, at the address where it now runs. */
async function sitemap(url: string): Promise<string[]> {
  const xml = await (await fetch(`${url}/sitemap.xml`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => {
    const { pathname } = new URL(address as string);
    return url + pathname;
  });
}
