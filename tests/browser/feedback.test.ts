import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContextOptions } from "playwright";
import { useBrowser } from "#tests/support/browser.ts";
import { startSite } from "#tests/support/site.ts";

const browser = useBrowser();
let site: Awaited<ReturnType<typeof startSite>>;
before(async () => {
  site = await startSite();
});
after(() => site.close());

/** The thanks for an answer, in a context without JavaScript. */
async function thanks(value: "ja" | "nej", path = "/kakor", options: BrowserContextOptions = {}) {
  const context = await browser().newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  await page.goto(site.url + path);
  await page.locator(`button[value="${value}"]`).click();
  await page.waitForURL(/(aterkoppling|feedback)\/[\w-]{22}$/);
  return page;
}

test("Enter in a checkbox sends the form: it does not press the button that changes the answer", async () => {
  const page = await thanks("nej");
  await page.getByLabel("Något är fel eller gammalt").check();
  await page.getByLabel("Något är fel eller gammalt").press("Enter");
  await page.waitForURL(/\/klar$/);
  assert.match((await page.locator("main").textContent()) ?? "", /Du svarade Nej/);
  assert.deepEqual(await page.locator("main ul:not(.plain) li").allTextContents(), [
    "Något är fel eller gammalt",
  ]);
  await page.context().close();
});

test("the answer is changed, the comment reviewed, changed and deleted, without JavaScript and cookies", async () => {
  const page = await thanks("nej");
  await page.getByRole("button", { name: "Ändra svaret till Ja" }).click();
  assert.match((await page.locator("main").textContent()) ?? "", /Du svarade Ja/);
  await page.locator("textarea").fill("Bra! Ring 070-174 06 05.");
  await page.getByRole("button", { name: "Skicka" }).click();
  assert.equal(await page.locator("h1").textContent(), "Kontrollera din kommentar");
  await page.getByRole("button", { name: "Skicka" }).click();
  await page.waitForURL(/\/klar$/);
  assert.equal(
    await page.locator("blockquote").textContent(),
    "Bra! Ring [mobilnummer borttaget].",
  );
  await page.getByRole("link", { name: "Ändra kommentaren" }).click();
  await page.locator("textarea").fill("Bara bra.");
  await page.getByRole("button", { name: "Skicka" }).click();
  assert.equal(await page.locator("blockquote").textContent(), "Bara bra.");
  await page.getByRole("button", { name: "Ta bort kommentaren" }).click();
  assert.equal(await page.locator("h1").textContent(), "Din kommentar är borttagen");
  await page.getByRole("link", { name: /^Gå tillbaka till sidan/ }).click();
  assert.equal(new URL(page.url()).pathname, "/kakor");
  assert.deepEqual(await page.context().cookies(), []);
  await page.context().close();
});

test("a double click is one answer in the counts", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/ansokan/avgifter`);
  await page.locator('button[value="ja"]').dblclick();
  await page.waitForURL(/aterkoppling/);
  // Going back and answering anew is one answer too, as it was given last.
  await page.goto(`${site.url}/ansokan/avgifter`);
  await page.locator('button[value="nej"]').click();
  await page.waitForURL(/aterkoppling\/[\w-]{22}$/);
  const [count] = await site.store.counts({ page: "ansokan/avgifter" });
  assert.deepEqual(count?.answers, { yes: 0, no: 1 });
  await context.close();
});

test("at 320 px nothing of the steps scrolls sideways, and every choice is at least 44 px high, in both directions", async () => {
  for (const path of ["/kakor", "/ar/cookies"]) {
    const viewport = { width: 320, height: 640 };
    const page = await thanks("nej", path, { viewport, javaScriptEnabled: true });
    const measured = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      low: [...document.querySelectorAll(".choice, main button:not([hidden])")].filter(
        (element) => element.getBoundingClientRect().height < 44,
      ).length,
    }));
    assert.deepEqual(measured, { sideways: false, low: 0 }, path);
    await page.context().close();
  }
});

test("without style sheets the form is in order, and the field to leave empty says so", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  await context.route("**/*.css", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${site.url}/kakor`);
  await page.locator('button[value="nej"]').click();
  await page.waitForURL(/aterkoppling/);
  // biome-ignore lint/performance/useDomNodeTextContent: hidden elements must not count.
  const text = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
  assert.match(
    text,
    /Tack för ditt svar.*Du svarade Nej.*Vad stämmer\?.*Något annat.*Vad saknades.*Lämna det här fältet tomt.*Skicka.*Gå tillbaka/,
  );
  assert.equal(text.match(/Skicka/g)?.length, 1);
  await context.close();
});
