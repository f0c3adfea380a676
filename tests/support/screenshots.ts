// Takes the README's pictures of the example site: npm run screenshots.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "#audit/browser.ts";
import { startSite } from "./site.ts";

const FOLDER = fileURLToPath(new URL("../../docs/", import.meta.url));
const PICTURES = [
  { name: "page", path: "/internationellt-samarbete", width: 1100, height: 1150 },
  {
    name: "thanks",
    path: "/internationellt-samarbete",
    width: 1100,
    height: 1300,
    press: 'button[value="nej"]',
  },
  { name: "dark", path: "/ansokan/vantetider", width: 1100, height: 900, colorScheme: "dark" },
  { name: "arabic", path: "/ar", width: 1100, height: 900 },
] as const;

mkdirSync(FOLDER, { recursive: true });
const site = await startSite();
const browser = await launchBrowser();
for (const { name, path, width, height, ...rest } of PICTURES) {
  const { press, ...options } = { press: undefined, ...rest };
  const page = await browser.newPage({ viewport: { width, height }, ...options });
  await page.goto(site.url + path);
  if (press) await page.locator(press).click();
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.close();
}
await browser.close();
await site.close();
