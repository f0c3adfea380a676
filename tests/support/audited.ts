import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { applyBaseline, readBaseline } from "#audit/baseline.ts";
import type { Reported, Stale } from "#audit/result.ts";
import type { Audit } from "#audit/run.ts";
import { inWords } from "./findings.ts";

const BASELINE = new URL("../browser/baseline.yaml", import.meta.url);

/** What was found on the example site, and which answers in its baseline hold no longer. */
export interface Audited {
  readonly outcomes: readonly Reported[];
  readonly stale: readonly Stale[];
}

/** Audits of the example site, with the answers that its baseline gives today. */
export function answered(audits: readonly Audit[]): Audited {
  const audit = {
    pages: audits.flatMap(({ pages }) => pages),
    outcomes: audits.flatMap(({ outcomes }) => outcomes),
  };
  const baseline = readBaseline(readFileSync(BASELINE, "utf8"));
  return applyBaseline(audit, baseline, new Date().toISOString().slice(0, 10));
}

/** What must hold of every audit of the example site. */
export function testAudited(audited: () => Audited): void {
  const found = (outcome: Reported["outcome"]) =>
    audited().outcomes.filter((one) => one.outcome === outcome);

  test("finds nothing that fails", () => {
    const failures = found("failed");
    assert.equal(failures.length, 0, `\n${inWords(failures)}`);
  });

  test("leaves nothing untested", () => {
    const gaps = found("untested");
    assert.equal(gaps.length, 0, `\n${inWords(gaps)}`);
  });

  test("asks no question that is not answered in baseline.yaml", () => {
    const open = found("cantTell").filter(({ accepted }) => !accepted);
    assert.equal(open.length, 0, `\n${inWords(open)}`);
  });

  test("passes something, so that nothing else holds for lack of anything to judge", () => {
    assert.ok(found("passed").length > 0);
  });
}
