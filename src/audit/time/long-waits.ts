import type { Page } from "playwright";
import type { LimitTold } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { call } from "./call.ts";
import { writeInForms, writtenForms } from "./forms-that-end.ts";
import { doPutOff, isPutOff } from "./put-off.ts";

/** A form with something written in it on a page that puts something off for long. */
export interface WaitingForm extends Target {
  /** After how many seconds what is written is lost, or cannot be sent any more, without a warning; undefined where it is not. */
  readonly lostAfter: number | undefined;
}

// So many things that are put off for long are done at once.
const PUT_OFF = 4;
const SETTLE = 100;
const WRITTEN = 300;
const MOST_FORMS = 5;
const WHAT = {
  en: "Forms left with something written",
  sv: "Formulär som lämnas med något skrivet",
};

/** Does what the page puts off for long, and tells what becomes of what is written in its forms meanwhile. */
export async function doLongWaits(
  page: Page,
  leaves: string[],
  { limited }: LimitTold,
): Promise<WaitingForm[]> {
  if (leaves.length > 0 || !(await call(page, isPutOff))) return [];
  await sendNothing(page);
  const of = (await call(page, writeInForms, MOST_FORMS)) ?? 0;
  limited({ what: WHAT, looked: Math.min(of, MOST_FORMS), of });
  if (of > 0) await settle(page, WRITTEN);
  // Where writing leads is not where time does.
  leaves.length = 0;
  const written = ((await call(page, writtenForms)) ?? []).filter(({ isLost }) => !isLost);
  const lost = await doAll(page, leaves);
  return written.map(({ selector, html }) => ({ selector, html, lostAfter: lost.get(selector) }));
}

/** Does one thing after the other until the page says something or goes; gives what each form was lost after. */
async function doAll(page: Page, leaves: readonly string[]): Promise<Map<string, number>> {
  const lost = new Map<string, number>();
  let asks = false;
  page.on("dialog", (dialog) => {
    asks = true;
    void dialog.accept().catch(() => undefined);
  });
  for (let turn = 0; turn < PUT_OFF && leaves.length === 0; turn++) {
    const after = await call(page, doPutOff);
    if (!after) break;
    await settle(page, SETTLE);
    // What asks first may be told to stay.
    if (asks) break;
    for (const { selector, isLost } of (await call(page, writtenForms)) ?? [])
      if (isLost && !lost.has(selector)) lost.set(selector, after);
  }
  return lost;
}

async function sendNothing(page: Page): Promise<void> {
  await page.route("**/*", (route) =>
    route.request().method() === "GET" ? route.fallback() : route.abort("aborted"),
  );
}
