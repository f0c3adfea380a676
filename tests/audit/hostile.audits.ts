import assert from "node:assert/strict";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import type { BrowserContext } from "playwright";
import { loadChecks } from "#audit/audit.ts";
import type { Audit } from "#audit/run.ts";
import { DESKTOP, STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { useBrowser } from "#tests/support/browser.ts";

const GOOD = page("<h1>Good</h1><p>Well.</p>");
// What can be judged has time for it on a busy machine too.
const [LIMIT, LONG_LIMIT] = [4_000, 20_000];

/** What becomes of a page: nothing can be judged; all is; or what hangs is not; or perhaps not what it takes away or leaves. */
const UNTESTED = ["/loops", "/redirects", "/wanders", "/download", "/silent", "/tampers"];
const JUDGED =
  "/alerts /windows /leaves /half /markup /clings /parting /listens /focus-alerts /click-opens /frames".split(
    " ",
  );
const PARTLY = "/click-hangs /focus-hangs /hover-hangs /focus-grows /crashes /keeps-axe".split(" ");
const MOSTLY = ["/focus-leaves", "/focus-empties", "/reloads"];

const PAGES: Readonly<Record<string, string | ((response: ServerResponse) => void)>> = {
  "/good": GOOD,
  "/loops": page(
    "<h1>Loops</h1><script>onload = () => setTimeout(() => { for (;;); }, 50)</script>",
  ),
  "/alerts": page(
    "<h1>Alerts</h1><script>onload = () => { for (let i = 0; i < 50; i++) alert(i) }</script>",
  ),
  "/windows": page(
    `<h1>Windows</h1><script>onload = () => { for (let i = 0; i < 5; i++) open("/good") }</script>`,
  ),
  "/leaves": page(
    "<h1>Leaves</h1><script>onbeforeunload = (e) => { e.preventDefault(); return 1 }</script>",
  ),
  "/redirects": (response) => response.writeHead(302, { location: "/redirects" }).end(),
  "/wanders": page(
    "<h1>Wanders</h1><script>location.replace('/wanders?' + Math.random())</script>",
  ),
  "/download": (response) =>
    response.writeHead(200, { "content-disposition": "attachment; filename=a.html" }).end(GOOD),
  "/silent": () => undefined,
  "/half": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write(page(`<h1>Half</h1><img src="/silent" alt="Never comes">`));
    response.end();
  },
  "/huge": page(
    `<h1>Huge</h1>${"<p>Text <b>bold</b> <a href='/good'>Good</a></p>".repeat(12_500)}`,
  ),
  "/markup": page(
    `<h1 id="</script><script>alert(1)</script>">Markup</h1><p class='"><img src=x onerror=alert(1)>'>\u0000\uFFFE</p>` +
      `<p style="x:${"(".repeat(5_000)}">Style</p>${"<div>".repeat(2_000)}deep`,
  ),
  "/clings": page(
    "<h1>Clings</h1><script>Storage.prototype.clear = () => { for (;;); }; sessionStorage.x = 1</script>",
  ),
  "/parting": page("<h1>Parting</h1><script>onpagehide = () => { for (;;); }</script>"),
  "/click-hangs": page('<h1>Click</h1><p><button onclick="for (;;);">Hang</button></p>'),
  "/focus-hangs": page('<h1>Focus</h1><p><button onfocus="for (;;);">Hang</button></p>'),
  "/hover-hangs": page(
    '<style>p:hover { color: red }</style><h1>Hover</h1><p onmouseover="for (;;);">Text</p>',
  ),
  "/focus-leaves": page(
    `<h1>Focus</h1><p><button onfocus="location = '/good?left'">Leave</button></p>`,
  ),
  "/focus-grows": page(
    '<h1>Focus</h1><p><button onfocus="this.after(this.cloneNode(true))">More</button></p>',
  ),
  "/focus-empties": page(
    '<h1>Focus</h1><p><button onfocus="document.body.remove()">Nothing</button></p>',
  ),
  "/focus-alerts": page(
    '<h1>Focus</h1><p><button onfocus="alert(1)" onclick="confirm(2)" onkeydown="print()">Say</button></p>',
  ),
  "/click-opens": page(
    `<h1>Click</h1><p><button onclick="for (let i = 0; i < 20; i++) open('/good')">Open</button></p>`,
  ),
  "/listens": page(
    `<h1>Listens</h1><p><button>Press</button></p><script>for (const kind of ["keydown", "click", "pointerdown", "wheel", "focusin"])
      addEventListener(kind, (e) => { e.preventDefault(); e.stopImmediatePropagation() }, true)</script>`,
  ),
  "/reloads": page("<h1>Reloads</h1><script>setTimeout(() => location.reload(), 300)</script>"),
  "/crashes": page("<h1>Crashes</h1><script>setTimeout(() => fetch('/crash'), 500)</script>"),
  "/frames": page(`<h1>Frames</h1>${'<iframe src="/frames" title="Itself"></iframe>'.repeat(3)}`),
  "/keeps-axe": page(`<h1>Keeps</h1><iframe src="/good" title="Good"></iframe><img src="/x.png">
    <script>Object.defineProperty(window, "axe", { value: { runPartial: () => ({}), finishRun: () => ({}), utils: { getFrameContexts: () => [] } } })</script>`),
  "/tampers": page(`<h1>Tampers</h1><script>
    for (const name of ["querySelectorAll", "getElementById"]) Document.prototype[name] = () => { throw new Error("No.") };
    Array.prototype.map = () => []; JSON.stringify = () => "{}"; window.axe = {};
  </script>`),
};

describe("hostile pages", () => {
  const browser = useBrowser();
  const audits = new Map<string, { audit: Audit; took: number }>();

  before(async () => {
    const server = createServer((request, response) => {
      const answer = PAGES[(request.url ?? "").split("?")[0] as string];
      if (typeof answer === "function") answer(response);
      else
        response
          .writeHead(answer ? 200 : 404, { "content-type": "text/html; charset=utf-8" })
          .end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const checks = await loadChecks();
    // One after the other: what hangs or is large must not take the time of the next.
    for (const path of Object.keys(PAGES).filter((path) => path !== "/good")) {
      const began = performance.now();
      const limit = JUDGED.includes(path) ? LONG_LIMIT : LIMIT;
      const audit = await auditVisits(browser(), [{ url: url + path }, { url: `${url}/good` }], {
        checks,
        states: [DESKTOP],
        workers: 1,
        limit,
        loadLimit: limit,
        start: { prepare: crashWhenAsked },
      });
      audits.set(path, { audit, took: performance.now() - began });
    }
    server.closeAllConnections();
    server.close();
  });
  after(() => audits.clear());

  for (const path of Object.keys(PAGES).filter((path) => path !== "/good")) {
    test(`${path} costs no other page its outcomes, and a bounded time`, () => {
      const { audit, took } = audits.get(path) as { audit: Audit; took: number };
      const good = audit.outcomes.filter(({ url }) => url.endsWith("/good"));
      assert.ok(good.length > 0, "the good page was not judged");
      assert.deepEqual(
        good.filter(({ outcome }) => outcome === "untested"),
        [],
      );
      assert.ok(took < 60_000, `${took} ms`);
    });
  }

  const outcomesOf = (path: string) => {
    const all = audits.get(path)?.audit.outcomes ?? [];
    const outcomes = all.filter(({ url }) => !url.endsWith("/good"));
    assert.ok(outcomes.length > 0);
    const untested = outcomes.filter((one) => one.outcome === "untested");
    for (const { message } of untested) {
      assert.match(message.en, /^The page (did not load|could not be looked at): .+\.$/);
      assert.match(message.sv, /^Sidan gick inte att (läsa in|undersöka): .+\.$/);
    }
    return { outcomes, untested };
  };

  for (const path of UNTESTED)
    test(`${path} is untested, with the reason`, () => {
      const { outcomes, untested } = outcomesOf(path);
      // What is known of every page is compared with others whatever came of it.
      assert.equal(untested.length, outcomes.length);
    });

  for (const path of JUDGED)
    test(`${path} is judged all the same`, () => {
      assert.deepEqual(outcomesOf(path).untested, []);
    });

  for (const path of PARTLY)
    test(`${path} is judged by what it lets be looked at`, () => {
      const { outcomes, untested } = outcomesOf(path);
      assert.ok(untested.length > 0 && untested.length < outcomes.length, `${untested.length}`);
    });

  for (const path of MOSTLY)
    test(`${path} is judged by all or most checks`, () => {
      const { outcomes, untested } = outcomesOf(path);
      assert.ok(untested.length * 4 < outcomes.length, `${untested.length} of ${outcomes.length}`);
    });

  test("a page that hangs in one state is not waited for in the next", async () => {
    const hangs = page("<h1>Narrow</h1><script>onresize = () => { for (;;); }</script>");
    const { outcomes } = await auditVisits(
      browser(),
      [{ url: `data:text/html,${encodeURIComponent(hangs)}`, status: "any" }],
      {
        checks: await loadChecks(["heading-is-short"]),
        states: STATES.filter(({ name }) => ["desktop", "320", "zoom-200"].includes(name)),
        workers: 1,
        limit: LIMIT,
      },
    );
    const why = outcomes.map((one) => `${one.state}: ${"message" in one ? one.message.en : ""}`);
    assert.match(why.join("\n"), /^desktop: \n320: .*not done within.*\nzoom-200: .*no longer ans/);
  });

  test("a page whose renderer crashes is untested, and the next one is judged", async () => {
    const url = `data:text/html,${encodeURIComponent(GOOD)}`;
    const { outcomes } = await auditVisits(
      browser(),
      [
        { url: "chrome://crash", status: "any" },
        { url, status: "any" },
      ],
      { checks: await loadChecks(["announcement-true"]), states: [DESKTOP], workers: 1 },
    );
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome),
      ["untested", "inapplicable"],
    );
  });

  test("a page is not judged again in a state in which it is the same", async () => {
    const server = createServer((_, response) =>
      response.setHeader("content-type", "text/html").end(GOOD),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { pages } = await auditVisits(browser(), [{ url }], {
      checks: await loadChecks(["announcement-true"]),
      states: STATES,
      workers: 1,
    });
    server.close();
    const same = pages[0]?.states.flatMap(({ name, sameAs }) =>
      sameAs ? [`${name} as ${sameAs}`] : [],
    );
    assert.deepEqual(same, [
      "dark as desktop",
      "reduced-motion as desktop",
      "print as desktop",
      "no-javascript as desktop",
    ]);
  });
});

/** Lets the renderer of a page that asks for it crash. */
async function crashWhenAsked(context: BrowserContext): Promise<void> {
  await context.route("**/crash", async (_, request) => {
    const session = await context.newCDPSession(request.frame().page());
    session.send("Page.crash").catch(() => undefined);
  });
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><title>Example</title><main>${body}</main>`;
}
