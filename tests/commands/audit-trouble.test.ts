import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ended, FAULT, page, paths, QUICK, startAudit, told, useSite } from "./audited-site.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-audit-"));
after(() => rmSync(folder, { recursive: true }));
const site = await useSite({
  "/": page("Start"),
  "/fault": page("Fault", FAULT),
  "/hangs": () => undefined,
  "/once": (_, response) => {
    // Without a script in it, it would be the same without JavaScript and not asked for again.
    if (!site.asked.slice(0, -1).includes("/once"))
      response.end(page("Once", "<script>let seen;</script>"));
  },
  "/busy": page("Busy", "<script>for (;;);</script>"),
  "/file": (_, response) =>
    response
      .writeHead(200, { "content-disposition": "attachment; filename=a.pdf" })
      .end("%PDF-1.4"),
});
const PATIENCE = 20_000;
const at = (path: string) => site.origin + path;

test("a page that never answers or never rests is not tested within --timeout; the others are judged", async () => {
  const began = performance.now();
  const result = await told([
    at("/hangs"),
    at("/busy"),
    at("/"),
    "--timeout",
    "5",
    "--workers",
    "3",
  ]);
  assert.equal(result.code, 2, result.stderr);
  assert.deepEqual(paths(result), ["/hangs", "/busy", "/"]);
  assert.deepEqual(
    result.notTested.map(({ url }) => url),
    [at("/hangs"), at("/busy")],
  );
  assert.equal(result.outcomes.find(({ url }) => url === at("/"))?.untested, undefined);
  assert.ok(performance.now() - began < 60_000);
});

test("a page that is not there, a download and a host that does not answer are not tested", async () => {
  const result = await told([at("/missing"), at("/file"), "http://127.0.0.1:1/", at("/")]);
  assert.equal(result.code, 2);
  const [missing, file, nobody] = result.notTested.map(({ why }) => why);
  assert.equal(missing, "The page answered 404 where 200 was expected.");
  assert.match(file ?? "", /^The page did not load: .*Download/);
  assert.match(nobody ?? "", /^The page did not load: .*ERR_(CONNECTION_REFUSED|UNSAFE_PORT)/);
  assert.equal(result.notTested.length, 3);
});

test("what failed elsewhere ends with 1 though a page was not tested", async () => {
  const { code, notTested } = await told([at("/missing"), at("/fault")]);
  assert.deepEqual([code, notTested.length], [1, 1]);
});

for (const signal of ["SIGINT", "SIGTERM"] as const)
  test(`${signal} ends it within 3 seconds, with the reports of what was done, and 2`, async () => {
    const report = join(folder, `${signal}.json`);
    const pages = ["/", "/hangs?1", "/hangs?2", "/?2"].map(at);
    const child = startAudit([
      ...[...pages, ...QUICK, "--workers", "1", "--report", `json=${report}`],
      ...["--report", "text"],
    ]);
    const end = ended(child);
    await until(() => site.asked.includes("/hangs?1"));
    site.asked.length = 0;
    const began = performance.now();
    child.kill(signal);
    const { code, stdout, stderr } = await end;
    assert.ok(performance.now() - began < 3_000);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /\nStopped: 1 of 4 pages were audited\.\n$/);
    assert.match(stdout, /1\/4[\s\S]*^Pages: 1$/m);
    const { planned, pages: done } = JSON.parse(readFileSync(report, "utf8"));
    assert.deepEqual([planned, done.length], [4, 1]);
  });

test("a page that was not met in all states when it was stopped is not audited", async () => {
  const states = "desktop,no-javascript";
  const child = startAudit([at("/once"), "--checks", "axe-core", "--states", states]);
  const end = ended(child);
  await until(() => site.asked.filter((path) => path === "/once").length === 2);
  child.kill("SIGINT");
  const { code, stderr } = await end;
  assert.match(stderr, /\nStopped: 0 of 1 pages were audited\.\n$/);
  assert.equal(code, 2);
});

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    assert.ok(performance.now() < end, "What is waited for does not come.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
