import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, test } from "node:test";
import type { Page } from "playwright";
import { loadChecks } from "#audit/audit.ts";
import { check, failed, passed } from "#audit/check.ts";
import { links } from "#audit/evidence/links.ts";
import type { Scope } from "#audit/run.ts";
import { DESKTOP, STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { useBrowser } from "#tests/support/browser.ts";

const PAGE = `<!doctype html><html lang="en"><title>Example</title><main><h1>Example</h1>
  <a href="/other">Other</a></main>`;
const FADING = `<style>* { transition: all 60s } body { background: #fff; color: #000 }
  @media (prefers-color-scheme: dark) { body { background: #000 } * { color: #fff } }</style>`;
/** Says what this window, the server and the browser knew before the page came, and leaves a mark in all that it can. */
const MARKING = `<script>
  document.title = [name, sessionStorage.mark, localStorage.mark, document.cookie].join("");
  name = sessionStorage.mark = localStorage.mark = document.cookie = "mark";
  addEventListener("keydown", () => { document.title += " key"; });
</script>`;
const same = (text: string) => ({ en: text, sv: text });
const DARK_FOCUS = "@media (prefers-color-scheme: dark) { a:focus { outline-style: none } }";
const DYNAMIC: Readonly<Record<string, [head: string, inStates: readonly string[]]>> = {
  "no style": ["", []],
  "focus that is the same in all": ["<style>a:focus { outline-color: red }</style>", []],
  "less motion for all": [
    "<style>@media (prefers-reduced-motion: reduce) { * { transition: none } }</style>",
    [],
  ],
  "another focus in the dark": [`<style>${DARK_FOCUS}</style>`, ["dark"]],
  "another focus in the dark, in a rule within a rule": [
    "<style>a { @media (prefers-color-scheme: dark) { &:focus-visible { outline: 0 } } }</style>",
    ["dark"],
  ],
  "a rule for the pointer with less motion": [
    "<style>@media screen { @media (prefers-reduced-motion: reduce) { a:hover { top: 0 } } }</style>",
    ["reduced-motion"],
  ],
  "a sheet for those who want less motion": [
    '<style media="(prefers-reduced-motion: reduce)">a:active { top: 0 }</style>',
    ["reduced-motion"],
  ],
  "a property that focus uses": [
    "<style>@media (prefers-color-scheme: dark) { :root { --mark: #fff } } a:focus { outline-color: var(--mark, red) }</style>",
    ["dark"],
  ],
  "a sheet of another site": ['<link rel="stylesheet" href="ELSEWHERE">', ["dark"]],
  "a part with a style of its own": [
    `<div><template shadowrootmode="open"><style>${DARK_FOCUS}</style><a href="/">A</a></template></div>`,
    ["dark"],
  ],
};
const STYLED = Object.values(DYNAMIC).map(([head]) => head);
const TEXTS = { harm: same("It hurts."), mend: same("Mend it.") };
const EXAMPLES = { passed: [], failed: [], inapplicable: [] };

describe("auditing pages", () => {
  const browser = useBrowser();

  async function audit(
    visits: readonly {
      path: string;
      status?: number;
      open?: (page: Page, url: string) => Promise<unknown>;
    }[],
    scope: Partial<Scope> = {},
  ) {
    const elsewhere = await serve((_, response) => {
      response.setHeader("content-type", "text/css").end(DARK_FOCUS);
    });
    const server = await serve((request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      if (request.url === "/broken") request.socket.destroy();
      else if (request.url === "/missing") response.writeHead(404).end(PAGE);
      else if (request.url === "/sent" && request.method === "POST")
        response.writeHead(422).end(PAGE);
      else if (request.url === "/fading") response.end(PAGE.replace("<main>", `${FADING}<main>`));
      else if (request.url?.startsWith("/styled"))
        response.end(
          PAGE.replace("<main>", `${STYLED[Number(request.url.split("?")[1])]}<main>`).replace(
            "ELSEWHERE",
            elsewhere.url,
          ),
        );
      else if (request.url?.startsWith("/marking"))
        response.end(PAGE.replace("<main>", `${MARKING}<main>`));
      else if (request.url === "/form")
        response.end(`${PAGE}<form method="post" action="/sent"><button>Send</button></form>`);
      else if (request.url === "/cookie")
        response
          .setHeader("set-cookie", "seen=1")
          .end(PAGE.replace("Other", request.headers.cookie ?? "Other"));
      else response.end(PAGE);
    });
    try {
      const { outcomes } = await auditVisits(
        browser(),
        visits.map(({ path, status = 200, open }) => {
          const url = server.url + path;
          return { url, status, ...(open && { open: (page: Page) => open(page, url) }) };
        }),
        {
          checks: await loadChecks(["announcement-true"]),
          states: [DESKTOP],
          workers: 1,
          ...scope,
        },
      );
      return outcomes;
    } finally {
      await server.close();
      await elsewhere.close();
    }
  }

  test("a page that does not load is untested, with the reason", async () => {
    const [outcome] = await audit([{ path: "/broken" }]);
    assert.equal(outcome?.outcome, "untested");
    assert.match(
      String(outcome && "message" in outcome && outcome.message.en),
      /did not load: .*ERR_EMPTY_RESPONSE/,
    );
  });

  test("a page with another status than the one meant is untested", async () => {
    const [outcome] = await audit([{ path: "/missing" }]);
    assert.equal(outcome?.outcome, "untested");
    assert.match(JSON.stringify(outcome), /answered 404 where 200 was expected/);
  });

  test("a page that is meant to be missing is judged", async () => {
    const [outcome] = await audit([{ path: "/missing", status: 404 }]);
    assert.equal(outcome?.outcome, "inapplicable");
  });

  test("a page behind a form is reached by what leads to it and judged under its own address", async () => {
    const open = async (page: Page, url: string) => {
      await page.goto(url);
      await page.getByRole("button").click();
    };
    const [outcome] = await audit([{ path: "/form", status: 422, open }]);
    assert.equal(outcome?.outcome, "inapplicable");
    assert.match(outcome.url, /\/sent$/);
  });

  test("a page after one that failed is judged", async () => {
    const outcomes = await audit([{ path: "/broken" }, { path: "/" }]);
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome),
      ["untested", "inapplicable"],
    );
  });

  test("a check that throws is untested, and the other checks are not", async () => {
    const broken = check({
      ...TEXTS,
      title: same("Throws"),
      criteria: ["1.1.1"],
      evidence: links,
      targets: (links) => links,
      judge: () => {
        throw new Error("Out of order.");
      },
      examples: EXAMPLES,
    });
    const whole = check({
      ...TEXTS,
      title: same("Passes"),
      criteria: ["1.1.1"],
      evidence: links,
      targets: (links) => links,
      judge: () => passed,
      examples: EXAMPLES,
    });
    const outcomes = await audit([{ path: "/" }], {
      checks: new Map([
        ["broken", broken],
        ["whole", whole],
      ]),
    });
    assert.deepEqual(
      outcomes.map((o) => [o.check, o.outcome, "message" in o ? o.message.en : ""]),
      [
        ["broken", "untested", "The page could not be looked at: Out of order."],
        ["whole", "passed", ""],
      ],
    );
  });

  test("a check's revision goes with what it says, so that what was accepted can tell it from before", async () => {
    const revised = check({
      ...TEXTS,
      title: same("Is revised"),
      criteria: "best-practice",
      revision: 2,
      evidence: links,
      targets: (links) => links,
      judge: () => failed(same("It is wrong.")),
      examples: EXAMPLES,
    });
    const [outcome] = await audit([{ path: "/" }], { checks: new Map([["revised", revised]]) });
    assert.deepEqual([outcome?.outcome, outcome?.revision], ["failed", 2]);
  });

  test("evidence is collected once per page and state, however many checks ask for it", async () => {
    let collected = 0;
    const evidence = {
      seen: same("By counting."),
      collect: async () => [++collected].map((n) => ({ selector: "html", html: "", n })),
    };
    const asking = check({
      ...TEXTS,
      title: same("Asks"),
      criteria: "best-practice",
      evidence,
      targets: (seen) => seen,
      judge: () => passed,
      examples: EXAMPLES,
    });
    await audit([{ path: "/" }], {
      checks: new Map([
        ["one", asking],
        ["two", asking],
      ]),
      states: [DESKTOP, { ...DESKTOP, name: "narrow", width: 320 }],
    });
    assert.equal(collected, 2);
  });

  test("evidence that cannot be collected leaves its checks untested", async () => {
    const evidence = {
      seen: same("By looking."),
      collect: () => Promise.reject(new Error("Nothing to see.")),
    };
    const asking = check({
      ...TEXTS,
      title: same("Asks"),
      criteria: "best-practice",
      evidence,
      targets: () => [],
      judge: () => passed,
      examples: EXAMPLES,
    });
    const [outcome] = await audit([{ path: "/" }], { checks: new Map([["asks", asking]]) });
    assert.equal(outcome?.outcome, "untested");
  });

  test("a page does not see what an earlier page stored", async () => {
    const name = check({
      ...TEXTS,
      title: same("Names"),
      criteria: "best-practice",
      evidence: links,
      targets: (links) => links.map((link) => ({ ...link, html: link.name })),
      judge: () => passed,
      examples: EXAMPLES,
    });
    const outcomes = await audit([{ path: "/cookie" }, { path: "/cookie" }], {
      checks: new Map([["name", name]]),
    });
    assert.deepEqual(
      outcomes.map((o) => "target" in o && o.target.html),
      ["Other", "Other"],
    );
  });

  test("nor does a window that is used again, with what was done to it before", async () => {
    const titles: string[] = [];
    const peeking = check({
      title: same("Peeks"),
      criteria: "best-practice",
      ...TEXTS,
      examples: EXAMPLES,
      evidence: {
        seen: same("In another window."),
        async collect({ page, again }) {
          const other = await again();
          await other.route("**/*", (route) => route.abort());
          titles.push(await page.title(), await other.title(), String(await other.evaluate(width)));
          await other.setViewportSize({ width: 300, height: 300 });
          await other.keyboard.press("a");
          return [];
        },
      },
      targets: () => [],
      judge: () => passed,
    });
    const visits = [{ path: "/marking?1" }, { path: "/marking?2" }, { path: "/marking?3" }];
    await audit(visits, { checks: new Map([["peeking", peeking]]) });
    assert.deepEqual(titles, Array(3).fill(["", "", "1280"]).flat());
  });

  test("outcomes come in the order of the visits, whatever the number of workers", async () => {
    const outcomes = await audit(
      [{ path: "/missing", status: 404 }, { path: "/a" }, { path: "/b" }],
      { workers: 3 },
    );
    assert.deepEqual(
      outcomes.map(({ url }) => new URL(url).pathname),
      ["/missing", "/a", "/b"],
    );
  });

  test("a page whose colours fade from one state into the next is judged when they have", async () => {
    const outcomes = await audit([{ path: "/fading" }], {
      checks: await loadChecks(["axe-core"]),
      states: STATES.filter(({ name }) => ["desktop", "dark"].includes(name)),
    });
    assert.ok(outcomes.some(({ rule, state }) => rule === "color-contrast" && state === "dark"));
    assert.deepEqual(
      outcomes.filter(({ outcome, rule }) => outcome === "failed" && rule === "color-contrast"),
      [],
    );
  });

  test("a state in which only what has focus or is pointed at looks otherwise is judged, and no other is", async () => {
    const looking = check({
      ...TEXTS,
      title: same("Looks"),
      criteria: "best-practice",
      evidence: links,
      targets: (links) => links,
      judge: () => passed,
      examples: EXAMPLES,
    });
    const states = ["desktop", "dark", "reduced-motion"];
    const outcomes = await audit(
      STYLED.map((_, index) => ({ path: `/styled?${index}` })),
      {
        checks: new Map([["looking", looking]]),
        states: STATES.filter(({ name }) => states.includes(name)),
      },
    );
    const judged = Map.groupBy(outcomes, ({ url }) => new URL(url).search);
    for (const [index, [what, [, again]]] of Object.entries(DYNAMIC).entries())
      assert.deepEqual(
        judged.get(`?${index}`)?.map(({ state }) => state),
        ["desktop", ...again],
        what,
      );
  });

  test("a focus that only the dark hides is found there", async () => {
    const [index] = STYLED.entries().find(([, head]) => head.includes(DARK_FOCUS)) ?? [];
    const outcomes = await audit([{ path: `/styled?${index}` }], {
      checks: await loadChecks(["focus-visible"]),
      states: STATES.filter(({ name }) => ["desktop", "dark"].includes(name)),
    });
    assert.deepEqual(
      outcomes.map(({ state, outcome }) => [state, outcome]),
      [
        ["desktop", "passed"],
        ["dark", "failed"],
      ],
    );
  });

  test("what is found by comparing pages has a picture, taken in the end", async () => {
    const came: string[] = [];
    const visits = ["/a", "/b", "/c"].map((path) => ({
      path,
      open: async (page: Page, url: string) => {
        came.push(path);
        await page.goto(url);
        await page.evaluate((name) => document.querySelector("h1")?.append(name), path);
      },
    }));
    const pictures = async (pictures: boolean) =>
      (
        await audit(visits, { checks: await loadChecks(["titles-tell-pages-apart"]), pictures })
      ).map((one) => "picture" in one && String(one.picture).slice(0, 22));
    assert.deepEqual(await pictures(false), [false, false, false]);
    assert.deepEqual(came.splice(0), ["/a", "/b", "/c"]);
    const picture = "data:image/webp;base64";
    // What is said of /c is said of /b already: one picture stands for both, as of other findings.
    assert.deepEqual(await pictures(true), [picture, picture, false]);
    assert.deepEqual(came, ["/a", "/b", "/c", "/a", "/b"]);
  });

  test("an unknown check is refused by name, with the known ones", async () => {
    await assert.rejects(
      loadChecks(["no-such-check"]),
      /No check is called no-such-check.*axe-core/,
    );
  });
});

function width(): number {
  return innerWidth;
}

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
