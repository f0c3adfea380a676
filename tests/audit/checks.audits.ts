import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { loadChecks } from "#audit/audit.ts";
import type { Example } from "#audit/example.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { exampleJudge, overall, partsOf } from "#tests/support/example.ts";

const LEAST = 3;
// Most of the time is waiting for pages to do something.
const AT_ONCE = 3;

const browser = useBrowser();
const checks = await loadChecks();
const idle: ReturnType<typeof exampleJudge>[] = [];

describe("the examples of", { concurrency: AT_ONCE }, () => {
  for (const [id, check] of checks) {
    describe(`the check ${id}`, { concurrency: 1 }, () => {
      let judge: ReturnType<typeof exampleJudge>;
      before(() => {
        judge = idle.pop() ?? exampleJudge(browser());
      });
      after(() => {
        idle.push(judge);
      });
      for (const expected of ["passed", "failed", "inapplicable", "cantTell"] as const) {
        const examples = check.examples[expected] ?? [];
        // A check that never says `failed` with certainty shows what it asks of a person instead.
        const asks = expected === "failed" && examples.length === 0;
        const shown = asks ? (check.examples.cantTell ?? []) : examples;
        if (expected !== "cantTell")
          test(`shows at least ${LEAST} examples of ${asks ? "cantTell" : expected}`, () => {
            assert.ok(shown.length >= LEAST, `${shown.length} examples`);
          });
        for (const [index, example] of examples.entries())
          test(`says ${expected} of its example ${index + 1}: ${inShort(example)}`, async () => {
            const outcomes = await judge.judge(id, check, example);
            assert.equal(overall(outcomes), expected, JSON.stringify(outcomes, null, 2));
          });
      }
    });
  }
});

function inShort(example: Example): string {
  const { html, url = "" } = partsOf(example);
  const text = `${html} ${url}`.replace(/\s+/g, " ").trim();
  return text.length > 150 ? `${text.slice(0, 150)}…` : text;
}
