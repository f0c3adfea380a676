import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fingerprint } from "#audit/fingerprint.ts";
import { fold } from "#audit/fold.ts";
import { accepted, finding, PAGE, result } from "#tests/support/result.ts";

describe("folding findings", () => {
  test("the same fault of the same component on several pages, in several states, is one", () => {
    const outcomes = [
      finding(),
      finding({ state: "dark" }),
      finding({
        url: `${PAGE}/more`,
        target: { selector: "#x", html: '<p class="faint" id="x">Other</p>' },
        message: { en: "“Other” has the contrast 3 to 1.", sv: "" },
      }),
      finding({
        url: `${PAGE}/more`,
        target: { selector: "i", html: '<p class="faint">Else</p>' },
      }),
    ];
    const folded = fold(result({ outcomes }));
    assert.equal(folded.length, 2, "an attribute more is another component");
    assert.deepEqual(folded[0]?.places, [
      { url: PAGE, selector: "main > p", states: ["desktop", "dark"] },
      { url: `${PAGE}/more`, selector: "i", states: ["desktop"] },
    ]);
  });

  test("an element's name, words and numbers do not count; its tags, its classes and what is said do", () => {
    const print = (html: string, en = "“A” is 1 px.") =>
      fingerprint(finding({ target: { selector: "p", html }, message: { en, sv: "" } }));
    const one = print('<a href="/a" class="card-1" aria-label="A"><b>A</b></a>');
    assert.equal(one, print('<a class="card-22" href="/b" aria-label="B"><b>B</b></a>'));
    assert.equal(
      one,
      print('<a href="/a" class="card-1" aria-label="A"><b>A</b></a>', "“B c” is 2.5 px."),
    );
    assert.notEqual(one, print('<a href="/a" class="menu" aria-label="A"><b>A</b></a>'));
    assert.notEqual(one, print('<a href="/a" class="card-1" aria-label="A"><i>A</i></a>'));
    assert.notEqual(
      one,
      print('<a href="/a" class="card-1" aria-label="A"><b>A</b></a>', "“A” is hidden."),
    );
  });

  test("where the HTML of a component is cut does not tell it apart", () => {
    const print = (html: string) => fingerprint(finding({ target: { selector: "p", html } }));
    assert.equal(
      print('<nav class="a"><a href="/long">A</a><a hr…'),
      print('<nav class="a"><a href="/">Short</a><…'),
    );
  });

  test("a fingerprint of hostile text costs little time", () => {
    const began = performance.now();
    const text = "“".repeat(300_000);
    fingerprint(
      finding({
        message: { en: text, sv: text },
        target: { selector: "p", html: "<p ".repeat(100_000) },
      }),
    );
    fingerprint(finding({ target: { selector: "p", html: `<p ${"a=".repeat(150_000)}` } }));
    assert.ok(performance.now() - began < 1_000, `${performance.now() - began} ms`);
  });

  test("the gravest stand first: what is required, what failed, what hurts most", () => {
    const outcomes = [
      finding({ check: "big-targets", criteria: ["2.5.5"], impact: "critical" }),
      finding({ check: "paragraphs", criteria: "best-practice", impact: "critical" }),
      finding({ check: "link-name", criteria: ["2.4.4"], outcome: "cantTell", impact: "critical" }),
      finding({ impact: "minor" }),
      finding({ check: "link-name", criteria: ["2.4.4"], impact: "critical" }),
    ];
    assert.deepEqual(
      fold(result({ outcomes })).map(({ example, demand }) => [example.check, demand]),
      [
        ["link-name", "required"],
        ["contrast", "required"],
        ["link-name", "required"],
        ["paragraphs", "best-practice"],
        ["big-targets", "above"],
      ],
    );
  });

  test("a finding that is accepted on one page is still open on another", () => {
    const entry = accepted(fingerprint(finding()));
    const outcomes = [finding({ accepted: entry }), finding({ url: `${PAGE}/more` })];
    const folded = fold(result({ outcomes }));
    assert.deepEqual(
      folded.map(({ accepted: by, places }) => [by?.by, places.map(({ url }) => url)]),
      [
        ["Ada", [PAGE]],
        [undefined, [`${PAGE}/more`]],
      ],
    );
  });

  test("findings that are accepted by different entries stand apart", () => {
    const [one, other] = [accepted("x"), accepted("x", { until: "2026-12-24" })];
    const outcomes = [finding({ accepted: one }), finding({ accepted: other })];
    assert.equal(fold(result({ outcomes })).length, 2);
  });

  test("one with a picture is shown, and HTML that is too long to show is cut", () => {
    const target = { selector: "p", html: `<p class="faint">${"x".repeat(300_000)}` };
    const outcomes = [finding(), finding({ picture: "data:image/webp;base64,AAAA", target })];
    const [folded] = fold(result({ outcomes }));
    assert.equal(folded?.example.picture, "data:image/webp;base64,AAAA");
    assert.ok((folded?.example.target.html.length ?? 0) <= 2_001);
  });

  test("what passed, had nothing to judge or was not tested is no finding", () => {
    const { check, criteria, url, state, target } = finding();
    const about = { check, criteria, url, state };
    const outcomes = [
      { ...about, outcome: "passed", target },
      { ...about, outcome: "inapplicable" },
      { ...about, outcome: "untested", message: { en: "No.", sv: "Nej." } },
    ] as const;
    assert.deepEqual(fold(result({ outcomes })), []);
  });
});
