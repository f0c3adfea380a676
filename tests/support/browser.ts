import { after, before } from "node:test";
import type { Browser } from "playwright";
import { launchBrowser } from "#audit/browser.ts";

/**
 * One browser for all tests of the calling file or suite: started before them, closed after them.
 * The function that it returns gives the browser, inside a test.
 */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  before(async () => {
    browser = await launchBrowser(process.env.CHROMIUM_PATH);
  });
  after(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error("The browser starts before the first test.");
    return browser;
  };
}
