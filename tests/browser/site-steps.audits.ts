import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Page } from "playwright";
import type { Visit } from "#audit/arrive.ts";
import { loadChecks } from "#audit/audit.ts";
import { STATES, type State } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { type Audited, answered, testAudited } from "#tests/support/audited.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { addEditorWork, editorStates, writeAuditReport } from "#tests/support/editor-states.ts";
import { startSite } from "#tests/support/site.ts";
import { addOld, type State as Reached, states as reached } from "#tests/support/states.ts";

describe("the audit of the steps, the errors and the editors' area of the example site", () => {
  const browser = useBrowser();
  let audited: Audited = { outcomes: [], stale: [] };

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
      const steps = (states: readonly Reached[]): Visit[] =>
        states.map(({ open, site: special }) => {
          const { url } = special ? sites[special] : site;
          return { url, status: "any" as const, open: (page: Page) => open(page, url) };
        });
      const checks = await loadChecks();
      const audit = (visits: readonly Visit[], states: readonly State[]) =>
        auditVisits(browser(), visits, { checks, states, workers: availableParallelism() });
      audited = answered([
        // Steps and errors are written with the pages' own style sheet, as the pages are.
        await audit(steps(reached), STATES.filter(isDrawnApart)),
        await audit(steps(editorStates("sv")), STATES),
        // The other language has the same pages with other words.
        await audit(
          steps(editorStates("en")),
          STATES.filter(({ name }) => ["desktop", "320"].includes(name)),
        ),
      ]);
    } finally {
      for (const { close } of [site, ...Object.values(sites)]) await close();
      rmSync(folder, { recursive: true });
    }
  });

  testAudited(() => audited);
});

/** The states whose colours or width are not those of the first. */
function isDrawnApart({ name }: State): boolean {
  return ["desktop", "320", "dark", "forced-colors"].includes(name);
}
