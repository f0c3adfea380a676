import assert from "node:assert/strict";
import { test } from "node:test";
import { criteria, isCriterion, slug } from "#audit/criteria.ts";

test("WCAG 2.2 has 86 success criteria: 31 of level A, 24 of AA, 31 of AAA", () => {
  const levels = Map.groupBy(Object.values(criteria), ({ level }) => level);
  assert.deepEqual([...levels].map(([level, { length }]) => [level, length]).sort(), [
    ["A", 31],
    ["AA", 24],
    ["AAA", 31],
  ]);
});

test("4.1.1 Parsing is no success criterion of WCAG 2.2", () => {
  assert.equal(isCriterion("4.1.1"), false);
  assert.equal(isCriterion("4.1.2"), true);
});

test("a criterion's slug is the one in W3C's addresses", () => {
  assert.equal(slug("1.1.1"), "non-text-content");
  assert.equal(slug("1.2.1"), "audio-only-and-video-only-prerecorded");
  assert.equal(slug("1.4.3"), "contrast-minimum");
  assert.equal(slug("2.2.5"), "re-authenticating");
  assert.equal(slug("3.3.4"), "error-prevention-legal-financial-data");
  assert.equal(slug("4.1.2"), "name-role-value");
});
