// Takes the README's pictures of the example site: npm run screenshots.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { launchBrowser } from "#audit/browser.ts";
import { PASSWORD } from "./editor.ts";
import { addPictureAnswers } from "./picture-answers.ts";
import { EDITOR_PATH, passwords, startSite } from "./site.ts";

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: "dark";
  /** What is done on the page before. */
  readonly act?: (page: Page) => Promise<void>;
}

const FOLDER = fileURLToPath(new URL("../../docs/", import.meta.url));
const NAME = "karin";

const signIn = async (page: Page) => {
  await page.locator("#page_name").fill(NAME);
  await page.locator("#page_password").fill(PASSWORD);
  await page.locator("main form button").click();
};
const PICTURES: readonly Picture[] = [
  { name: "page", path: "/internationellt-samarbete", width: 1100, height: 1150 },
  {
    name: "thanks",
    path: "/internationellt-samarbete",
    width: 1100,
    height: 1300,
    act: (page) => page.locator('button[value="nej"]').click(),
  },
  { name: "dark", path: "/ansokan/vantetider", width: 1100, height: 900, colorScheme: "dark" },
  { name: "arabic", path: "/ar", width: 1100, height: 900 },
  { name: "overview", path: EDITOR_PATH, width: 1100, height: 1200, act: signIn },
  { name: "inbox", path: `${EDITOR_PATH}/inkorg`, width: 1100, height: 1300, act: signIn },
  {
    name: "page-view",
    path: `${EDITOR_PATH}/sida/ansokan/vantetider`,
    width: 1100,
    height: 1300,
    act: signIn,
  },
];

mkdirSync(FOLDER, { recursive: true });
const site = await startSite();
const account = { name: NAME, role: "editor", createdAt: "2026-01-01T00:00:00.000Z" } as const;
const password = await passwords.hash(PASSWORD);
await site.store.editors.accounts.add({ ...account, password }, "command line");
await addPictureAnswers(site.store, site.site, new Date());
const browser = await launchBrowser();
for (const { name, path, width, height, act, ...options } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, locale: "sv", ...options });
  await page.goto(site.url + path);
  await act?.(page);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.close();
}
await browser.close();
await site.close();
