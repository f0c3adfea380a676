import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { audit, FAULT, page, paths, told, useSite } from "./audited-site.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-audit-"));
after(() => rmSync(folder, { recursive: true }));
const together = { now: 0, most: 0 };
const agents: (string | undefined)[] = [];
const slowly = async (_: unknown, response: { end(text: string): unknown }) => {
  together.most = Math.max(together.most, ++together.now);
  await wait(400);
  together.now--;
  response.end(page("Slow"));
};
const OPENS = `<button onclick="document.querySelector('main').insertAdjacentHTML('beforeend','<p id=open>Open</p>${FAULT.replaceAll('"', "&quot;")}')">Open</button>`;
/** So many buttons; by another name, links each to a page of its own. */
function many(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `<p><button type="button" href="/?${at}">Number ${at}</button></p>`,
  ).join("");
}
const site = await useSite({
  "/": page("Start"),
  "/fault": page("Fault", FAULT),
  "/opens": page("Opens", OPENS),
  "/gone": (_, response) => response.writeHead(410).end(page("Gone")),
  "/account": ({ headers }, response) =>
    response.end(/login=yes/.test(headers.cookie ?? "") ? page("Welcome") : page("Log in", FAULT)),
  "/agent": ({ headers }, response) => {
    agents.push(headers["user-agent"]);
    response.setHeader("content-type", "text/html").end(page("Agent"));
  },
  "/slow": slowly,
  "/many": page("Many", many(17) + many(40).replaceAll("button", "a")),
  "/more": page("More", many(20)),
});
const at = (path: string) => site.origin + path;

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
}

test("--steps are done on each page before it is audited", async () => {
  const steps = file("steps.json", [{ click: "button" }, { expect: "#open" }]);
  const [before, then] = await Promise.all([
    told([at("/opens")]),
    told([at("/opens"), "--steps", steps]),
  ]);
  assert.deepEqual([before.code, before.findings.length], [0, 0]);
  assert.deepEqual([then.code, then.findings[0]?.rule], [1, "image-alt"]);
});

test("--config has pages with steps and statuses; a step that fails is told by its number", async () => {
  const config = file("config.json", {
    pages: [
      at("/"),
      { url: at("/opens"), steps: [{ expect: "h1" }, { click: "#missing" }] },
      { url: at("/gone"), status: 410 },
    ],
    states: ["desktop"],
    checks: ["axe-core"],
    report: ["text"],
    timeout: 10,
  });
  const [own, over] = await Promise.all([audit(["--config", config]), told(["--config", config])]);
  assert.deepEqual([own.code, over.code], [2, 2], own.stderr);
  assert.match(
    own.stdout,
    /^What was not tested:\n.*\/opens \(desktop\).*step 2 \(click #missing\): /m,
  );
  assert.deepEqual(paths(over), ["/", "/opens", "/gone"]);
  assert.equal(over.notTested.length, 1);
  assert.match(over.notTested[0]?.why ?? "", /step 2 \(click #missing\): /);
});

test("--storage-state begins logged in, and stays so from page to page", async () => {
  const cookie = { name: "login", value: "yes", domain: "127.0.0.1", path: "/", expires: -1 };
  const state = file("state.json", {
    cookies: [{ ...cookie, httpOnly: false, secure: false, sameSite: "Lax" }],
    origins: [],
  });
  const [out, logged] = await Promise.all([
    told([at("/account")]),
    told(["--workers", "1", at("/"), at("/account"), "--storage-state", state]),
  ]);
  assert.deepEqual([out.code, out.pages[0]?.title], [1, "Log in"]);
  assert.deepEqual([logged.code, logged.pages[1]?.title], [0, "Welcome"]);
});

test("--user-agent is what pages and a crawl are asked with", async () => {
  await told(["--crawl", at("/agent"), "--user-agent", "Tester/1.0"]);
  assert.deepEqual([...new Set(agents)], ["Tester/1.0"]);
  assert.ok(agents.length >= 2);
});

test("--workers is how many pages are audited side by side", async () => {
  const slow = ["1", "2", "3"].map((number) => at(`/slow?${number}`));
  await told([...slow, "--workers", "1"]);
  assert.equal(together.most, 1);
  await told([...slow, "--workers", "2"]);
  assert.equal(together.most, 2);
});

test("--no-pictures takes no pictures, --axe-only judges by axe-core in one state", async () => {
  const [usual, without, axe] = await Promise.all([
    told([at("/fault")]),
    told([at("/fault"), "--no-pictures"]),
    audit([at("/fault"), "--axe-only", "--report", "json"]),
  ]);
  assert.ok(usual.findings[0]?.picture);
  assert.equal(without.findings[0]?.picture, undefined);
  const { states, findings } = JSON.parse(axe.stdout);
  assert.deepEqual([states, findings.length, findings[0].check], [["desktop"], 1, "axe-core"]);
});

test("what a page has more of than is looked at is told, and fails nothing, strictly either", async () => {
  const checks = ["--checks", "linked-page-is-there,pressed-tells-state"];
  const text = join(folder, "limits.txt");
  const how = [...checks, "--strict", "--locale", "sv", "--report", `text=${text}`];
  const { limits, notTested, code } = await told([at("/many"), at("/more"), ...how]);
  assert.deepEqual([notTested, code], [[], 0]);
  const said = limits.map(({ what, places }) => [
    what,
    ...places.map(({ url, looked, of }) => [new URL(url).pathname, looked, of]),
  ]);
  assert.deepEqual(said, [
    ["Länkade sidor på webbplatsen", ["/many", 30, 40]],
    ["Knappar och liknande", ["/more", 16, 20], ["/many", 16, 17]],
  ]);
  assert.match(
    readFileSync(text, "utf8"),
    /^Det som inte testades:\n.*\n {2}Knappar och liknande: 16 av 20 undersöktes: http:.*\/more \(desktop\) … \+1\n/,
  );
});

test("--states that are given several times add up, in the order that they have", async () => {
  const { states } = await told([at("/"), "--states", "no-javascript"]);
  assert.deepEqual(states, ["desktop", "no-javascript"]);
});
