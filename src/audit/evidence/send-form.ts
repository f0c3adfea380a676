import type { Page } from "playwright";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import type { Answers } from "#audit/forms/answers.ts";
import { fillIn } from "./fill-in.ts";
import { watchChanges } from "./page-change.ts";
import { readSnapshot } from "./snapshot.ts";

const TIME = 5_000;

/** Sends a form past the browser's own checks; what comes after, undefined when nothing does. */
export async function sendEmpty(page: Page, form: string): Promise<PageSnapshot | undefined> {
  return answered(page, () =>
    page.evaluate((selector) => {
      const element = document.querySelector<HTMLFormElement>(selector);
      if (!element) return false;
      element.noValidate = true;
      element.requestSubmit();
      return true;
    }, form),
  );
}

/** Fills in a form and sends it as a visitor does, unless the browser or the page stops it. */
export async function sendFilled(
  page: Page,
  { selector }: PageElement,
  { right, wrong }: Answers,
): Promise<PageSnapshot | undefined> {
  await watchChanges(page);
  await fillIn(page, [...right, ...wrong]);
  return answered(page, () =>
    page.evaluate((selector) => {
      const element = document.querySelector<HTMLFormElement>(selector);
      if (!element || (!element.noValidate && !element.checkValidity())) return false;
      let isStopped = false;
      addEventListener("submit", (event) => {
        isStopped = event.defaultPrevented;
      });
      element.requestSubmit();
      return !isStopped;
    }, selector),
  );
}

async function answered(page: Page, send: () => Promise<boolean>) {
  const going = page.waitForEvent("framenavigated", { timeout: TIME }).catch(() => undefined);
  if (!(await send()) || !(await going)) return undefined;
  await page.waitForLoadState("load", { timeout: TIME }).catch(() => undefined);
  return readSnapshot(page);
}
