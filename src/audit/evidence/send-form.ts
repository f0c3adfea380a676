import { setTimeout as pass } from "node:timers/promises";
import type { Page } from "playwright";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import type { Answers } from "#audit/forms/answers.ts";
import { fillIn } from "./fill-in.ts";
import { watchChanges } from "./page-change.ts";
import { readSnapshot } from "./snapshot.ts";

const TIME = 5_000;
const STOPPED = 500;

/** Sends a form past the browser's own checks; what comes after, undefined when nothing does. */
export async function sendEmpty(page: Page, form: string): Promise<PageSnapshot | undefined> {
  return answered(page, form, false);
}

/** Fills in a form and sends it as a visitor does, unless the browser or the page stops it. */
export async function sendFilled(
  page: Page,
  { selector }: PageElement,
  { right, wrong }: Answers,
): Promise<PageSnapshot | undefined> {
  await watchChanges(page);
  await fillIn(page, [...right, ...wrong]);
  return answered(page, selector, true);
}

async function answered(page: Page, selector: string, checked: boolean) {
  const going = page.waitForEvent("framenavigated", { timeout: TIME }).catch(() => undefined);
  const isSent = await page.evaluate(send, { selector, checked });
  // A script that stops the form may send it by itself a little later.
  if (!(await (isSent ? going : Promise.race([going, pass(STOPPED)])))) return undefined;
  await page.waitForLoadState("load", { timeout: TIME }).catch(() => undefined);
  return readSnapshot(page);
}

/** In the page: sends the form; whether it goes to its server at once. */
function send({ selector, checked }: { selector: string; checked: boolean }): boolean {
  const form = document.querySelector<HTMLFormElement>(selector);
  if (!form || form.method === "dialog") return false;
  if (!checked) form.noValidate = true;
  if (!form.noValidate && !form.checkValidity()) return false;
  let isStopped = false;
  addEventListener("submit", (event) => {
    isStopped = event.defaultPrevented;
  });
  form.requestSubmit();
  return !isStopped;
}
