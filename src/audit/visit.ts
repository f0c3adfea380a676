import type { Browser, Page } from "playwright";
import { auditPage, type Checks, reason, untested } from "./audit.ts";
import type { Memory } from "./check.ts";
import type { Outcome } from "./outcome.ts";
import { contextOptions, type State } from "./state.ts";

const LOAD_LIMIT = 30_000;

/** A page to audit, and how to come to it. */
export interface Visit {
  readonly url: string;
  /** The HTTP status that the page has when it is the one meant; default 200. */
  readonly status?: number | "any";
  /** Comes to the page where its address alone does not lead: by filling in a form and sending it. */
  readonly open?: (page: Page) => Promise<unknown>;
}

/** What an audit asks, and of which states. */
export interface Scope {
  readonly checks: Checks;
  readonly states: readonly State[];
  /** How many pages are audited side by side. */
  readonly workers: number;
}

/**
 * Audits every page in every state; outcomes come in the order of the visits. A page that does not
 * load, or answers with another status than the one expected, is `untested`.
 */
export async function auditVisits(
  browser: Browser,
  visits: readonly Visit[],
  { workers, ...asked }: Scope,
): Promise<Outcome[]> {
  const scope = { ...asked, memory: new Map<string, unknown>() };
  const outcomes: Outcome[][] = [];
  const waiting = visits.entries();
  const work = async () => {
    const windows = openWindows(browser);
    for (const [index, visit] of waiting) outcomes[index] = await auditVisit(windows, visit, scope);
    await windows.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes.flat();
}

async function auditVisit(
  windows: Windows,
  visit: Visit,
  { checks, states, memory }: Omit<Scope, "workers"> & { readonly memory: Memory },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  // JavaScript is on or off from the start; every other difference is made on the loaded page.
  for (const group of Map.groupBy(states, (state) => state.javaScript).values()) {
    const page = await windows.get(group[0] as State);
    const problem = await arrive(page, visit);
    for (const state of group)
      outcomes.push(
        ...(problem === undefined
          ? await auditPage(page, { checks, state, memory })
          : untested(visit.url, checks, state, problem)),
      );
  }
  if (outcomes.some(({ outcome }) => outcome === "untested")) await windows.close();
  return outcomes;
}

/** Opens the page and says why it is not the one meant, when it is not. */
async function arrive(page: Page, visit: Visit): Promise<string | undefined> {
  const { url, status = 200, open = () => page.goto(url) } = visit;
  let answered: number | undefined;
  page.removeAllListeners("response").on("response", (response) => {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      answered = response.status();
  });
  try {
    await forgetVisits(page);
    await open(page);
    await page.waitForLoadState();
  } catch (error) {
    return `The page did not load: ${reason(error)}`;
  }
  if (status === "any" || answered === status) return undefined;
  return `The page answered ${answered ?? "nothing"} where ${status} was expected.`;
}

/** What earlier pages stored must not decide how this one looks. */
async function forgetVisits(page: Page): Promise<void> {
  await page.context().clearCookies();
  const origin = URL.parse(page.url())?.origin ?? "null";
  if (origin === "null") return;
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await session.detach();
}

interface Windows {
  get(state: State): Promise<Page>;
  close(): Promise<void>;
}

/** One page with JavaScript and one without, kept from visit to visit: a new one costs a second. */
function openWindows(browser: Browser): Windows {
  const pages = new Map<boolean, Page>();
  return {
    async get(state) {
      const page =
        pages.get(state.javaScript) ??
        (await (await browser.newContext(contextOptions(state))).newPage());
      page.setDefaultTimeout(LOAD_LIMIT);
      pages.set(state.javaScript, page);
      return page;
    },
    async close() {
      for (const page of pages.values()) await page.context().close();
      pages.clear();
    },
  };
}
