import type { Page } from "playwright";
import { reason } from "./audit.ts";
import type { Text } from "./outcome.ts";

const LOAD_LIMIT = 10_000;

/** A page to audit, and how to come to it. */
export interface Visit {
  readonly url: string;
  /** The HTTP status that the page has when it is the one meant; default 200. */
  readonly status?: number | "any";
  /** Comes to the page where its address alone does not lead: by filling in a form and sending it. */
  readonly open?: (page: Page) => Promise<unknown>;
}

/** Opens the page and says why it is not the one meant, when it is not. What earlier pages stored must not decide how this one looks, so it is forgotten unless `remember`. */
export async function arrive(
  page: Page,
  { url, status = 200, open }: Visit,
  remember = false,
): Promise<Text | undefined> {
  let answered: number | undefined;
  page.removeAllListeners("response").on("response", (response) => {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      answered = response.status();
  });
  try {
    if (!remember) await forgetVisits(page);
    await (open ? open(page) : openAddress(page, url));
    // A page of which something never comes is judged as it then is, as people meet it.
    await page.waitForLoadState("load", { timeout: LOAD_LIMIT }).catch(() => undefined);
  } catch (error) {
    const why = reason(error);
    if (open) return { en: `The page was not reached: ${why}`, sv: `Sidan nåddes inte: ${why}` };
    return { en: `The page did not load: ${why}`, sv: `Sidan kunde inte läsas in: ${why}` };
  }
  if (status === "any" || answered === status) return undefined;
  return {
    en: `The page answered ${answered ?? "nothing"} where ${status} was expected.`,
    sv: `Sidan svarade ${answered ?? "ingenting"} där ${status} väntades.`,
  };
}

async function openAddress(page: Page, url: string): Promise<void> {
  // To an address that differs only in its fragment the browser would not go.
  const [there, here] = [url, page.url()].map((address) => address.split("#", 1)[0]);
  if (there === here) await page.goto("about:blank");
  await page.goto(url, { waitUntil: "domcontentloaded" });
}

async function forgetVisits(page: Page): Promise<void> {
  await page.context().clearCookies();
  const origin = URL.parse(page.url())?.origin ?? "null";
  if (origin === "null") return;
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await session.detach();
}
