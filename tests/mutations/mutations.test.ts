import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { before, describe, test } from "node:test";
import { loadChecks } from "#audit/audit.ts";
import type { Outcome } from "#audit/outcome.ts";
import type { Audit } from "#audit/run.ts";
import { DESKTOP, STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { inWords } from "#tests/support/findings.ts";
import { type Change, startSite } from "#tests/support/site.ts";
import { content } from "./content.ts";
import type { Mutation } from "./mutation.ts";
import { styles } from "./styles.ts";
import { templates } from "./templates.ts";

const LEAST = 60;
const PATH = "/internationellt-samarbete";
const MUTATIONS: readonly Mutation[] = [...templates, ...styles, ...content];
const NOTHING: Mutation = { what: "nothing", by: [] };

describe("a page of the example site, broken in one way", () => {
  const browser = useBrowser();
  const found = new Map<string, Outcome[]>();

  before(async () => {
    const site = await startSite({ change });
    // Of the checks that compare pages, all but this one would compare broken pages with broken pages.
    const checks = new Map(
      [...(await loadChecks())].filter(
        ([id, { judgeSite }]) => !judgeSite || id === "external-link-announced",
      ),
    );
    const all = [NOTHING, ...MUTATIONS];
    for (const [name = DESKTOP.name, group] of Map.groupBy(all, ({ state }) => state))
      ofSite(
        await auditVisits(
          browser(),
          group.map(({ what, path = PATH }) => ({
            url: `${site.url}${path}?broken=${encodeURIComponent(what)}`,
          })),
          {
            checks,
            // What other states do to a page is told by comparing them with the first.
            states: STATES.filter((state) => [DESKTOP.name, name].includes(state.name)),
            workers: availableParallelism(),
            // The site's own policy forbids what some of these do.
            start: { bypassCSP: true },
            watch: ({ visit, outcomes }) => {
              const { what } = group[visit] as Mutation;
              found.set(what, [...(found.get(what) ?? []), ...findings(outcomes)]);
            },
          },
        ),
      );
    await site.close();
  });

  /** Adds what was found by comparing pages. */
  function ofSite({ outcomes }: Audit): void {
    for (const outcome of findings(outcomes)) {
      const what = new URL(outcome.url).searchParams.get("broken") ?? "";
      const before = found.get(what) ?? [];
      if (!before.includes(outcome)) found.set(what, [...before, outcome]);
    }
  }

  test(`there are at least ${LEAST} ways`, () => {
    assert.ok(MUTATIONS.length >= LEAST, `${MUTATIONS.length}`);
    assert.equal(new Set(MUTATIONS.map(({ what }) => what)).size, MUTATIONS.length);
  });

  test("it is without findings before it is broken", () => {
    assert.equal(inWords(found.get(NOTHING.what) ?? []), "");
  });

  for (const { what, by } of MUTATIONS)
    test(`${what}: ${by.join(", ")}`, () => {
      const outcomes = found.get(what) ?? [];
      const [untested, noticed] = [true, false].map((is) =>
        outcomes.filter(({ outcome }) => (outcome === "untested") === is),
      ) as [Outcome[], Outcome[]];
      assert.equal(inWords(untested), "");
      const rules = new Set(noticed.map(({ check, rule }) => rule ?? check));
      assert.ok(by.length > 0, `Found:\n${inWords(outcomes)}`);
      assert.deepEqual(
        by.filter((rule) => !rules.has(rule)),
        [],
        `Found instead:\n${inWords(outcomes)}`,
      );
    });
});

function findings(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ outcome }) => ["failed", "cantTell", "untested"].includes(outcome));
}

/** Breaks the page as its address asks. */
function change(html: string, path: string): string {
  const what = new URL(path, "http://site.invalid").searchParams.get("broken");
  const mutation = MUTATIONS.find((one) => one.what === what);
  if (mutation === undefined) return html;
  const broken: Change = mutation.html ?? ((whole) => whole);
  const style = mutation.css ? `<style>${mutation.css}</style></head>` : "</head>";
  return broken(html, path).replace("</head>", style);
}
