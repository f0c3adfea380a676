import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { before, describe, test } from "node:test";
import type { Page } from "playwright";
import { loadChecks } from "#audit/audit.ts";
import type { Outcome } from "#audit/outcome.ts";
import { DESKTOP } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { inWords } from "#tests/support/findings.ts";
import { type Change, startSite } from "#tests/support/site.ts";

const PATH = "/internationellt-samarbete";
const STATE = { ...DESKTOP, name: "broken", javaScript: false };
const ANNOUNCEMENT = /<span class="announcement[^"]*"[^>]*>( \([^<]*webbplats[^<]*\))<\/span>/g;

interface Breakage {
  readonly what: string;
  /** The checks, or axe's rules, that must fail. */
  readonly by: readonly string[];
  readonly html?: Change;
  readonly css?: string;
}

const BREAKAGES: readonly Breakage[] = [
  { what: "an image without alt", by: ["image-alt"], html: without(/ alt="[^"]*"/) },
  { what: "pale text", by: ["color-contrast"], css: "main p { color: #aaa !important }" },
  {
    what: "a field without a label",
    by: ["label"],
    html: (html) => html.replace("</main>", `<input name="q"></main>`),
  },
  {
    what: "a button without a name",
    by: ["button-name"],
    html: (html) => html.replace(/(<button[^>]*>).*?(?=<\/button>)/s, "$1"),
  },
  {
    what: "an invalid language",
    by: ["html-lang-valid"],
    html: (html) => html.replace(/<html lang="\w+"/, `<html lang="svenska"`),
  },
  {
    what: "no language",
    by: ["html-has-lang"],
    html: (html) => html.replace(/<html lang="\w+"/, "<html"),
  },
  {
    what: "a part in an invalid language",
    by: ["valid-lang"],
    html: (html) => html.replace(`<span lang="en"`, `<span lang="engelska"`),
  },
  { what: "no title", by: ["document-title"], html: without(/<title>.*?<\/title>/s) },
  {
    what: "no main landmark",
    by: ["landmark-one-main", "region"],
    html: (html) => html.replaceAll(/(<\/?)main\b/g, "$1div"),
  },
  {
    what: "a skipped heading level",
    by: ["heading-order"],
    html: (html) => html.replace(/<h2(.*?)<\/h2>/s, "<h4$1</h4>"),
  },
  {
    what: "zoom forbidden",
    by: ["meta-viewport"],
    html: (html) => html.replace("initial-scale=1", "initial-scale=1, maximum-scale=1"),
  },
  {
    what: "no focus ring",
    by: ["focus-visible"],
    css: "*, *::before, *::after { outline: 0 !important; box-shadow: none !important } :focus { all: revert-layer; outline: 0 !important; box-shadow: none !important }",
  },
  {
    what: "announcements removed",
    by: ["external-link-announced", "new-window-announced"],
    html: without(ANNOUNCEMENT),
  },
  {
    what: "announcements doubled",
    by: ["announcement-once"],
    html: (html) => html.replace(ANNOUNCEMENT, "$&$&"),
  },
  {
    what: "announcements glued to the word before",
    by: ["announcement-not-glued"],
    html: (html) =>
      html.replace(ANNOUNCEMENT, (span, words: string) => span.replace(words, words.trim())),
  },
  {
    what: "announcements glued as the seed's were",
    by: ["announcement-not-glued"],
    html: (html) => html.replace(ANNOUNCEMENT, "Länk till annan webbplats, öppnas i nytt fönster."),
  },
  {
    what: "announcements of a window where none opens",
    by: ["announcement-true"],
    html: (html) => html.replaceAll(` target="_blank"`, ""),
  },
  {
    what: "announcements of another website on links within the site",
    by: ["announcement-true"],
    html: (html) => html.replaceAll(/href="https:\/\/www\.unhcr\.org[^"]*"/g, `href="/"`),
  },
  {
    what: "announcements only for the eye",
    by: ["external-link-announced"],
    html: (html) =>
      html.replaceAll(
        `<span class="announcement"`,
        `<span aria-hidden="true" class="announcement"`,
      ),
  },
];

describe("a page broken on purpose", () => {
  const browser = useBrowser();
  const failures = new Map<string, Outcome[]>();

  before(async () => {
    const site = await startSite({
      change: (html, path) => named(path)?.html?.(html, path) ?? html,
    });
    const visits = [{ what: "nothing", css: undefined }, ...BREAKAGES].map(({ what, css }) => {
      const url = `${site.url}${PATH}?broken=${encodeURIComponent(what)}`;
      const open = async (page: Page) => {
        await page.goto(url);
        if (css) await page.evaluate(addStyle, css);
      };
      return { url, open };
    });
    const scope = { checks: await loadChecks(), states: [STATE], workers: availableParallelism() };
    for (const outcome of await auditVisits(browser(), visits, scope))
      if (outcome.outcome === "failed" || outcome.outcome === "untested") {
        const what = broken(outcome.url);
        failures.set(what, [...(failures.get(what) ?? []), outcome]);
      }
    await site.close();
  });

  test("is without failures before it is broken", () => {
    assert.equal(inWords(failures.get("nothing") ?? []), "");
  });

  for (const breakage of BREAKAGES)
    test(`fails for ${breakage.what}`, () => {
      const found = failures.get(breakage.what) ?? [];
      const rules = new Set(found.map(({ check, rule }) => rule ?? check));
      assert.deepEqual(
        breakage.by.filter((rule) => !rules.has(rule)),
        [],
        `Found instead:\n${inWords(found)}`,
      );
    });
});

function broken(url: string): string {
  return new URL(url, "http://site.invalid").searchParams.get("broken") ?? "";
}

function named(path: string): Breakage | undefined {
  return BREAKAGES.find(({ what }) => what === broken(path));
}

function without(pattern: RegExp): Change {
  return (html) => html.replace(pattern, "");
}

/** A style sheet made by script: the site's policy allows no inline one. */
function addStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
