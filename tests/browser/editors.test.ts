import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright";
import { decodePng } from "#audit/evidence/png.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { PASSWORD } from "#tests/support/editor.ts";
import { response } from "#tests/support/response.ts";
import { EDITOR_PATH, passwords, startSite } from "#tests/support/site.ts";

/** More stops than any page of the area has from one thing to do to the next. */
const MOST_TABS = 60;

const browser = useBrowser();
let site: Awaited<ReturnType<typeof startSite>>;
const PAGE = { page: "kakor", path: "/kakor" };
const worst = response({
  ...PAGE,
  createdAt: "2026-03-02T10:00Z",
  answer: "no",
  comment: "Jag hittar inte var jag säger nej till kakor.",
});
const held = response({ createdAt: "2026-03-01T10:00Z", comment: "Bra!", verdict: "held" });

before(async () => {
  site = await startSite();
  const account = { name: "anna", role: "editor", createdAt: "2026-01-01T00:00:00.000Z" } as const;
  const password = await passwords.hash(PASSWORD);
  await site.store.editors.accounts.add({ ...account, password }, "command line");
  await site.store.add(response({ createdAt: "2026-01-01T10:00Z", comment: "Äldre" }));
  for (const one of [held, worst]) await site.store.add(one);
  for (let index = 0; index < 9; index += 1) {
    await site.store.add(response({ answer: index < 3 ? "no" : "yes" }));
    await site.store.add(response({ ...PAGE, answer: index < 8 ? "no" : "yes" }));
  }
});
after(() => site.close());

/** Presses Tab until `target` has the focus; how many times. */
async function tabTo(page: Page, target: Locator): Promise<number> {
  for (let tabs = 1; tabs <= MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return tabs;
  }
  throw new Error(`No ${target} within ${MOST_TABS} presses of Tab at ${page.url()}.`);
}

/** Goes to `target` with Tab and presses a key there. */
async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).first();

test("a morning's work is done with the keyboard alone, without JavaScript", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false, locale: "sv" });
  const page = await context.newPage();
  await page.goto(`${site.url}${EDITOR_PATH}`);

  // Sign in.
  await tabTo(page, page.getByLabel("Användarnamn"));
  await page.keyboard.type("anna");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("Inloggad som anna").waitFor();

  // The page that needs it most, and its comment.
  const worstPage = page.getByRole("main").getByRole("listitem").filter({ hasText: "nej" }).first();
  await press(page, worstPage.getByRole("link").first());
  await page.getByRole("heading", { level: 1, name: "Inga kakor" }).waitFor();
  await press(page, page.getByRole("link", { name: "Läs kommentarerna om sidan" }));
  await page.getByRole("heading", { level: 1, name: "Inkorg" }).waitFor();
  await press(page, page.getByRole("link", { name: /^Öppna och anteckna/ }).first());
  await page.getByText("Jag hittar inte var jag säger nej till kakor.").waitFor();

  // A note, and that it is done.
  await tabTo(page, page.getByLabel("Ny anteckning"));
  await page.keyboard.type("La till en knapp.");
  await press(page, button(page, "Spara anteckningen"));
  await page.getByText("Anteckningen är sparad.").waitFor();
  // The skip link's target and the message: the next Tab is in the page, not at its top.
  assert.ok((await tabTo(page, button(page, "Klar"))) <= 3);
  await page.keyboard.press("Enter");
  await page.getByText("Kommentaren har fått statusen Klar.").waitFor();

  // What visitors are told.
  await press(page, page.getByRole("navigation").getByRole("link", { name: "Start" }));
  await press(page, worstPage.getByRole("link").first());
  await tabTo(page, page.getByRole("textbox"));
  await page.keyboard.type("Ni hittade inte hur man säger nej. Vi la till en knapp.");
  await press(page, button(page, "Visa texten på sidan"));
  await page.getByText("Texten visas nu på sidan.").waitFor();
  const shown = await (await fetch(`${site.url}/kakor`)).text();
  assert.match(shown, /Ni hittade inte hur man säger nej\. Vi la till en knapp\./);

  // What is held.
  await press(page, page.getByRole("navigation").getByRole("link", { name: "Granskning" }));
  await press(page, button(page, /^Släpp fram ?, svar 1$/));
  await page.getByText("1 svar är framsläppt.").waitFor();

  // All that is left, as a file.
  await press(page, page.getByRole("navigation").getByRole("link", { name: "Inkorg" }));
  const download = page.waitForEvent("download");
  await press(page, button(page, "Hämta för kalkylark (csv)"));
  const file = await download;
  assert.match(file.suggestedFilename(), /^kommentarer-\d{4}-\d\d-\d\d\.csv$/);
  const rows = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  assert.equal(rows.length, 4);
  assert.match(rows[0] ?? "", /^\uFEFFid;createdAt;/);

  // Sign out, and nothing is left to see.
  await press(page, page.getByRole("button", { name: "Logga ut" }));
  await page.getByRole("heading", { level: 1, name: "Logga in" }).waitFor();
  await page.goto(`${site.url}${EDITOR_PATH}/inkorg`);
  await page.getByRole("heading", { level: 1, name: "Logga in" }).waitFor();
  await context.close();

  const { work } = site.store.editors;
  const done = await work.comment(worst.id);
  assert.deepEqual([done?.status, done?.notes], ["done", 1]);
  assert.equal((await site.store.find(held.id))?.verdict, "shown");
});

test("a comment is dealt with in three presses of a key at most: the first when the inbox opens, each next one after the last", async () => {
  for (const [day, comment] of [
    ["03", "Tre tryck"],
    ["02", "Två tryck"],
    ["01", "Sist"],
  ])
    await site.store.add(
      response({ createdAt: `2026-04-${day}T10:00Z`, comment: comment as string, answer: "no" }),
    );
  const context = await browser().newContext({ javaScriptEnabled: false, locale: "sv" });
  const page = await context.newPage();
  await page.goto(`${site.url}${EDITOR_PATH}/logga-in`);
  await page.getByLabel("Användarnamn").fill("anna");
  await page.getByLabel("Lösenord").fill(PASSWORD);
  await page.keyboard.press("Enter");
  const presses = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const done = (status: string) =>
    page.getByText(`1 kommentar har fått statusen ${status}.`).waitFor();
  // The list is filtered, and the fields of the filter are open before it.
  await press(page, page.getByRole("link", { name: "Läs nya kommentarer" }));
  await page.getByRole("heading", { level: 2, name: /^Kommentar 1:/ }).waitFor();
  await page.getByText("Tre tryck").waitFor();
  await presses("Tab", "Tab", "Enter");
  await done("Gäller inte sidan");
  await page.getByText("Två tryck").waitFor();
  assert.equal(await page.getByText("Tre tryck").count(), 0);
  await presses("Tab", "Enter");
  await done("Klar");
  assert.equal(await page.getByText("Två tryck").count(), 0);
  // Another choice leads to what it finds, or to that there is nothing.
  await tabTo(page, page.getByLabel("Ord i kommentaren"));
  await page.keyboard.type("Sist");
  await press(page, button(page, "Visa"));
  await page.waitForURL(/ord=Sist#page_next$/);
  await presses("Tab", "Enter");
  await done("Klar");
  await page.getByText("Inga kommentarer stämmer med urvalet.").waitFor();
  await context.close();
});

test("the bars of a chart are drawn in the reader's own colours, and their figures stand in a table", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false, locale: "sv" });
  const page = await context.newPage();
  await page.goto(`${site.url}${EDITOR_PATH}/logga-in`);
  await page.getByLabel("Användarnamn").fill("anna");
  await page.getByLabel("Lösenord").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.locator(".account").waitFor();
  const createdAt = `${new Date().toISOString().slice(0, 10)}T00:00Z`;
  for (const answer of ["no", "no", "yes"] as const)
    await site.store.add(response({ ...PAGE, createdAt, answer }));
  await page.goto(`${site.url}${EDITOR_PATH}/sida/kakor`);
  const chart = page.locator(".trend svg");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    const { pixels, channels } = decodePng(await chart.screenshot());
    const ink = pixels.filter((value, at) => at % channels === 0 && value < 64).length;
    const all = pixels.length / channels;
    const share = colorScheme === "light" ? ink / all : 1 - ink / all;
    assert.ok(share > 0.01 && share < 0.9, `${colorScheme}: ${share}`);
  }
  await page.getByText("Visa siffrorna i en tabell").click();
  assert.ok((await page.locator(".trend + details tbody tr").count()) > 0);
  await context.close();
});
