import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readRobots } from "#audit/plan/robots.ts";

describe("robots.txt", () => {
  const allows = (rules: string, path: string) =>
    readRobots(rules.includes(":") && /agent/i.test(rules) ? rules : `User-agent: *\n${rules}`)(
      `https://www.agency.example${path}`,
    );

  const cases: readonly (readonly [string, string, boolean])[] = [
    ["", "/a", true],
    ["Disallow: /", "/a", false],
    ["Disallow:", "/a", true],
    ["Disallow: /a", "/ab", false],
    ["Disallow: /a", "/b", true],
    ["Disallow: /A", "/a", true],
    ["Disallow: /\nAllow: /a", "/a/b", true],
    ["Allow: /a\nDisallow: /a/b", "/a/b", false],
    ["Disallow: /a\nAllow: /a", "/a", true],
    ["Allow: /a\nDisallow: /a", "/a", true],
    ["Disallow: /*.pdf", "/x/y.pdf?z", false],
    ["Disallow: /*.pdf$", "/x/y.pdf?z", true],
    ["Disallow: /*.pdf$", "/x.pdf/y.pdf", false],
    ["Disallow: /a$", "/a", false],
    ["Disallow: /a$", "/ab", true],
    ["Disallow: /a$b", "/a$b", false],
    ["Disallow: /*", "/", false],
    ["Disallow: /a*c*e", "/abcde", false],
    ["Disallow: /a*e*c", "/abcde", true],
    ["Disallow: /*a$", "/ba", false],
    ["Disallow: /aa*aa$", "/aaa", true],
    ["Disallow: /sök", "/s%C3%B6k", false],
    ["Disallow: /s%c3%b6k", "/s%C3%B6k", false],
    ["Disallow: /%7Ea", "/~a", false],
    ["Disallow: /a%2Fb", "/a/b", true],
    ["Disallow: /?a=", "/?a=1", false],
    ["disallow : /a # not this", "/a", false],
    ["DISALLOW:/a", "/a", false],
    ["Noindex: /a", "/a", true],
    ["User-agent: LyHord/1.0\nDisallow: /", "/a", false],
    ["User-agent: other\nDisallow: /", "/a", true],
    ["User-agent: lyhord\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", true],
    ["User-agent: lyhord\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true],
    ["User-agent: other\nUser-agent: lyhord\nSitemap: /x\nDisallow: /a", "/a", false],
    ["User-agent: lyhord\nDisallow: /a\nUser-agent: lyhord\nDisallow: /b", "/b", false],
    ["User-agent: *\nDisallow: /\nUser-agent: lyhord\nDisallow: /b", "/a", true],
    ["\uFEFFUser-agent: *\r\nDisallow: /a\r\n", "/a", false],
    ["User-agent: *\rDisallow: /a", "/a", false],
    ["Disallow: /before any agent\nUser-agent: *\nDisallow: /c", "/before", true],
  ];
  for (const [rules, path, expected] of cases)
    test(`${JSON.stringify(rules)} ${expected ? "allows" : "forbids"} ${path}`, () => {
      assert.equal(allows(rules, path), expected);
    });

  test("hostile patterns and lines cost little time", () => {
    const began = performance.now();
    assert.equal(allows(`Disallow: /${"*a".repeat(50_000)}b`, `/${"a".repeat(50_000)}`), true);
    allows(`Disallow: ${" ".repeat(200_000)}x ${" ".repeat(200_000)}y`, "/a");
    allows(`${"a".repeat(200_000)} : x`, "/a");
    allows("Disallow: /a\n".repeat(1_000_000), "/b");
    assert.ok(performance.now() - began < 2_000, `${performance.now() - began} ms`);
  });
});
