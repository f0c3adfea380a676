import { STATE_LIMIT } from "#audit/run.ts";
import { STATES } from "#audit/state.ts";
import { choice, flag, number, text, texts } from "#commands/options.ts";
import { names } from "#registry.ts";

const address = (help: string) => ({
  ...text("URL", help),
  accepts: "an address, as https://www.example.se/",
});
const file = (help: string) => ({ ...text("FILE", help), accepts: "the path of a file" });

export const STATE_NAMES = STATES.map(({ name }) => name);
export const REPORT_NAMES = names(new URL("../../audit/reports/", import.meta.url), ".ts");

/** What `lyhord audit` takes; the names are those of the settings, with hyphens. */
export const OPTIONS = {
  sitemap: address("Audits the pages of a sitemap."),
  crawl: address(
    "Audits the pages that links lead to from this one, on the same host; robots.txt is respected.",
  ),
  depth: number("N", [0, 100], "How many links away a crawl goes; else 3."),
  max: number("N", [1, 100_000], "How many pages at most; else 200."),
  include: texts(
    "PATTERN",
    "Of sitemap and crawl, only these paths and the page that a crawl starts from: * stands for any part, ** for any parts.",
  ),
  exclude: texts(
    "PATTERN",
    "Of sitemap and crawl, not these paths, but the page that a crawl starts from all the same.",
  ),
  pages: file("Audits the addresses in a file, one a line; - for standard input."),
  steps: file("Does the steps in a file on each page before it is audited."),
  states: texts("STATE", "Only in these states; else in all."),
  checks: texts("CHECK", "Only by these checks; else by all."),
  "axe-only": flag("Only by axe-core, only in the state desktop: fast."),
  level: choice("LEVEL", ["A", "AA", "AAA"], "The level of WCAG that is required; else AA."),
  standard: choice(
    "NAME",
    ["wcag22", "en301549-v3", "en301549-v4"],
    "What is required; else WCAG 2.2.",
  ),
  locale: choice("LOCALE", ["sv", "en"], "The language of the reports; else that of the terminal."),
  report: {
    ...texts("NAME=FILE", "Writes a report; NAME alone writes to standard output; else text."),
    accepts: "the name of a report, = and a file, as html=audit.html",
  },
  baseline: file("Accepts the findings that a baseline accepts."),
  workers: number("N", [1, 32], "How many pages side by side; else one for each core, at most 4."),
  timeout: number(
    "SECONDS",
    [1, 3600],
    `How long a page may take in one state; else ${STATE_LIMIT / 1000}.`,
  ),
  strict: flag("Questions, good practice and what is above the level count as failed too."),
  "submit-forms": flag("Sends forms empty, and with wrong answers, to their server too."),
  "storage-state": file("Begins logged in, by a storage state that Playwright saved."),
  "user-agent": text("TEXT", "Says that it is this browser."),
  browser: file("Audits with this Chromium or Chrome."),
  "no-pictures": flag("Takes no pictures of findings."),
  config: file("Reads settings from a JSON or YAML file; what is given here goes first."),
};

export const DETAILS = [
  "Without an address the example site is started and its sitemap audited.",
  "",
  `States: ${STATE_NAMES.join(", ")}.`,
  `Reports: ${REPORT_NAMES.join(", ")}.`,
  "",
  "A settings file has the same names in one word (submitForms, storageState), besides",
  "pages: a list of addresses, or of { url, status, steps } where steps lead to the page.",
  "Steps are a list of { goto }, { click }, { fill, with }, { press, on }, { select, option },",
  "{ check }, { hover }, { wait } and { expect }; what they act on is a CSS selector.",
  "",
  "The exit code is 0 when nothing that is required failed, 1 when something did or an entry of",
  "the baseline no longer holds, and 2 when something could not be tested or was asked for wrongly.",
];
