import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { audit, FAULT, page, QUICK, told, useSite } from "./audited-site.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-audit-"));
after(() => rmSync(folder, { recursive: true }));
const SMALL = "width:10px;height:10px;padding:0;border:0;background:#000;color:#fff";
const button = (name: string) => `<button aria-label="${name}" style="${SMALL}"></button>`;
const site = await useSite({
  "/": page("Well made"),
  "/fault": page("Fault", FAULT),
  "/pale": page("Pale", '<p style="color:#999">Pale</p>'),
  "/small": page("Small", button("One") + button("Two")),
  "/advice": page("Advice", "<h4>Too deep</h4><p>Text.</p>"),
});
const at = (path: string) => site.origin + path;
const rules = ({ findings }: Awaited<ReturnType<typeof told>>) =>
  findings.map(({ rule, demand }) => `${rule} ${demand}`);

test("what is required and fails ends with 1; nothing with 0, strictly too", async () => {
  const [fault, good] = await Promise.all([told([at("/fault")]), told([at("/"), "--strict"])]);
  assert.deepEqual([fault.code, rules(fault)], [1, ["image-alt required"]]);
  assert.deepEqual([good.code, rules(good)], [0, []]);
});

test("--level says up to where criteria are required", async () => {
  const [a, aa] = await Promise.all([
    told([at("/pale"), "--level", "A"]),
    told([at("/pale"), "--level", "AA"]),
  ]);
  assert.deepEqual([a.code, rules(a)], [0, ["color-contrast above"]]);
  assert.deepEqual([aa.code, rules(aa)], [1, ["color-contrast required"]]);
});

test("--standard en301549-v3 does not require what is new in WCAG 2.2, v4 does", async () => {
  const [v3, v4] = await Promise.all([
    told([at("/small"), "--standard", "en301549-v3"]),
    told([at("/small"), "--standard", "en301549-v4"]),
  ]);
  assert.deepEqual([v3.code, [...new Set(rules(v3))]], [0, ["target-size above"]]);
  assert.deepEqual([v4.code, [...new Set(rules(v4))]], [1, ["target-size required"]]);
});

test("good practice fails only when it is --strict", async () => {
  const [usual, strict] = await Promise.all([
    told([at("/advice")]),
    told([at("/advice"), "--strict"]),
  ]);
  assert.deepEqual([usual.code, rules(usual)], [0, ["heading-order best-practice"]]);
  assert.deepEqual([strict.code, rules(strict)], [1, ["heading-order best-practice"]]);
});

test("several reports go to their files, one to standard output; --baseline accepts, until it is stale", async () => {
  const [json, text, baseline] = ["a.json", "a.txt", "b.yaml"].map((name) => join(folder, name));
  const first = await audit([
    ...[at("/fault"), ...QUICK, "--report", `json=${json},text=${text}`],
    ...["--report", `baseline=${baseline}`, "--report", "text=-", "--locale", "sv"],
  ]);
  assert.equal(first.code, 1);
  assert.match(first.stdout, /^Sidor: 1$/m);
  assert.equal(readFileSync(text as string, "utf8"), first.stdout);
  assert.equal(JSON.parse(readFileSync(json as string, "utf8")).findings.length, 1);
  for (const file of [json, text, baseline])
    assert.ok(first.stderr.includes(`\nWritten: ${file}\n`), first.stderr);
  const filled = readFileSync(baseline as string, "utf8")
    .replace('reason: ""', "reason: It is mended in the spring")
    .replace('by: ""', "by: Kim");
  writeFileSync(baseline as string, filled);
  const [accepted, strict, stale] = await Promise.all([
    told([at("/fault"), "--baseline", baseline as string]),
    told([at("/fault"), "--strict", "--baseline", baseline as string]),
    told([at("/"), "--baseline", staleBaseline(filled)]),
  ]);
  assert.deepEqual([accepted.code, accepted.stale], [0, []]);
  assert.equal(accepted.findings[0]?.accepted?.reason, "It is mended in the spring");
  assert.equal(strict.code, 0);
  assert.deepEqual([stale.code, stale.stale.length], [1, 1]);
});

/** The baseline as it is when the page that it is about has been mended. */
function staleBaseline(content: string): string {
  writeFileSync(join(folder, "stale.yaml"), content.replace("page: /fault", "page: /"));
  return join(folder, "stale.yaml");
}

test("a report that cannot be written at the end is named, the others are written, and it ends with 2", async () => {
  const html = join(folder, "a.html");
  const { code, stderr } = await audit([
    ...[at("/"), ...QUICK, "--report", "json=/dev/full", "--report", `html=${html}`],
  ]);
  assert.deepEqual([code, stderr.includes("\n    at ")], [2, false]);
  assert.match(
    stderr,
    /\nThe report cannot be written to \/dev\/full: no space left on device\.\n$/,
  );
  assert.match(readFileSync(html, "utf8"), /^<!doctype html>/i);
});

test("--locale is that of the terminal when it is not given", async () => {
  const { stdout } = await audit([at("/"), ...QUICK], "", { LANG: "sv_SE.UTF-8" });
  assert.match(stdout, /^Sidor: 1$/m);
});
