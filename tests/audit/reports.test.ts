import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import axeCore from "axe-core";
import { parse as parseYaml, stringify } from "yaml";
import { loadChecks } from "#audit/audit.ts";
import advice from "#audit/axe-advice.json" with { type: "json" };
import { axeAdvice } from "#audit/axe-advice.ts";
import { axeVerdict } from "#audit/axe-verdict.ts";
import { readBaseline } from "#audit/baseline.ts";
import { criteria, isCriterion, slug } from "#audit/criteria.ts";
import { criteriaOf } from "#audit/evidence/axe-criteria.ts";
import { RULES } from "#audit/evidence/axe-rules.ts";
import { fingerprint } from "#audit/fingerprint.ts";
import { fold } from "#audit/fold.ts";
import type { Finding, Outcome } from "#audit/outcome.ts";
import type { Report } from "#audit/report.ts";
import { publishedSchema, reportSchema } from "#audit/reporting/json-schema.ts";
import type { Reported, Result } from "#audit/result.ts";
import { STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { load, names } from "#registry.ts";
import { serveAnswers } from "#tests/support/answers.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { inWords } from "#tests/support/findings.ts";
import { accepted, finding, PAGE, result } from "#tests/support/result.ts";

const REPORTS = new URL("../../src/audit/reports/", import.meta.url);
const reports = new Map(
  await Promise.all(
    names(REPORTS, ".ts").map(async (name) => [name, await load<Report>(REPORTS, name)] as const),
  ),
);
const render = (name: string, audit: Result) => (reports.get(name) as Report).render(audit);

const PRINT = fingerprint(finding());
const about = ({ check, criteria, url, state }: Outcome) => ({ check, criteria, url, state });
const passed = (fields: Partial<Reported & Finding> = {}): Outcome => ({
  ...about(finding(fields)),
  outcome: "passed",
  target: finding().target,
});
const nothing = (fields: Partial<Reported & Finding> = {}): Outcome => ({
  ...about(finding(fields)),
  outcome: "inapplicable",
});
const untested = (fields: Partial<Reported & Finding> = {}): Outcome => ({
  ...about(finding(fields)),
  outcome: "untested",
  message: { en: "The page was not done.", sv: "Sidan blev inte klar." },
});

const REASON = accepted("").reason;
const HOSTILE = [
  `</script></style></code></pre>--><script>globalThis.hurt = 1; alert(1)</script>`,
  `"><img src=x onerror="globalThis.hurt = 2"><svg onload='hurt=3'>`,
  "]]><!-- <!DOCTYPE x> &amp; &#x41; & < >",
  "\u0000\u0007\u001B[31mred\u001B]8;;https://evil.example\u0007\u009B\uFFFE\uFFFF",
  "\uD800 half \uDFFF",
  "\u202Eright to left\u2066\u200F\u061C",
  `=HYPERLINK("https://evil.example","Click")`,
  "+1;=2\t@SUM(1)\r\n-3\n=4",
  "\nFAILED  1.1.1 A line of its own\n",
  "javascript:globalThis.hurt=4",
  "a, \"b\"; 'c'",
];
const hostile = HOSTILE.map((text, index) =>
  finding({
    check: `contrast`,
    rule: `rule-${index}${text}`,
    url: index % 2 ? `javascript:hurt=5//${text}` : `https://www.agency.example/?${text}`,
    state: "desktop",
    target: { selector: `[title="${text}"] > p`, html: `<p class="${index}">${text}</p>` },
    message: { en: `“${text}” is wrong.`, sv: `”${text}” är fel.` },
    picture: `data:image/svg+xml,${text}`,
    ...(index % 3 ? {} : { accepted: accepted("x", { reason: text, by: text }) }),
  }),
);
const many = Array.from({ length: 2_000 }, (_, index) =>
  finding({
    url: `https://www.agency.example/${index % 200}`,
    target: {
      selector: `#p${index}`,
      html: `<p data-${index.toString(36)}x>${"x".repeat(200)}</p>`,
    },
    message: { en: `Wrong in way ${"abcdefghij"[index % 10]}.`, sv: `Fel på sätt ${index % 10}.` },
  }),
);
const large = `<p class="large">${"<b>x</b>".repeat(40_000)}</p>`;

const FORMS = { en: "Forms sent empty", sv: "Formulär som skickas tomma" };
const STOPS = { en: "Stops of the Tab key", sv: "Tabbstopp" };
const LIMITED = result({
  outcomes: [passed()],
  planned: 2,
  pages: [
    {
      url: PAGE,
      arrived: PAGE,
      states: [
        { name: "desktop", limits: [{ what: FORMS, looked: 3, of: 4 }] },
        { name: "dark", limits: [{ what: FORMS, looked: 3, of: 5 }] },
      ],
    },
    {
      url: `${PAGE}/more`,
      arrived: `${PAGE}/more`,
      states: [
        {
          name: "desktop",
          limits: [
            { what: FORMS, looked: 3, of: 9 },
            { what: STOPS, looked: 400, of: undefined },
          ],
        },
        { name: "dark", sameAs: "desktop" },
      ],
    },
  ],
});

const RESULTS: Readonly<Record<string, Result>> = {
  "an audit that found nothing": result({ outcomes: [passed(), nothing({ check: "link-name" })] }),
  "an audit of nothing": result({ pages: [], planned: 0, states: [], checks: new Map() }),
  "an audit with one finding": result({ outcomes: [finding()] }),
  "an audit with findings accepted, questions, advice and stale entries": result({
    outcomes: [
      finding({ accepted: accepted(PRINT, { until: "2027-03-01", state: "desktop" }) }),
      finding({ url: `${PAGE}/more`, act: ["afw4f7"] }),
      finding({ check: "link-name", criteria: ["2.4.4", "4.1.2"], outcome: "cantTell" }),
      finding({ check: "paragraphs", criteria: "best-practice" }),
      finding({ check: "big-targets", criteria: ["2.5.5"] }),
      finding({ check: "axe-core", rule: "color-contrast", act: ["afw4f7", "09o5cg"] }),
      passed({ state: "dark", act: ["afw4f7"] }),
    ],
    stale: [
      {
        entry: accepted("0123456789abcdef"),
        why: { en: "It held until 2026-11-01.", sv: "Den gällde till och med 2026-11-01." },
      },
    ],
  }),
  "an audit that was stopped": result({
    planned: 3,
    outcomes: [untested(), passed({ check: "link-name", criteria: ["2.4.4"] })],
    pages: [{ url: PAGE, states: [{ name: "desktop" }] }],
  }),
  "an audit that was stopped among the states of its last page": result({
    pages: [{ url: PAGE, arrived: PAGE, title: "Apply", states: [{ name: "desktop" }] }],
  }),
  "an audit that met limits": LIMITED,
  "an audit of a hostile page": result({
    outcomes: hostile,
    pages: HOSTILE.map((text) => ({
      url: `${PAGE}?${text}`,
      arrived: text,
      title: text,
      states: [],
    })),
    states: [],
    stale: HOSTILE.map((text) => ({
      entry: accepted(text, { reason: text, check: text, page: text }),
      why: { en: "It is gone.", sv: "Den är borta." },
    })),
    standard: "en301549-v4",
  }),
  "an audit with 2,000 findings": result({ outcomes: many }),
  "an audit of a page with 300 kB of HTML": result({
    outcomes: [finding({ target: { selector: "html > body ".repeat(2_000), html: large } })],
  }),
};

describe("every report", () => {
  for (const [name, report] of reports)
    for (const [what, audit] of Object.entries(RESULTS))
      test(`${name} renders ${what}, in both languages, the same each time, in bounded time and size`, () => {
        for (const locale of ["en", "sv"] as const) {
          const began = performance.now();
          const text = report.render({ ...audit, locale });
          assert.ok(performance.now() - began < 3_000, `${performance.now() - began} ms`);
          assert.ok(text.isWellFormed() && text.endsWith("\n"));
          assert.ok(text.length < 6_000_000, `${text.length}`);
          assert.equal(report.render({ ...audit, locale }), text);
          assert.doesNotMatch(text, /undefined|\[object Object\]|NaN/);
        }
      });

  test("has a title in both languages, and speaks both", () => {
    const audit = { ...RESULTS["an audit with one finding"], locale: "sv" } as Result;
    for (const [name, { title, render }] of reports) {
      assert.ok(title.en && title.sv && title.en !== title.sv, name);
      assert.ok(/kontrasten 2,1/.test(render(audit)), name);
    }
  });

  test("says that not all states were tested, also when nothing else is amiss", () => {
    const audit = RESULTS["an audit that was stopped among the states of its last page"] as Result;
    for (const name of ["html", "text", "junit", "sarif"])
      assert.match(render(name, audit), /stopped before it was done\. 0\/1/, name);
  });

  const TELLING = [...reports.keys()].filter((name) => !["baseline", "json"].includes(name));
  test("says of what there was more than was looked at, the most left first", () => {
    for (const name of TELLING) {
      const said = (locale: "en" | "sv") => render(name, { ...LIMITED, locale });
      assert.match(said("en"), /Forms sent empty: 3 of 9 were looked at/, name);
      assert.match(said("en"), /Stops of the Tab key: 400, of more, were looked at/, name);
      assert.match(said("sv"), /Formulär som skickas tomma: 3 av 9 undersöktes/, name);
      assert.match(said("sv"), /Tabbstopp: 400 av fler undersöktes/, name);
    }
    const { limits } = JSON.parse(render("json", LIMITED));
    assert.deepEqual(limits, [
      {
        what: "Forms sent empty",
        places: [
          { url: `${PAGE}/more`, states: ["desktop"], looked: 3, of: 9 },
          { url: PAGE, states: ["desktop", "dark"], looked: 3, of: 5 },
        ],
      },
      {
        what: "Stops of the Tab key",
        places: [{ url: `${PAGE}/more`, states: ["desktop"], looked: 400 }],
      },
    ]);
  });

  test("says so where it says what was not tested, and never that all was", () => {
    const text = render("text", LIMITED);
    assert.match(text, /^What was not tested:\n {2}Forms sent empty: .*\/more \(desktop\) … \+1\n/);
    const html = render("html", LIMITED);
    const [first = ""] = /<section aria-labelledby="untested">[\s\S]*?<\/section>/.exec(html) ?? [];
    assert.match(first, /3 of 9 were looked at: .*More places: 1/);
    assert.doesNotMatch(first, /All that was asked for was tested/);
    assert.match(render("csv", LIMITED), /^Not tested,.*3 of 9 were looked at.*\/more,desktop,/m);
    assert.match(render("junit", LIMITED), /skipped="2"/);
    const { invocations } = JSON.parse(render("sarif", LIMITED)).runs[0];
    const [{ level, locations }] = invocations[0].toolExecutionNotifications;
    assert.deepEqual([level, locations.length], ["note", 2]);
    assert.equal(invocations[0].executionSuccessful, true);
  });

  test("says that the site has more pages than were asked for", () => {
    const what = { en: "Pages of the site", sv: "Sidor på webbplatsen" };
    const pageLimits = [{ url: `${PAGE}/sitemap.xml`, what, looked: 1, of: 7 }];
    for (const name of TELLING)
      assert.match(
        render(name, result({ pageLimits })),
        /Pages of the site: 1 of 7 were looked at/,
        name,
      );
  });

  test("says what was not tested in a spreadsheet too", () => {
    const text = render("csv", RESULTS["an audit that was stopped"] as Result);
    assert.match(text, /^Not tested,,,,The audit was stopped before it was done\. 0\/3,/m);
    assert.match(text, /^Not tested,,,contrast,The page was not done\.,,,https:[^,]*,desktop,/m);
  });

  const LINES = ["csv", "html", "junit", "text"];
  test("says nothing raw that a terminal, a spreadsheet, a browser or a reader could be misled by", () => {
    for (const name of LINES) {
      const text = render(name, RESULTS["an audit of a hostile page"] as Result);
      assert.doesNotMatch(text, /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE]/u, name);
    }
    for (const name of ["html", "junit"])
      assert.doesNotMatch(
        render(name, RESULTS["an audit of a hostile page"] as Result),
        /<script|<img|<svg|\]\]>|<!--|onerror="/,
        name,
      );
  });
});

describe("the advice on axe-core's findings", () => {
  const rules = axeCore.getRules().filter(({ ruleId }) => RULES.includes(ruleId));

  test("is there for each criterion that a rule is tagged with, and for every other rule", () => {
    for (const { ruleId, tags } of rules) {
      const criteria = criteriaOf(tags);
      if (criteria === "best-practice") assert.ok(axeAdvice(ruleId, criteria), ruleId);
      else for (const one of criteria) assert.ok(axeAdvice("no-such-rule", [one]), one);
    }
  });

  test("is in each language of its own, for rules and criteria that there are", () => {
    const ids = advice.flatMap(({ of }) => of);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids)
      assert.ok(isCriterion(id) || rules.some(({ ruleId }) => ruleId === id), id);
    for (const { harm, mend } of advice)
      for (const { en, sv } of [harm, mend])
        assert.ok(/\.$/.test(en) && /\.$/.test(sv) && en !== sv);
  });

  const verdict = axeVerdict({
    ...finding().target,
    rule: "image-alt",
    outcome: "failed",
    act: [],
    criteria: ["1.1.1"],
    message: finding().message,
  });
  const audit = (fields: object) =>
    result({
      outcomes: [{ ...finding({ check: "axe-core" }), ...verdict, ...fields } as Reported],
    });
  const TELLING = ["csv", "html", "json", "junit", "sarif", "text"];

  test("stands in every report for people, by the rule", () => {
    for (const name of TELLING) {
      const said = (locale: "en" | "sv") => render(name, { ...audit({}), locale });
      assert.match(said("en"), /do not see the picture are told nothing of it/, name);
      assert.match(said("en"), /Write what the picture says in its alt text/, name);
      assert.match(said("sv"), /inte ser bilden får inget veta om den/, name);
      assert.match(said("sv"), /Skriv vad bilden säger i dess alt-text/, name);
    }
  });

  test("is the check's own where there is none for the rule", async () => {
    const checks = await loadChecks(["axe-core"]);
    const text = render("text", { ...audit({ advice: undefined }), checks });
    assert.match(text, /dequeuniversity/);
  });
});

describe("the HTML report", () => {
  const browser = useBrowser();
  const mixed = RESULTS[
    "an audit with findings accepted, questions, advice and stale entries"
  ] as Result;
  const html = (audit: Result) => render("html", audit);

  test("lets its own style sheet apply and nothing else", () => {
    const text = html(mixed);
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    const [, policy = ""] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    assert.ok(policy.includes(`style-src 'sha256-${hash("sha256", style, "base64")}';`), policy);
    assert.match(policy, /^default-src 'none';/);
    assert.doesNotMatch(text, /<script|\sstyle=|\son\w+=|<link|url\(|@import/);
  });

  test("gives every element an id of its own, and links only to what is there", () => {
    for (const [what, audit] of Object.entries(RESULTS)) {
      const text = html(audit);
      const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, what);
      for (const [, id] of text.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g))
        assert.ok(ids.includes(id), `${what}: ${id}`);
    }
  });

  test("says first what was not tested, then what was found, and never that a criterion is met", () => {
    const text = html(RESULTS["an audit that was stopped"] as Result);
    const at = (words: string) => {
      const place = text.indexOf(words);
      assert.ok(place > 0, words);
      return place;
    };
    assert.ok(at("stopped before it was done. 0/3") < at('<h2 id="findings"'));
    assert.ok(at("The page was not done.") < at('<h2 id="findings"'));
    assert.match(text, /1\.4\.3 Contrast \(Minimum\)<\/th><td>AA<\/td><td>Not tested<\/td>/);
    assert.match(text, /2\.4\.4 [^<]*<\/th><td>A<\/td><td>No finding by these checks<\/td>/);
    assert.match(text, /1\.2\.2 [^<]*<\/th><td>A<\/td><td>Not tested: no check asks<\/td>/);
    assert.match(
      text,
      /<code lang="zxx">https:[^<]*<\/code><\/th><td>desktop<\/td><td>Not tested<\/td>/,
    );
    assert.doesNotMatch(text, /passed|conform/i);
  });

  test("has headings in order, and one for each finding", () => {
    const levels = [...html(mixed).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    assert.deepEqual(levels, [1, 2, 2, 3, 3, 3, 3, 3, 2, 3, 2, 2]);
  });

  test("shows a picture only when it is one", () => {
    const picture = "data:image/webp;base64,UklGRg==";
    assert.match(html(result({ outcomes: [finding({ picture })] })), /<img src="data:image\/webp/);
    for (const bad of [
      "data:image/svg+xml,<svg>",
      'data:image/png;base64,A" onload="x',
      "https://evil.example/x.png",
    ])
      assert.doesNotMatch(html(result({ outcomes: [finding({ picture: bad })] })), /<img/);
  });

  test("passes its own audit, in Swedish and in English, in every state", {
    timeout: 240_000,
  }, async () => {
    const picture = await browser()
      .newPage({ viewport: { width: 400, height: 120 } })
      .then(
        async (page) =>
          `data:image/jpeg;base64,${(await page.screenshot({ type: "jpeg" })).toString("base64")}`,
      );
    const [first, ...rest] = mixed.outcomes as [Reported & Finding];
    const audit = {
      ...mixed,
      planned: 2,
      pages: LIMITED.pages,
      outcomes: [...rest, { ...first, picture }, untested({ check: "link-name" })],
    };
    const server = await serveAnswers({
      "/sv": html({ ...audit, locale: "sv" }).replace(REASON, "Leverantören åtgärdar det i vår."),
      "/en": html(audit),
      "/empty": html(result()),
    });
    try {
      const checks = await loadChecks();
      const outcomes: Outcome[] = [];
      for (const path of ["/sv", "/en", "/empty"]) {
        const visits = [{ url: server.url + path }];
        const scope = { checks, states: STATES, workers: 1 };
        outcomes.push(...(await auditVisits(browser(), visits, scope)).outcomes);
      }
      const found = outcomes.filter(
        ({ outcome }) => outcome !== "passed" && outcome !== "inapplicable",
      );
      assert.ok(outcomes.length > 100);
      assert.equal(found.length, 0, `\n${inWords(found)}`);
    } finally {
      server.close();
    }
  });

  test("runs nothing that a hostile page says, and asks the network for nothing", async () => {
    const page = await browser().newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("dialog", (dialog) => void dialog.dismiss());
    const server = await serveAnswers({
      "/": html(RESULTS["an audit of a hostile page"] as Result),
    });
    await page.goto(server.url);
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate("globalThis.hurt"), undefined);
    assert.deepEqual(requests, [`${server.url}/`]);
    assert.equal(await page.locator("script, img, svg, a[href^=javascript]").count(), 0);
    assert.equal(await page.locator("article").count(), HOSTILE.length);
    server.close();
    await page.close();
  });

  test("is narrowed to what is asked for without JavaScript", async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const server = await serveAnswers({ "/": html(mixed) });
    await page.goto(server.url);
    const shown = () => page.locator("article:visible").count();
    assert.equal(await shown(), 6);
    await page.getByRole("link", { name: "Failed (4)" }).click();
    assert.equal(await shown(), 5);
    await page.getByRole("link", { name: "A person must judge (1)" }).click();
    assert.equal(await shown(), 1);
    await page.getByRole("link", { name: "All findings (5)" }).click();
    assert.equal(await shown(), 6);
    await page.getByRole("link", { name: "Required (3)" }).click();
    assert.equal(await shown(), 4);
    await page
      .getByRole("link", { name: /^Finding 4: failed/ })
      .first()
      .click();
    assert.equal(await shown(), 6);
    server.close();
    await context.close();
  });
});

describe("the CSV report", () => {
  test("has a row for each finding and place, and is read back as it was meant", () => {
    const text = render(
      "csv",
      RESULTS["an audit with findings accepted, questions, advice and stale entries"] as Result,
    );
    assert.ok(text.startsWith("\uFEFFOutcome,Success criterion,Level,"));
    const [head, ...rows] = parseCsv(text);
    assert.equal(rows.length, 6);
    for (const row of rows) assert.equal(row.length, head?.length);
    const [contrast] = rows.filter((row) => row.includes("The supplier mends it in the spring."));
    assert.deepEqual(contrast?.slice(0, 2), ["Failed", "1.4.3 Contrast (Minimum)"]);
    assert.ok(contrast?.includes("“Words” has the contrast 2.1 to 1."));
    assert.deepEqual([head?.at(-1), contrast?.at(-1)], ["How it was seen", "By looking."]);
  });

  test("holds no formula, whatever parts the cells", () => {
    const text = render("csv", RESULTS["an audit of a hostile page"] as Result);
    for (const separator of [",", ";", "\t"])
      for (const cell of parseCsv(text, separator).flat())
        assert.doesNotMatch(cell, /^\s*[=+@-]/, `${separator}: ${cell}`);
    assert.equal(parseCsv(text).length, HOSTILE.length + 1);
  });
});

describe("the JUnit report", () => {
  const browser = useBrowser();

  test("is well-formed and counts right", async () => {
    const page = await browser().newPage();
    for (const [what, audit] of Object.entries(RESULTS)) {
      const suites = await page.evaluate(
        (xml) => {
          const parsed = new DOMParser().parseFromString(xml, "application/xml");
          if (parsed.querySelector("parsererror")) return parsed.documentElement.textContent;
          return [...parsed.querySelectorAll("testsuites > testsuite")].map((suite) => ({
            said: ["tests", "failures", "errors", "skipped"].map((name) =>
              Number(suite.getAttribute(name)),
            ),
            counted: ["testcase", "failure", "error", "skipped"].map(
              (tag) => suite.getElementsByTagName(tag).length,
            ),
            name: suite.getAttribute("name"),
          }));
        },
        render("junit", audit),
      );
      assert.ok(Array.isArray(suites), `${what}: ${suites}`);
      for (const { said, counted } of suites) assert.deepEqual(said, counted, what);
    }
    await page.close();
  });

  test("fails for what is required, errs for what was not tested, skips what is to be judged, advice or accepted", () => {
    const kinds = (...outcomes: Reported[]) =>
      [...render("junit", result({ outcomes })).matchAll(/<(failure|error|skipped)/g)].map(
        ([, kind]) => kind,
      );
    assert.deepEqual(kinds(finding()), ["failure"]);
    assert.deepEqual(kinds(untested()), ["error"]);
    assert.deepEqual(kinds(finding(), untested()), ["failure"]);
    assert.deepEqual(kinds(finding({ outcome: "cantTell" })), ["skipped"]);
    assert.deepEqual(kinds(finding({ criteria: "best-practice" })), ["skipped"]);
    assert.deepEqual(kinds(finding({ criteria: ["2.5.5"] })), ["skipped"]);
    assert.deepEqual(kinds(finding({ accepted: accepted(PRINT) })), ["skipped"]);
    assert.deepEqual(kinds(nothing()), ["skipped"]);
    assert.deepEqual(kinds(passed(), nothing()), []);
  });

  test("says what criterion fails, whom it hurts, how to mend it and how it was seen, once", () => {
    const said =
      "main &gt; p: “Words” has the contrast 2.1 to 1.\nSuccess criterion: 1.4.3 Contrast (Minimum)\nWho is hurt: Some cannot read it.\nHow to mend it: Mend it &amp; be done.\nHow it was seen: By looking.</";
    const outcomes = [finding({ state: "dark" }), finding()];
    assert.ok(render("junit", result({ outcomes })).includes(`${said}failure>`));
    const questions = outcomes.map((one) => ({ ...one, outcome: "cantTell" as const }));
    assert.ok(render("junit", result({ outcomes: questions })).includes(`${said}system-out>`));
  });

  test("errs for an audit that was stopped", () => {
    assert.match(
      render("junit", result({ planned: 2 })),
      /errors="1"[\s\S]*<error message="[^"]*stopped[^"]* 1\/2"/,
    );
  });
});

// That it has the shape of the SARIF 2.1.0 schema, tsc says, by @types/sarif. The schema itself comes only
// in packages that nobody keeps (@microsoft/jest-sarif), so what types cannot say is asked for here.
describe("the SARIF report", () => {
  for (const [what, audit] of Object.entries(RESULTS))
    test(`of ${what} keeps to the rules of SARIF 2.1.0`, () => {
      const { version, runs } = JSON.parse(render("sarif", audit));
      assert.equal(version, "2.1.0");
      const [{ tool, results, invocations }] = runs;
      for (const time of [invocations[0].startTimeUtc, invocations[0].endTimeUtc])
        assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      assert.ok(tool.driver.name.length > 0 && runs.length === 1);
      const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { ruleId, kind, level, message, locations } of results) {
        assert.ok(ids.includes(ruleId));
        assert.ok(message.text.length > 0);
        assert.ok(
          kind === "fail"
            ? ["error", "warning"].includes(level)
            : kind === "review" && level === "none",
        );
        assert.ok(locations.length > 0);
        for (const { physicalLocation } of locations)
          assert.match(
            physicalLocation.artifactLocation.uri,
            /^[a-z][a-z\d+.-]*:[!#-;=?-[\]_a-z~%]*$/i,
          );
      }
      const complete =
        audit.planned <= audit.pages.length &&
        audit.pages.every(({ states }) => states.length === audit.states.length) &&
        audit.outcomes.every(({ outcome }) => outcome !== "untested");
      assert.equal(invocations[0].executionSuccessful, complete);
      const errors = invocations[0].toolExecutionNotifications.filter(
        (told: { level: string }) => told.level === "error",
      );
      assert.equal(errors.length > 0, !complete);
    });

  test("says in the help of a rule how to mend it and how it was seen", () => {
    const { runs } = JSON.parse(render("sarif", result({ outcomes: [finding()] })));
    assert.equal(runs[0].tool.driver.rules[0].help.text, "Mend it & be done. By looking.");
  });

  test("suppresses what is accepted, with the reason", () => {
    const { runs } = JSON.parse(
      render("sarif", result({ outcomes: [finding({ accepted: accepted(PRINT) })] })),
    );
    assert.equal(
      runs[0].results[0].suppressions[0].justification,
      "The supplier mends it in the spring.",
    );
  });
});

describe("the EARL report", () => {
  const assertions = (audit: Result) =>
    JSON.parse(render("earl", audit))["@graph"].filter((one: object) => "test" in one) as {
      test: string;
      mode: string;
      assertedBy: object;
      subject: { "@id": string };
      result: { outcome: string; "dct:description": string };
    }[];
  const known = Object.keys(criteria)
    .filter(isCriterion)
    .map((one) => `http://www.w3.org/TR/WCAG/#${slug(one)}`);

  test("names criteria as the W3C report tool does, ACT rules by address, and pages by their own", () => {
    for (const audit of Object.values(RESULTS))
      for (const { test, mode, assertedBy, subject, result } of assertions(audit)) {
        assert.ok(
          known.includes(test) ||
            /^https:\/\/www\.w3\.org\/WAI\/standards-guidelines\/act\/rules\/\w{6}\/$/.test(test),
          test,
        );
        assert.equal(mode, "earl:automatic");
        assert.deepEqual(assertedBy, { "@id": "#tool" });
        assert.ok(audit.outcomes.some(({ url }) => url === subject["@id"]));
        assert.match(result.outcome, /^earl:(failed|cantTell|untested|passed|inapplicable)$/);
      }
    assert.ok(known.includes("http://www.w3.org/TR/WCAG/#target-size-minimum"));
  });

  test("has the shape that the W3C report tool imports: typed assertions with a test, a subject and a result", () => {
    const EARL = "http://www.w3.org/ns/earl#";
    for (const [what, audit] of Object.entries(RESULTS)) {
      const { "@context": context, "@graph": graph } = JSON.parse(render("earl", audit));
      assert.deepEqual([context["@vocab"], context.earl], [EARL, EARL]);
      for (const key of ["test", "mode", "outcome"])
        assert.deepEqual(context[key], { "@type": "@id" });
      const [tool, ...assertions] = graph;
      assert.deepEqual([tool["@id"], tool["@type"]], ["#tool", "Software"], what);
      for (const one of assertions) {
        assert.deepEqual(
          Object.keys(one).sort(),
          ["@type", "assertedBy", "mode", "result", "subject", "test"],
          what,
        );
        const { subject, result } = one;
        assert.equal(one["@type"], "Assertion");
        assert.ok(subject["@type"].includes("TestSubject") && subject["@id"] !== "");
        assert.equal(result["@type"], "TestResult");
        assert.equal(typeof result["dct:description"], "string");
        assert.equal(new Date(result["dct:date"]).toISOString(), result["dct:date"]);
      }
      // One assertion for each test and subject: the tool adds up those of one criterion.
      const keys = assertions.map(({ test, subject }: Record<string, unknown>) =>
        JSON.stringify([test, subject]),
      );
      assert.equal(new Set(keys).size, keys.length, what);
    }
  });

  test("never says that a criterion is met or does not apply; of an ACT rule it may", () => {
    const said = (...outcomes: Reported[]) =>
      assertions(result({ outcomes })).map(({ test, result }) => [
        /act/.test(test) ? "rule" : "criterion",
        result.outcome,
      ]);
    const act = ["afw4f7"];
    assert.deepEqual(said(passed({ act })), [["criterion", "earl:cantTell"]]);
    const ruled = { ...passed(), act };
    assert.deepEqual(said(ruled), [
      ["criterion", "earl:cantTell"],
      ["rule", "earl:passed"],
    ]);
    assert.deepEqual(said(nothing()), [["criterion", "earl:untested"]]);
    assert.deepEqual(said(passed(), finding({ outcome: "cantTell" }), finding()), [
      ["criterion", "earl:failed"],
    ]);
    assert.deepEqual(said(finding({ criteria: "best-practice" })), []);
  });

  test("says what was found, and where", () => {
    const [one] = assertions(result({ outcomes: [finding(), finding({ state: "dark" })] }));
    assert.equal(
      one?.result["dct:description"].split("\n")[0],
      "“Words” has the contrast 2.1 to 1. (main > p; desktop)",
    );
  });
});

describe("the JSON report", () => {
  for (const [what, audit] of Object.entries(RESULTS))
    test(`of ${what} keeps to the published schema`, () => {
      reportSchema.parse(JSON.parse(render("json", audit)));
    });

  test("says what was not tested, and which checks said what", () => {
    const report = JSON.parse(render("json", RESULTS["an audit that was stopped"] as Result));
    assert.deepEqual(report.notTested, [
      { url: PAGE, states: ["desktop"], checks: ["contrast"], why: "The page was not done." },
    ]);
    assert.deepEqual(report.outcomes, [
      { url: PAGE, state: "desktop", untested: ["contrast"], passed: ["link-name"] },
    ]);
    assert.deepEqual([report.planned, report.pages.length], [3, 1]);
  });

  test("has its schema in docs, up to date", () => {
    const file = new URL("../../docs/audit-report.schema.json", import.meta.url);
    assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), JSON.parse(publishedSchema()));
    assert.match(publishedSchema(), /json-schema\.org\/draft\/2020-12/);
  });
});

describe("the text report", () => {
  test("says first what was not tested, then each open finding with harm and cure, last the sum", () => {
    const text = render("text", {
      ...RESULTS["an audit that was stopped"],
      outcomes: [untested(), finding()],
    } as Result);
    assert.match(
      text,
      /^What was not tested:\n {2}https:.*The page was not done\.\n.*stopped.* 0\/3\n\nFAILED {2}1\.4\.3 .*\[contrast\]\n[\s\S]*Who is hurt: [\s\S]*How to mend it: [\s\S]*How it was seen: By looking\.[\s\S]*Failed: 1 \(required 1,[\s\S]*cannot find every barrier/,
    );
  });

  test("has no line that a page wrote", () => {
    const text = render("text", RESULTS["an audit of a hostile page"] as Result);
    assert.doesNotMatch(text, /^FAILED {2}1\.1\.1/m);
  });
});

describe("the baseline report", () => {
  const audit = RESULTS[
    "an audit with findings accepted, questions, advice and stale entries"
  ] as Result;

  test("is refused until reasons are filled in, and then accepts what was found", () => {
    const text = render("baseline", audit);
    assert.throws(() => readBaseline(text), /reason: must say why.*by: must say who/s);
    const filled = parseYaml(text);
    for (const entry of filled.accepted) {
      entry.reason ||= "The supplier mends it in June.";
      entry.by ||= "Ada";
    }
    const entries = readBaseline(stringify(filled));
    assert.equal(entries.length, fold(audit).length);
    assert.deepEqual(
      new Set(entries.map(({ fingerprint }) => fingerprint)),
      new Set(fold(audit).map(({ fingerprint }) => fingerprint)),
    );
  });

  test("keeps what is accepted as it was written", () => {
    const { accepted: entries } = parseYaml(render("baseline", audit));
    const [{ about: _, ...kept }] = entries.filter(({ by }: { by: string }) => by === "Ada");
    assert.deepEqual(kept, accepted(PRINT, { until: "2027-03-01", state: "desktop" }));
  });

  test("is for the page of the finding, or for all when it is on several or on none with a path", () => {
    const pages = (...urls: string[]) =>
      parseYaml(
        render("baseline", result({ outcomes: urls.map((url) => finding({ url })) })),
      ).accepted.map(({ page }: { page: string }) => page);
    assert.deepEqual(pages(PAGE), ["/apply"]);
    assert.deepEqual(pages(PAGE, `${PAGE}/more`), ["/**"]);
    assert.deepEqual(pages("about:blank"), ["/**"]);
  });
});

/** RFC 4180. */
function parseCsv(text: string, separator = ","): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const content = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < content.length; at++) {
    const character = content[at] as string;
    if (quoted && character === '"' && content[at + 1] === '"') cell += content[++at];
    else if (character === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && character === separator) {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (!quoted && character === "\n") {
      rows.at(-1)?.push(cell.replace(/\r$/, ""));
      rows.push([]);
      cell = "";
    } else cell += character;
  }
  return rows.slice(0, -1);
}
