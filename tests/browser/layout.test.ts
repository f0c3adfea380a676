import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright";
import { useBrowser } from "#tests/support/browser.ts";
import { startSite } from "#tests/support/site.ts";

const browser = useBrowser();
let site: Awaited<ReturnType<typeof startSite>>;
before(async () => {
  site = await startSite();
});
after(() => site.close());

/** One page of every type in every locale, and those with the widest content. */
const SAMPLE = [
  "/",
  "/ansokan",
  "/internationellt-samarbete",
  "/ansokan/vantetider",
  "/om-oss/sprak",
  "/om-oss/statistik",
  "/besoka/bjuda-in",
  "/kontakt",
  "/en",
  "/en/contact",
  "/ar",
  "/ar/international-cooperation",
  "/ar/contact",
];

async function open(
  path: string,
  options: Parameters<ReturnType<typeof browser>["newPage"]>[0] = {},
) {
  const page = await browser().newPage(options);
  await page.goto(site.url + path);
  return page;
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** The texts that their own box cuts off; tables scroll in a region of their own, and hidden words are hidden. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const clips = [overflowX, overflowY].some(
          (overflow) => overflow === "hidden" || overflow === "clip",
        );
        const bigger =
          element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
        return clips && bigger && !element.matches(".visually-hidden");
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );

test("at 320 px no page scrolls sideways, also with text at 200 % and with WCAG's text spacing (1.4.4, 1.4.10, 1.4.12)", async () => {
  for (const path of SAMPLE) {
    const page = await open(path, { viewport: { width: 320, height: 640 }, bypassCSP: true });
    assert.equal(await scrollsSideways(page), false, path);
    assert.deepEqual(await cutOff(page), [], path);
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    });
    assert.equal(await scrollsSideways(page), false, `${path} with text spacing`);
    assert.deepEqual(await cutOff(page), [], `${path} with text spacing`);
    await page.close();
    const large = await open(path, { viewport: { width: 640, height: 640 }, bypassCSP: true });
    await large.addStyleTag({ content: "html { font-size: 200% }" });
    assert.equal(await scrollsSideways(large), false, `${path} with text at 200 %`);
    assert.deepEqual(await cutOff(large), [], `${path} with text at 200 %`);
    await large.close();
  }
});

test("everything to press outside running text is at least 44 px high (2.5.5)", async () => {
  for (const path of SAMPLE) {
    for (const width of [320, 1280]) {
      const page = await open(path, { viewport: { width, height: 900 } });
      const low = await page.evaluate(() =>
        [...document.querySelectorAll("a, button, summary, textarea")]
          .filter(
            (element) => !element.matches(":is(.text, .note) :is(p, li, dd, td) *, .note *, .skip"),
          )
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => `${element.textContent} ${element.getBoundingClientRect().height}`),
      );
      assert.deepEqual(low, [], `${path} at ${width} px`);
      await page.close();
    }
  }
});

test("running text has about 65 to 75 characters a line", async () => {
  for (const path of [
    "/internationellt-samarbete",
    "/en/your-application/how-to-apply",
    "/ar/work-and-study/work-permit",
  ]) {
    const page = await open(path, { viewport: { width: 1440, height: 900 } });
    const average = await page.evaluate(() => {
      const full: number[] = [];
      for (const paragraph of document.querySelectorAll(".text > p:not(:first-child)")) {
        const lines = new Map<number, number>();
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode() as Text; text; text = texts.nextNode() as Text) {
          for (let at = 0; at < text.length; at += 1) {
            const range = new Range();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const line = Math.round(range.getBoundingClientRect().bottom / 6);
            lines.set(line, (lines.get(line) ?? 0) + 1);
          }
        }
        full.push(...[...lines.values()].slice(0, -1));
      }
      return full.reduce((sum, length) => sum + length, 0) / full.length;
    });
    assert.ok(average > 60 && average < 78, `${path}: ${average}`);
    await page.close();
  }
});

test("the skip link is the first stop, comes into view, and leads to the content", async () => {
  for (const path of ["/kontakt", "/ar/contact"]) {
    const page = await open(path);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    assert.equal(await skip.getAttribute("href"), "#page_main");
    const box = await skip.boundingBox();
    assert.ok(box && box.x >= 0 && box.y >= 0);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(":focus").getAttribute("id"), "page_main");
    await page.close();
  }
});

test("the question is answered, commented and acknowledged with the keyboard alone, without JavaScript and cookies", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/kakor`);
  const press = async (name: string | RegExp) => {
    for (let stops = 0; stops < 100; stops += 1) {
      await page.keyboard.press("Tab");
      const focus = page.locator(":focus");
      if (new RegExp(name).test((await focus.textContent()) ?? ""))
        return page.keyboard.press("Enter");
    }
    throw new Error(`Tab never came to ${name} on ${page.url()}.`);
  };
  await press(/^Nej/);
  await page.waitForURL(/\/aterkoppling\/[\w-]+$/);
  assert.equal(await page.locator("h1").textContent(), "Tack för ditt svar");
  await page.locator("textarea").focus();
  await page.keyboard.type("Jag hittar inte telefonnumret.");
  await press(/^Skicka$/);
  await page.waitForURL(/\/klar$/);
  assert.equal(await page.locator("blockquote").textContent(), "Jag hittar inte telefonnumret.");
  assert.deepEqual(await context.cookies(), []);
  await context.close();
});

test("the browser refuses nothing of any page: no policy violation, no failed request, no message", async () => {
  const context = await browser().newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on("requestfailed", (request) => {
    // The icon of a page that is left at once is given up by the browser, not refused.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} ${response.status()}`);
  });
  for (const path of SAMPLE) await page.goto(site.url + path, { waitUntil: "load" });
  assert.deepEqual(complaints, []);
  await context.close();
});

test("an announcement is heard with one space before it, and not copied with the text", async () => {
  const page = await open("/internationellt-samarbete");
  const paragraph = page.locator("p:has(> a[href*='unhcr'])");
  const tree = await paragraph.ariaSnapshot();
  assert.match(tree, /link "UNHCR \(länk till annan webbplats, öppnas i nytt fönster\)"/);
  assert.match((await paragraph.textContent()) ?? "", /^UNHCR \(länk/);
  const copied = await paragraph.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  assert.match(copied ?? "", /^UNHCR är FN:s organ för flyktingar\./);
  await page.close();
});

test("on paper the navigation and question are gone, and each link's address stands once", async () => {
  const page = await open("/internationellt-samarbete");
  await page.emulateMedia({ media: "print" });
  for (const gone of [".menu", ".languages", ".question", ".skip", ".contents"]) {
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  }
  const address = await page
    .locator("main a[href*='unhcr.org']")
    .evaluate((link) => getComputedStyle(link, "::after").content);
  assert.equal(address, '" <https://www.unhcr.org>"');
  assert.equal(
    await page
      .locator("main a[href='/om-oss/uppdrag']")
      .evaluate((link) => getComputedStyle(link, "::after").content),
    "none",
  );
  await page.close();
});
