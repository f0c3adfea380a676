import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright";
import { type Step, stepSchema, takeSteps } from "#audit/plan/steps.ts";
import { planVisits } from "#audit/plan/visits.ts";
import { DESKTOP } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { serveAnswers } from "#tests/support/answers.ts";
import { useBrowser } from "#tests/support/browser.ts";

const FORM = `<!doctype html><html lang="en"><title>Form</title><body>
<input id="name"><input id="agree" type="checkbox"><select id="town"><option value="1">Lund<option value="2">Umeå</select>
<button onclick="setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<p id=late>Late</p>'), 50)">Send</button>
<p id="menu" onmouseenter="this.dataset.over = 1">Menu</p>
<script>onkeydown = (e) => document.body.dataset.key = e.key + (document.activeElement.id || "")</script>`;

describe("steps", () => {
  const browser = useBrowser();
  let server: Awaited<ReturnType<typeof serveAnswers>>;
  let page: Page;
  before(async () => {
    server = await serveAnswers({ "/": FORM, "/next": "<title>Next</title><h1>Next</h1>" });
    page = await browser().newPage();
    page.setDefaultTimeout(1_000);
  });
  after(() => server.close());

  const take = async (...steps: readonly Step[]) => {
    await page.goto(server.url);
    await takeSteps(page, steps);
  };
  const value = (selector: string, what: string) =>
    page.locator(selector).evaluate((element, what) => element[what as "id"], what);

  test("fill, select, check, hover, press, click, wait, expect and goto do what they say", async () => {
    await take(
      { fill: "#name", with: "Ada" },
      { select: "#town", option: "Umeå" },
      { check: "#agree" },
      { hover: "#menu" },
      { press: "Escape" },
    );
    assert.equal(await value("#name", "value"), "Ada");
    assert.equal(await value("#town", "value"), "2");
    assert.equal(await value("#agree", "checked"), true);
    assert.equal(await page.locator("#menu").getAttribute("data-over"), "1");
    assert.equal(await page.locator("body").getAttribute("data-key"), "Escapeagree");
    await take({ press: "a", on: "#agree" });
    assert.equal(await page.locator("body").getAttribute("data-key"), "aagree");
    await take({ click: "button" }, { wait: "#late" }, { expect: "#late" });
    await take({ click: "button" }, { wait: 150 });
    assert.equal(await page.locator("#late").count(), 1);
    await take({ goto: "/next" }, { expect: "h1" });
    assert.equal(page.url(), `${server.url}/next`);
  });

  test("one that cannot be done is named, with its number and the reason, and what was filled in is not told", async () => {
    await assert.rejects(
      take({ check: "#agree" }, { expect: "#never" }, { click: "button" }),
      /^Error: step 2 \(expect #never\): it was not done within 1 second$/,
    );
    await assert.rejects(take({ with: "secret", fill: "#never" }), (error: Error) => {
      assert.match(error.message, /^step 1 \(fill #never\): /);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
    await assert.rejects(take({ click: "[" }), /step 1 \(click \[\): /);
    await assert.rejects(take({ goto: "http://127.0.0.1:1/" }), /step 1 \(goto .*ERR_/);
  });

  test("each is read as written, and no other", () => {
    for (const step of [
      { goto: "/a" },
      { fill: "a", with: "" },
      { press: "a" },
      { press: "a", on: "b" },
      { wait: 30_000 },
    ])
      assert.ok(stepSchema.safeParse(step).success, JSON.stringify(step));
    for (const step of [
      {},
      { click: "" },
      { fill: "a" },
      { wait: -1 },
      { wait: 30_001 },
      { click: "a", with: "b" },
      "click",
    ])
      assert.ok(!stepSchema.safeParse(step).success, JSON.stringify(step));
  });

  test("a page to which they lead is the one audited, and one to which they do not is not arrived at", async () => {
    const visits = await planVisits({
      pages: [
        { url: server.url, steps: [{ goto: "/next" }] },
        { url: server.url, steps: [{ expect: "#never" }] },
      ],
    });
    const { pages } = await auditVisits(browser(), visits, {
      checks: new Map(),
      states: [DESKTOP],
      workers: 1,
      loadLimit: 1_000,
    });
    assert.deepEqual(
      pages.map(({ title, arrived }) => [title, arrived]),
      [
        ["Next", `${server.url}/next`],
        [undefined, undefined],
      ],
    );
  });
});
