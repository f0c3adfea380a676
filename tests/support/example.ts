import type { Browser, BrowserContext } from "playwright";
import type { Check } from "#audit/check.ts";
import type { Example } from "#audit/example.ts";
import type { Outcome } from "#audit/outcome.ts";
import { DESKTOP, type State } from "#audit/state.ts";
import { openWindows } from "#audit/window.ts";
import { auditIn } from "./audit-in.ts";

const ADDRESS = "https://www.agency.example/";
const LOAD_LIMIT = 10_000;
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  png: "image/png",
  gif: "image/gif",
  pdf: "application/pdf",
  vtt: "text/vtt",
  xml: "application/xml",
  txt: "text/plain; charset=utf-8",
};

export type Parts = Exclude<Example, string>;

/** Judges examples of checks, in windows that are opened once: opening one takes a second. */
export function exampleJudge(browser: Browser) {
  let files = new Map<string, string | Uint8Array>();
  const prepare = (context: BrowserContext) =>
    context.route("**/*", (route) => {
      const url = route.request().url().split("#", 1)[0] as string;
      const body = files.get(url);
      return body === undefined ? route.abort() : route.fulfill(served(url, body));
    });
  const windows = openWindows(browser, { prepare }, LOAD_LIMIT);
  return {
    async judge(id: string, check: Check, example: Example): Promise<Outcome[]> {
      const { html, url = ADDRESS, state: change, files: others = {} } = partsOf(example);
      const state: State = { ...DESKTOP, ...change };
      const beside = Object.entries(others).map(
        ([path, body]) => [new URL(path, url).href, body] as const,
      );
      files = new Map([[url, html], ...beside]);
      const pages = check.judgeSite ? [url, ...beside.filter(isPage).map(([at]) => at)] : [url];
      return auditIn(windows, pages, {
        checks: new Map([[id, check]]),
        states: [state],
        level: "AAA",
        submitForms: true,
      });
    },
  };
}

/** The gravest of the outcomes: what a page with these outcomes is called. */
export function overall(outcomes: readonly Outcome[]): Outcome["outcome"] | undefined {
  const order = ["untested", "failed", "cantTell", "passed", "inapplicable"] as const;
  return order.find((grave) => outcomes.some(({ outcome }) => outcome === grave));
}

export function partsOf(example: Example): Parts {
  return typeof example === "string" ? { html: example } : example;
}

function isPage([url, body]: readonly [string, string | Uint8Array]): boolean {
  return (
    typeof body === "string" && new URL(url).origin === new URL(ADDRESS).origin && !typeOf(url)
  );
}

function typeOf(url: string): string | undefined {
  return TYPES[/\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? ""];
}

function served(url: string, content: string | Uint8Array) {
  const type = typeOf(url);
  if (typeof content !== "string")
    return { contentType: type ?? "image/png", body: Buffer.from(content) };
  if (type) return { contentType: type, body: content };
  if (content.startsWith("<?xml")) return { contentType: "image/svg+xml", body: content };
  const body = content.trimStart().toLowerCase().startsWith("<!doctype")
    ? content
    : `<!doctype html><html lang="en"><title>Example</title>${content}`;
  return { contentType: "text/html; charset=utf-8", body };
}
