import type { CDPSession, Page } from "playwright";
import { within } from "./collector.ts";
import type { Text } from "./outcome.ts";
import { reason } from "./reason.ts";
import { sessionOf } from "./session.ts";

const LOAD_LIMIT = 10_000;
const FORGET_LIMIT = 1_000;

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
    if (!remember) await forgetVisits(page, url);
    await (open ? open(page) : openAddress(page, url));
    // A page of which something never comes is judged as it then is, as people meet it.
    await page.waitForLoadState("load", { timeout: LOAD_LIMIT }).catch(() => undefined);
  } catch (error) {
    const why = reason(error);
    if (open)
      return {
        en: `The page was not reached: ${why.en}.`,
        sv: `Sidan gick inte att nå: ${why.sv}.`,
      };
    return {
      en: `The page did not load: ${why.en}.`,
      sv: `Sidan gick inte att läsa in: ${why.sv}.`,
    };
  }
  if (status === "any" || answered === status) return undefined;
  return {
    en: `The page answered ${answered ?? "nothing"} where ${status} was expected.`,
    sv: `Sidan svarade ${answered ?? "ingenting"} där ${status} väntades.`,
  };
}

async function openAddress(page: Page, url: string): Promise<void> {
  // To a fragment of the page that is open the browser would not go, only scroll.
  const [there, here] = [url, page.url()].map((address) => address.split("#", 1)[0]);
  if (there === here && url.includes("#")) await page.goto("about:blank");
  await page.goto(url, { waitUntil: "domcontentloaded" });
}

/** Makes the browser forget what pages of this site, and the one that is open, have stored in it. */
async function forgetVisits(page: Page, url: string): Promise<void> {
  const session = await sessionOf(page);
  const origins = new Set([page.url(), url].map((address) => URL.parse(address)?.origin ?? "null"));
  origins.delete("null");
  await Promise.all([
    page.context().clearCookies(),
    // A page that does not answer is left with what it has: it will not be the one that is come to.
    within(FORGET_LIMIT, forgetWindow(session), new Error()).catch(() => undefined),
    ...[...origins].map((origin) =>
      session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" }),
    ),
  ]);
}

/** Forgets what the window keeps for its pages; in a world where the page has changed nothing. */
async function forgetWindow(session: CDPSession): Promise<void> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    // A world without a name is never let go: each visit would take longer than the one before.
    worldName: "lyhord",
  });
  // Some pages have no storage, and say so by throwing.
  const expression = 'window.name = ""; try { sessionStorage.clear() } catch {}';
  await session.send("Runtime.evaluate", { expression, contextId });
}
