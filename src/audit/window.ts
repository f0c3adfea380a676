import type { Browser, BrowserContext, BrowserContextOptions, Page, Route } from "playwright";
import { within } from "./collector.ts";
import { contextOptions, type State } from "./state.ts";

const CLOSE_LIMIT = 10_000;
const TIDY_LIMIT = 1_000;
const ANSWER_LIMIT = 1_000;

/** What every window of an audit begins with, besides its states. */
export interface Start
  extends Pick<
    BrowserContextOptions,
    "storageState" | "userAgent" | "httpCredentials" | "bypassCSP"
  > {
  /** Done to each new context before it opens a page: routes, for tests. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** The windows of one worker, with JavaScript and without, kept from visit to visit: a new one costs as much as loading four pages. */
export interface Windows {
  get(state: State): Promise<Page>;
  /** Another page beside the one that `get` gives. */
  another(state: State): Promise<Page>;
  /** Takes back what `another` gave, to be given again; one on which scripts are set to run has been closed. */
  giveBack(page: Page, state: State): void;
  /** An empty page at an address of the same site as `url`. */
  blank(state: State, url: string): Promise<Page>;
  close(): Promise<void>;
}

/** What is open with JavaScript, or without. */
interface Kept {
  readonly context: Promise<BrowserContext>;
  page?: Page;
  spare?: Promise<Page | undefined> | undefined;
  blank?: Page;
}

export function openWindows(
  browser: Browser,
  { prepare, ...start }: Start,
  loadLimit: number,
): Windows {
  const all = new Map<boolean, Kept>();
  const keptIn = (state: State) => {
    const kept = all.get(state.javaScript) ?? { context: open(state) };
    all.set(state.javaScript, kept);
    return kept;
  };
  const open = async (state: State) => {
    const context = await browser.newContext({ ...contextOptions(state), ...start });
    await prepare?.(context);
    return context;
  };
  return {
    async get(state) {
      const kept = keptIn(state);
      if (!kept.page || kept.page.isClosed() || !(await answers(kept.page))) {
        void kept.page?.close().catch(() => undefined);
        kept.page = await make(kept, loadLimit);
      }
      return kept.page;
    },
    async another(state) {
      const kept = keptIn(state);
      const spare = await kept.spare;
      kept.spare = undefined;
      if (!spare || spare.isClosed()) return make(kept, loadLimit);
      await spare.bringToFront();
      return spare;
    },
    giveBack(page, state) {
      const kept = keptIn(state);
      if (kept.spare !== undefined) void page.close().catch(() => undefined);
      else if (!page.isClosed()) kept.spare = tidied(page);
      void kept.page?.bringToFront().catch(() => undefined);
    },
    async blank(state, url) {
      const kept = keptIn(state);
      if (!kept.blank || kept.blank.isClosed()) {
        kept.blank = await make(kept, loadLimit);
        await kept.blank.route("**/*", answerEmpty);
      }
      if (originOf(kept.blank.url()) !== originOf(url)) await kept.blank.goto(url);
      await kept.page?.bringToFront();
      return kept.blank;
    },
    async close() {
      const closing = [...all.values()].map(async ({ context }) => (await context).close());
      all.clear();
      await within(CLOSE_LIMIT, Promise.allSettled(closing), new Error()).catch(() => undefined);
    },
  };
}

/** Whether the page answers in so many milliseconds: is not busy with something that never ends. */
export function answers(page: Page, limit = ANSWER_LIMIT): Promise<boolean> {
  const answer = page.evaluate("1").then(() => true);
  return within(limit, answer, new Error()).catch(() => false);
}

async function make({ context }: Kept, loadLimit: number): Promise<Page> {
  const page = await (await context).newPage();
  page.setDefaultTimeout(loadLimit);
  // Unanswered, a question whether to leave would keep the window on its page.
  page.on("dialog", (dialog) => {
    const answer = dialog.type() === "beforeunload" ? dialog.accept() : dialog.dismiss();
    answer.catch(() => undefined);
  });
  // What the audited page opens is not what was asked about.
  page.on("popup", (popup) => void popup.close().catch(() => undefined));
  return page;
}

function answerEmpty(route: Route): Promise<void> {
  const body = "<!doctype html><title>Empty</title>";
  return route.request().isNavigationRequest()
    ? route.fulfill({ contentType: "text/html", body })
    : route.fallback();
}

function originOf(url: string): string | undefined {
  return URL.parse(url)?.origin;
}

/** The page with the pointer off it and nothing kept from it; closed and undefined when it hangs. What it stored is forgotten when the next one comes. */
async function tidied(page: Page): Promise<Page | undefined> {
  const tidying = Promise.all([
    page.unrouteAll({ behavior: "ignoreErrors" }),
    page.mouse.move(-1, -1),
    page.evaluate(() => undefined),
  ]);
  try {
    await within(TIDY_LIMIT, tidying, new Error());
    return page;
  } catch {
    void page.close().catch(() => undefined);
    return undefined;
  }
}
