import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyBaseline, readBaseline } from "#audit/baseline.ts";
import { fingerprint } from "#audit/fingerprint.ts";
import type { Outcome } from "#audit/outcome.ts";
import type { Accepted } from "#audit/result.ts";
import { accepted, finding, PAGE, result } from "#tests/support/result.ts";

const TODAY = "2026-11-24";
const PRINT = fingerprint(finding());

describe("a baseline", () => {
  const apply = (
    entries: readonly Accepted[],
    { outcomes = [finding()], pages = result().pages, today = TODAY } = {},
  ) => applyBaseline({ outcomes, pages }, entries, today);

  test("accepts the findings it has an entry for, and no others", () => {
    const entry = accepted(PRINT);
    const other = finding({ check: "link-name" });
    const { outcomes, stale } = apply([entry], { outcomes: [finding(), other] });
    assert.deepEqual(outcomes, [finding({ accepted: entry }), other]);
    assert.deepEqual(stale, []);
  });

  test("accepts by the other body's rule where that judged", () => {
    const axe = finding({ check: "axe-core", rule: "image-alt" });
    const { outcomes } = apply([accepted(fingerprint(axe), { check: "image-alt" })], {
      outcomes: [axe],
    });
    assert.ok(outcomes[0] && "accepted" in outcomes[0]);
  });

  test("accepts on the pages and in the state of the entry only", () => {
    const outcomes = [finding(), finding({ state: "dark" }), finding({ url: `${PAGE}/more` })];
    const isAccepted = (fields: Partial<Accepted>) =>
      apply([accepted(PRINT, fields)], { outcomes }).outcomes.map((one) => "accepted" in one);
    assert.deepEqual(isAccepted({ page: "/apply" }), [true, true, false]);
    assert.deepEqual(isAccepted({ page: "/apply/**" }), [true, true, true]);
    assert.deepEqual(isAccepted({ page: "/apply/*" }), [false, false, true]);
    assert.deepEqual(isAccepted({ state: "dark" }), [false, true, false]);
  });

  const whys = (entries: readonly Accepted[], options: Parameters<typeof apply>[1] = {}) =>
    apply(entries, options).stale.map(({ why }) => why.en);

  test("goes stale when the element's structure changes", () => {
    const outcomes = [
      finding({ target: { selector: "main > p", html: '<p class="pale">Words</p>' } }),
    ];
    assert.match(String(whys([accepted(PRINT)], { outcomes })), /element or the check has changed/);
  });

  test("goes stale when the check says something else of it", () => {
    const outcomes = [finding({ message: { en: "“Words” is no longer seen at all.", sv: "" } })];
    assert.match(String(whys([accepted(PRINT)], { outcomes })), /element or the check has changed/);
  });

  test("goes stale when the check fails other criteria, or is revised", () => {
    for (const change of [
      { criteria: ["1.4.3", "1.4.6"] },
      { criteria: "best-practice" },
      { revision: 2 },
    ] as const)
      assert.match(
        String(whys([accepted(PRINT)], { outcomes: [finding(change)] })),
        /element or the check has changed/,
      );
    const both = finding({ criteria: ["2.4.4", "4.1.2"] });
    const turned = finding({ criteria: ["4.1.2", "2.4.4"] });
    assert.deepEqual(whys([accepted(fingerprint(both))], { outcomes: [turned] }), []);
  });

  test("goes stale when a rule of axe-core's comes to be about another criterion", () => {
    const axe = { check: "axe-core", rule: "image-alt" };
    const entry = accepted(fingerprint(finding({ ...axe, criteria: ["1.1.1"] })), {
      check: "image-alt",
    });
    const outcomes = [finding({ ...axe, criteria: "best-practice" })];
    assert.match(String(whys([entry], { outcomes })), /element or the check has changed/);
  });

  test("does not go stale when the element's words change", () => {
    const outcomes = [
      finding({
        target: { selector: "p", html: '<p class="faint">More</p>' },
        message: { en: "“More” has the contrast 2.4 to 1.", sv: "" },
      }),
    ];
    assert.deepEqual(whys([accepted(PRINT)], { outcomes }), []);
  });

  test("goes stale when its last day has passed, and a year after its day when it names none", () => {
    const last = accepted(PRINT, { until: TODAY });
    assert.deepEqual(whys([last]), []);
    assert.deepEqual(whys([last], { today: "2026-11-25" }), [`It held until ${TODAY}.`]);
    const year = accepted(PRINT, { date: "2025-11-24" });
    assert.deepEqual(whys([year]), []);
    assert.deepEqual(whys([year], { today: "2026-11-25" }), [`It held until ${TODAY}.`]);
    const { outcomes } = apply([last], { today: "2026-11-25" });
    assert.deepEqual(outcomes, [finding()], "and accepts nothing any more");
  });

  test("is not stale when its page, or its page in its state, was not audited", () => {
    assert.deepEqual(whys([accepted(PRINT, { page: "/other" })], { outcomes: [] }), []);
    assert.deepEqual(whys([accepted(PRINT, { state: "print" })], { outcomes: [] }), []);
  });

  test("goes stale when its check has nothing to judge on the page any more", () => {
    const { check, criteria, url, state } = finding();
    const nothing = { check, criteria, url, state, outcome: "inapplicable" } as const;
    const stale = (entry: Accepted, outcome: Outcome = nothing) =>
      applyBaseline({ outcomes: [outcome], pages: result().pages }, [entry], TODAY).stale.length;
    assert.equal(stale(accepted(PRINT)), 1);
    assert.equal(stale(accepted(PRINT, { state: "dark" })), 0, "it was not judged in the dark");
    assert.equal(stale(accepted(PRINT, { check: "image-alt" })), 0, "axe-core was not asked");
    const axe = { ...nothing, check: "axe-core", rule: "label" };
    assert.equal(stale(accepted(PRINT, { check: "image-alt" }), axe), 1);
  });

  test("is not stale when its check could not judge the page, or was not asked", () => {
    const { check, criteria, url, state } = finding();
    const message = { en: "No.", sv: "Nej." };
    const untested = { check, criteria, url, state, outcome: "untested", message } as const;
    assert.deepEqual(
      applyBaseline({ outcomes: [untested], pages: result().pages }, [accepted(PRINT)], TODAY)
        .stale,
      [],
    );
    assert.deepEqual(whys([accepted(PRINT)], { outcomes: [finding({ check: "link-name" })] }), []);
  });
});

describe("the file of a baseline", () => {
  const file = (entry: object) => JSON.stringify({ version: 1, accepted: [entry] });

  test("is read as JSON and as YAML", () => {
    assert.deepEqual(readBaseline(file(accepted(PRINT))), [accepted(PRINT)]);
    const yaml = `version: 1
accepted:
  - check: contrast
    fingerprint: "${PRINT}"
    reason: The supplier mends it in the spring.
    by: Ada
    date: 2026-11-01
    about: The faint words`;
    const [{ about, ...read } = {} as Accepted & { about: string }] = readBaseline(yaml) as [];
    assert.deepEqual(read, accepted(PRINT));
    assert.equal(about, "The faint words");
  });

  test("is refused with all that is wrong with it at once", () => {
    const bad = { check: "", page: "apply", reason: "why", by: " ", date: "24/11", untill: "x" };
    const message = refusal(file(bad));
    for (const part of [
      "accepted.0.check:",
      "accepted.0.page: must be a path that begins with /",
      "accepted.0.fingerprint:",
      "accepted.0.reason: must say why, in at least 10 characters",
      "accepted.0.by: must say who accepted it",
      "accepted.0.date: must be a day, as 2027-01-31",
      "untill",
    ])
      assert.ok(message.includes(part), `${part} is not in ${message}`);
  });

  test("is refused when it is something else", () => {
    assert.match(refusal(""), /the file: /);
    assert.match(refusal("accepted: []"), /version: /);
    assert.match(refusal("{ a: [ }"), /^it is neither JSON nor YAML: /);
    assert.match(refusal(`a: &a [x]\nb: ${"*a ".repeat(3)}`), /neither JSON nor YAML|the file/);
  });
});

function refusal(text: string): string {
  let said = "";
  assert.throws(
    () => readBaseline(text),
    (error: Error) => {
      said = error.message;
      return true;
    },
  );
  return said;
}
