import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { before, describe, test } from "node:test";
import { type Checks, loadChecks } from "#audit/audit.ts";
import type { Outcome } from "#audit/outcome.ts";
import type { Scope } from "#audit/run.ts";
import { DESKTOP, STATES } from "#audit/state.ts";
import { openWindows } from "#audit/window.ts";
import { auditIn } from "#tests/support/audit-in.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { inWords } from "#tests/support/findings.ts";
import { type Change, startSite } from "#tests/support/site.ts";
import { content } from "./content.ts";
import type { Mutation } from "./mutation.ts";
import { styles } from "./styles.ts";
import { templates } from "./templates.ts";

const LEAST = 60;
const LOAD_LIMIT = 30_000;
const PATH = "/internationellt-samarbete";
const MUTATIONS: readonly Mutation[] = [...templates, ...styles, ...content];
const NOTHING: Mutation = { what: "nothing", by: [] };

describe("a page of the example site, broken in one way", () => {
  const browser = useBrowser();
  const found = new Map<string, Outcome[]>();

  before(async () => {
    const site = await startSite({ change });
    const all = await loadChecks();
    const waiting = [NOTHING, ...MUTATIONS].values();
    const work = async () => {
      // The site's own policy forbids what some of these do.
      const windows = openWindows(browser(), { bypassCSP: true }, LOAD_LIMIT);
      for (const mutation of waiting) {
        const { what, by, path = PATH } = mutation;
        const url = `${site.url}${path}?broken=${encodeURIComponent(what)}`;
        const scope = scopeOf(mutation, all);
        // What compares pages compares it with one that is not broken.
        const compares = by.length > 0 && scope.checks.values().some(({ judgeSite }) => judgeSite);
        const urls = compares ? [url, site.url + PATH] : [url];
        found.set(what, findings(await auditIn(windows, urls, scope)));
      }
      await windows.close();
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    await site.close();
  });

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

/** The checks that must notice it, in the states that it takes; every check, when it names none. */
function scopeOf(
  { by, state = DESKTOP.name }: Mutation,
  all: Checks,
): Pick<Scope, "checks" | "states"> {
  const ids = new Set(by.map((rule) => (all.has(rule) ? rule : "axe-core")));
  return {
    checks: by.length === 0 ? all : new Map([...all].filter(([id]) => ids.has(id))),
    // What other states do to a page is told by comparing them with the first.
    states: STATES.filter(({ name }) => [DESKTOP.name, state].includes(name)),
  };
}

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
