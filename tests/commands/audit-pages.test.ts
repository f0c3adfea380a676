import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { audit, page, paths, QUICK, told, useSite } from "./audited-site.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-audit-"));
after(() => rmSync(folder, { recursive: true }));
const links = (...to: string[]) =>
  to.map((path) => `<p><a href="${path}">${path}</a></p>`).join("");
const site = await useSite({
  "/": page("Start", links("/a", "/b/c", "/private", "https://elsewhere.example/")),
  "/a": page("A", links("/a/deeper", "/#top")),
  "/a/deeper": page("Deeper", links("/a/deepest")),
  "/a/deepest": page("Deepest"),
  "/b/c": page("C"),
  "/private": page("Private"),
  "/robots.txt": "User-agent: *\nDisallow: /private",
  "/sitemap.xml": (_, response) =>
    response.end(
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${["/", "/a", "/b/c"].map((path) => `<url><loc>http://${site.origin.slice(7)}${path}</loc></url>`).join("")}</urlset>`,
    ),
});
const at = (path: string) => site.origin + path;

test("several addresses are audited in their order, each once, local ones without a scheme by http", async () => {
  const all = await told([at("/b/c"), site.origin.slice(7), at("/b/c")]);
  assert.deepEqual([all.code, paths(all)], [0, ["/b/c", "/"]]);
  assert.deepEqual(
    all.pages.map(({ title }) => title),
    ["C", "Start"],
  );
});

test("--sitemap audits what it lists, --include and --exclude choose among it, --max bounds it", async () => {
  const sitemap = ["--sitemap", at("/sitemap.xml")];
  const [all, some, one] = await Promise.all([
    told(sitemap),
    told([...sitemap, "--include", "/a,/b/**", "--exclude", "/a"]),
    told([...sitemap, "--max", "1"]),
  ]);
  assert.deepEqual(paths(all), ["/", "/a", "/b/c"]);
  assert.deepEqual(paths(some), ["/b/c"]);
  assert.deepEqual(paths(one), ["/"]);
  assert.deepEqual([all.limits, one.limits.map(({ places }) => places[0]?.of)], [[], [3]]);
});

test("when nothing is left to audit, that is said", async () => {
  const none = await audit(["--sitemap", at("/sitemap.xml"), "--exclude", "/**"]);
  assert.deepEqual(
    [none.code, none.stderr],
    [2, "No page is left to audit: include and exclude leave none.\n"],
  );
});

test("--crawl follows links on the host as far as --depth, and respects robots.txt", async () => {
  const [near, far] = await Promise.all([
    told(["--crawl", at("/"), "--depth", "1"]),
    told(["--crawl", at("/"), "--exclude", "/b/*", "--max", "3"]),
  ]);
  assert.deepEqual(paths(near), ["/", "/a", "/b/c"]);
  assert.deepEqual(paths(far), ["/", "/a", "/a/deeper"]);
  const [more] = far.limits.flatMap(({ places }) => places);
  assert.deepEqual([near.limits, more?.url, more?.looked, more?.of], [[], at("/"), 3, undefined]);
});

test("--pages reads addresses from a file or standard input, with comments", async () => {
  const list = `# of interest\n${at("/a")}  # the first\r\n\n${site.origin.slice(7)}/b/c\n`;
  writeFileSync(join(folder, "pages.txt"), list);
  const [file, input] = await Promise.all([
    told(["--pages", join(folder, "pages.txt")]),
    told(["--pages", "-"], list),
  ]);
  assert.deepEqual(paths(file), ["/a", "/b/c"]);
  assert.deepEqual(paths(input), ["/a", "/b/c"]);
});

test("without an address the example site is started, audited and stopped", async () => {
  const example = await told(["--max", "1"]);
  assert.match(example.pages[0]?.url ?? "", /^http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.deepEqual([example.pages.length, example.code], [1, 0], example.stderr);
  await assert.rejects(fetch(example.pages[0]?.url ?? ""));
});

test("without --report the findings are told in words, and the progress on standard error", async () => {
  const { code, stdout, stderr } = await audit([at("/"), at("/a"), ...QUICK, "--workers", "1"]);
  assert.equal(code, 0);
  assert.match(stdout, /^Pages: 2\nFailed: 0/m);
  assert.match(stderr, /^Auditing 2 pages in 1 state\.\n1\/2 \S+\/: 0 found so far\n2\/2 /);
});
