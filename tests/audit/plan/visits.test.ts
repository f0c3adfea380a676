import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addressOf, planVisits } from "#audit/plan/visits.ts";
import { type Answer, serveAnswers } from "#tests/support/answers.ts";

describe("an address that is given", () => {
  const cases = {
    "example.se": "https://example.se/",
    " example.se/a?b#c ": "https://example.se/a?b#c",
    "example.se:8080/a": "https://example.se:8080/a",
    "HTTP://example.se": "http://example.se/",
    "https://user:word@example.se": "https://user:word@example.se/",
    "räksmörgås.se": "https://xn--rksmrgs-5wao1o.se/",
    localhost: "http://localhost/",
    "localhost:3000/a": "http://localhost:3000/a",
    "localhost?a": "http://localhost/?a",
    "127.0.0.1:3000": "http://127.0.0.1:3000/",
    "[::1]:3000": "http://[::1]:3000/",
    "localhost.example.se": "https://localhost.example.se/",
    "file:///tmp/a.html": "file:///tmp/a.html",
  };
  for (const [given, address] of Object.entries(cases))
    test(`${given} is ${address}`, () => assert.equal(addressOf(given), address));

  for (const given of [
    "",
    " ",
    "/a",
    "//example.se",
    "https://",
    "http:///",
    "mailto:a@example.se",
    "tel:+46",
    "javascript:alert(1)",
    "data:text/html,x",
    "about:blank",
    "ftp://example.se",
    "javascript://example.se/%0Aalert(1)",
    "two words",
  ])
    test(`${JSON.stringify(given)} is none`, () => {
      assert.throws(() => addressOf(given), {
        name: "AuditProblem",
        message: /is no address of a page/,
      });
    });
});

describe("planning visits", () => {
  async function plan(
    settings: Parameters<typeof planVisits>[0],
    answers: Record<string, string | Answer> = {},
  ) {
    const server = await serveAnswers(answers);
    const here = JSON.parse(JSON.stringify(settings).replaceAll("SITE", server.url));
    try {
      return (await planVisits(here)).map((visit) => ({
        ...visit,
        url: visit.url.replace(server.url, ""),
      }));
    } finally {
      server.close();
    }
  }
  const addresses = async (...given: Parameters<typeof plan>) =>
    (await plan(...given)).map(({ url }) => url);
  const SITEMAP = {
    "/s.xml": `<urlset >${[1, 2, 3].map((n) => `<loc>/${n}</loc>`)}<loc>/news/1</loc></urlset>`,
  };

  test("addresses, sitemap and crawl come in that order, each page once", async () => {
    assert.deepEqual(
      await addresses(
        { urls: ["SITE/2", "SITE/2", "SITE/x"], sitemap: "SITE/s.xml", crawl: "SITE/" },
        { ...SITEMAP, "/": '<a href="/3">3</a><a href="/4">4</a>', "/3": "", "/4": "" },
      ),
      ["/2", "/x", "/1", "/3", "/news/1", "/", "/4"],
    );
  });

  test("a crawl without an address begins at the first that is given", async () => {
    assert.deepEqual(
      await addresses({ urls: ["SITE/"], crawl: "" }, { "/": '<a href="/a">A</a>', "/a": "" }),
      ["/", "/a"],
    );
  });

  test("include and exclude choose of what is found, not of what is given", async () => {
    const include = ["/news/**"];
    assert.deepEqual(
      await addresses({ urls: ["SITE/x"], sitemap: "SITE/s.xml", include }, SITEMAP),
      ["/x", "/news/1"],
    );
    const exclude = ["/news/**", "/2"];
    assert.deepEqual(await addresses({ sitemap: "SITE/s.xml", exclude }, SITEMAP), ["/1", "/3"]);
    await assert.rejects(addresses({ sitemap: "SITE/s.xml", include: ["/none"] }, SITEMAP), {
      name: "AuditProblem",
    });
  });

  test("a limit leaves out what is found, never what is given", async () => {
    assert.deepEqual(
      await addresses(
        { urls: ["SITE/x"], pages: ["SITE/own"], sitemap: "SITE/s.xml", max: 3 },
        SITEMAP,
      ),
      ["/x", "/1", "/own"],
    );
    assert.deepEqual(await addresses({ urls: ["SITE/x", "SITE/y"], max: 1 }), ["/x", "/y"]);
  });

  test("a page has the status that is expected of it, and is opened by its steps", async () => {
    const [gone, stepped] = await plan({
      pages: [
        { url: "SITE/gone", status: 404 },
        { url: "SITE/form", steps: [{ click: "button" }] },
      ],
    });
    assert.deepEqual(gone, { url: "/gone", status: 404 });
    assert.equal(stepped?.status, "any");
    assert.equal(typeof stepped?.open, "function");
  });
});
