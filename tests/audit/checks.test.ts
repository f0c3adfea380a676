import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Page } from "playwright";
import { auditPage, loadChecks } from "#audit/audit.ts";
import type { Check, Example } from "#audit/check.ts";
import type { Outcome } from "#audit/outcome.ts";
import { contextOptions, DESKTOP, type State } from "#audit/state.ts";
import { useBrowser } from "#tests/support/browser.ts";

const ADDRESS = "https://www.agency.example/";
const LEAST = 3;

const browser = useBrowser();
const pages = new Map<boolean, Promise<Page> | Page>();

for (const [id, check] of await loadChecks()) {
  describe(`the check ${id}`, () => {
    for (const expected of ["passed", "failed", "inapplicable", "cantTell"] as const) {
      const examples = check.examples[expected] ?? [];
      if (expected !== "cantTell")
        test(`shows at least ${LEAST} examples of ${expected}`, () => {
          assert.ok(examples.length >= LEAST, `${examples.length} examples`);
        });
      for (const [index, example] of examples.entries())
        test(`says ${expected} of its example ${index + 1}: ${inShort(example)}`, async () => {
          const outcomes = await judge(id, check, example);
          assert.equal(overall(outcomes), expected, JSON.stringify(outcomes, null, 2));
        });
    }
  });
}

/** The gravest of the outcomes: what a page with these outcomes is called. */
function overall(outcomes: readonly Outcome[]): Outcome["outcome"] | undefined {
  const order = ["untested", "failed", "cantTell", "passed", "inapplicable"] as const;
  return order.find((grave) => outcomes.some(({ outcome }) => outcome === grave));
}

async function judge(id: string, check: Check, example: Example) {
  const { html, url = ADDRESS, state: change } = parts(example);
  const state = { ...DESKTOP, ...change };
  const page = await blankPage(state);
  await page.unrouteAll();
  await page.route("**/*", (route) =>
    route.request().url() === url ? route.fulfill(served(html)) : route.abort(),
  );
  await page.goto(url);
  return auditPage(page, { checks: new Map([[id, check]]), state });
}

/** One page with JavaScript and one without serve all examples: starting a page takes a second. */
async function blankPage(state: State): Promise<Page> {
  const page =
    pages.get(state.javaScript) ?? (await browser().newContext(contextOptions(state))).newPage();
  pages.set(state.javaScript, page);
  return page;
}

function parts(example: Example): Exclude<Example, string> {
  return typeof example === "string" ? { html: example } : example;
}

function served(html: string) {
  if (html.startsWith("<?xml")) return { contentType: "image/svg+xml", body: html };
  const body = html.startsWith("<!doctype")
    ? html
    : `<!doctype html><html lang="en"><title>Example</title>${html}`;
  return { contentType: "text/html; charset=utf-8", body };
}

function inShort(example: Example): string {
  const { html, url = "" } = parts(example);
  const text = `${html} ${url}`.replace(/\s+/g, " ").trim();
  return text.length > 150 ? `${text.slice(0, 150)}…` : text;
}
