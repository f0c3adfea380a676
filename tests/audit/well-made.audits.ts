import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadChecks } from "#audit/audit.ts";
import type { Audit } from "#audit/run.ts";
import { STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { serveFolder } from "#tests/act/examples.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { inWords } from "#tests/support/findings.ts";

const FOLDER = fileURLToPath(new URL("./well-made", import.meta.url));
const PAGES = {
  "index.html": "a page of well-made components",
  "municipality/index.html": "the start page of a municipality, in Swedish",
  "form/index.html": "a long form that came back with errors",
  "components/index.html": "widgets by the ARIA Authoring Practices",
  "article/index.html": "an article with tables, quotes, sound and a frame, in Swedish",
  "statistics/index.html": "statistics with a chart and tables",
  "arabic/index.html": "a guide in Arabic, with a skip link left of the page",
  "code/index.html": "documentation of code",
  "libraries/index.html": "addresses, a map, a calendar and links in other languages",
  "shop/index.html": "a shop with a carousel, a basket, a combobox and a question about cookies",
  "permit/index.html": "an e-service in Swedish that its script checks, with a custom element",
  "museum/index.html":
    "dark widgets: tabs, a calendar, a tooltip, a menu, a sortable list, a player",
  "benefits/index.html": "a government's page with a menu button, a table to sort and a dialog",
  "hall/index.html":
    "a concert hall: slides that run, a list to choose many from, parts in shadow trees",
  "campaign/index.html": "a campaign on one page, with text on a picture, and gifts of money",
  "postbox/index.html": "a mailbox: a tree of folders, a toolbar, a popover and a dialog",
};

// Half of the time is waiting for what a page does.
describe("without a barrier", { concurrency: 2 }, () => {
  for (const [path, what] of Object.entries(PAGES))
    describe(what, () => {
      const browser = useBrowser();
      let audit: Audit;

      before(async () => {
        const { url, close } = await serveFolder(FOLDER);
        audit = await auditVisits(browser(), [{ url: `${url}/${path}` }], {
          checks: await loadChecks(),
          states: STATES,
          workers: 1,
          level: "AA",
          submitForms: true,
        });
        close();
      });

      for (const outcome of ["failed", "cantTell", "untested"] as const)
        test(`gives no outcome ${outcome}, in any state`, () => {
          const found = audit.outcomes.filter((one) => one.outcome === outcome);
          assert.equal(found.length, 0, `\n${inWords(found)}`);
        });

      test("is judged in every state that changes it", () => {
        const [page] = audit.pages;
        const judged = page?.states.filter(({ sameAs }) => sameAs === undefined);
        assert.ok((judged?.length ?? 0) >= 5, JSON.stringify(page?.states));
      });
    });
});
