import assert from "node:assert/strict";
import { test } from "node:test";
import { pathMatcher } from "#audit/path-pattern.ts";

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["/a", ["/a", "/a?x", "/a#x"], ["/a/", "/ab", "/", "/x/a"]],
  ["/a/*", ["/a/b", "/a/"], ["/a", "/a/b/c"]],
  ["/a/**", ["/a", "/a/", "/a/b/c"], ["/ab", "/"]],
  ["/**", ["/", "/a", "/a/b"], []],
  ["/**/b", ["/a/b", "/a/c/b"], ["/b", "/a/b/c"]],
  ["/*/b", ["/a/b"], ["/a/c/b"]],
  ["/a*c", ["/ac", "/abc"], ["/a/c", "/abcd"]],
  ["/a*b*c", ["/abc", "/axbbxc"], ["/acb"]],
  ["/a.b", ["/a.b"], ["/axb"]],
  ["/(a|b)+$", ["/(a|b)+$"], ["/a"]],
  ["/om/ö", ["/om/%C3%B6", "/om/ö"], ["/om/o"]],
];
for (const [pattern, matching, others] of CASES)
  test(`${pattern} matches the paths it should and no others`, () => {
    const matches = pathMatcher(pattern);
    for (const path of matching) assert.ok(matches(`https://a.example${path}`), path);
    for (const path of others) assert.ok(!matches(`https://a.example${path}`), path);
  });

test("a hostile pattern on a hostile path costs little time", () => {
  const began = performance.now();
  for (const star of ["*", "**"]) {
    assert.ok(
      !pathMatcher(`/${`${star}a`.repeat(200)}b`)(`https://a.example/${"a".repeat(5_000)}`),
    );
  }
  assert.ok(!pathMatcher("/a")("https://a.example/%E0%A4%A"));
  assert.ok(performance.now() - began < 2_000, `${performance.now() - began} ms`);
});
