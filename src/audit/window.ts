import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright";
import { within } from "./collector.ts";
import { contextOptions, type State } from "./state.ts";

const CLOSE_LIMIT = 10_000;

/** What every window of an audit begins with, besides its states. */
export interface Start
  extends Pick<
    BrowserContextOptions,
    "storageState" | "userAgent" | "httpCredentials" | "bypassCSP"
  > {
  /** Done to each new context before it opens a page: routes, for tests. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** The windows of one worker: a page with JavaScript and one without, kept from visit to visit, since a new one costs a second. */
export interface Windows {
  get(state: State): Promise<Page>;
  /** Another page beside the one that `get` gives, to be closed by whoever asked. */
  another(state: State): Promise<Page>;
  close(): Promise<void>;
}

export function openWindows(
  browser: Browser,
  { prepare, ...start }: Start,
  loadLimit: number,
): Windows {
  const contexts = new Map<boolean, Promise<BrowserContext>>();
  const pages = new Map<boolean, Page>();
  const another = async (state: State) => {
    const context = await (contexts.get(state.javaScript) ?? open(state));
    const page = await context.newPage();
    page.setDefaultTimeout(loadLimit);
    // Unanswered, a question whether to leave would keep the window on its page.
    page.on("dialog", (dialog) => {
      const answer = dialog.type() === "beforeunload" ? dialog.accept() : dialog.dismiss();
      answer.catch(() => undefined);
    });
    // What the audited page opens is not what was asked about.
    page.on("popup", (popup) => void popup.close().catch(() => undefined));
    return page;
  };
  const open = (state: State) => {
    const opening = browser
      .newContext({ ...contextOptions(state), ...start })
      .then(async (context) => {
        await prepare?.(context);
        return context;
      });
    contexts.set(state.javaScript, opening);
    return opening;
  };
  return {
    async get(state) {
      const kept = pages.get(state.javaScript);
      if (kept && !kept.isClosed()) return kept;
      const page = await another(state);
      pages.set(state.javaScript, page);
      return page;
    },
    another,
    async close() {
      const closing = [...contexts.values()].map(async (context) => (await context).close());
      contexts.clear();
      pages.clear();
      await within(CLOSE_LIMIT, Promise.allSettled(closing), new Error()).catch(() => undefined);
    },
  };
}
