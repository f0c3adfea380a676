import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pathMatcher } from "#audit/path-pattern.ts";
import { crawl } from "#audit/plan/crawl.ts";
import { type Answer, serveAnswers } from "#tests/support/answers.ts";

const links = (...hrefs: string[]) =>
  hrefs.map((href) => `<p><a href="${href}">Link</a></p>`).join("");
const redirect = (location: string): Answer => ({ status: 302, headers: { location } });

describe("crawling", () => {
  async function from(
    answers: Record<string, string | Answer>,
    options: { depth?: number; max?: number; wanted?: (url: string) => boolean } = {},
    start = "/",
  ) {
    const server = await serveAnswers(answers);
    try {
      const pages = await crawl(server.url + start, { depth: 3, max: 100, ...options });
      return { pages: pages.map((page) => page.replace(server.url, "")), asked: server.asked };
    } finally {
      server.close();
    }
  }

  test("finds the pages of the same host in the order they are come to, each once, loops and all", async () => {
    const { pages } = await from({
      "/": links(
        "/b",
        "a#x",
        "/a",
        "https://other.example/",
        "http://localhost:1/",
        "mailto:a@b",
        "/",
      ),
      "/a": `${links("/c", "/a", "/")}<map><area href="/d"></map>`,
      "/b": links("/a", "?q=1", "http://["),
      "/c": "",
      "/d": "",
      "/b?q=1": "",
    });
    assert.deepEqual(pages, ["/", "/b", "/a", "/b?q=1", "/c", "/d"]);
  });

  test("goes no deeper and finds no more than it is told", async () => {
    const chain = {
      "/": links("/1", "/x"),
      "/1": links("/2"),
      "/2": links("/3"),
      "/3": "",
      "/x": "",
    };
    assert.deepEqual((await from(chain, { depth: 0 })).pages, ["/"]);
    assert.deepEqual((await from(chain, { depth: 2 })).pages, ["/", "/1", "/x", "/2"]);
    assert.deepEqual((await from(chain, { max: 2 })).pages, ["/", "/1"]);
    assert.deepEqual((await from(chain, { max: 1 })).pages, ["/"]);
  });

  test("tries a bounded number of addresses, however many lead nowhere", async () => {
    const many = Array.from({ length: 500 }, (_, index) => `/gone/${index}`);
    const { pages, asked } = await from({ "/": links(...many) }, { max: 3 });
    assert.deepEqual(pages, ["/"]);
    assert.ok(asked.length <= 32, `${asked.length}`);
  });

  test("keeps only the pages that are wanted, and goes through the others", async () => {
    const wanted = pathMatcher("/news/**");
    const { pages } = await from(
      { "/": links("/all"), "/all": links("/news/1"), "/news/1": "" },
      { wanted },
    );
    assert.deepEqual(pages, ["/", "/news/1"]);
  });

  test("respects robots.txt", async () => {
    const { pages, asked } = await from({
      "/robots.txt": "User-agent: *\nDisallow: /secret",
      "/": links("/secret", "/moved", "/open"),
      "/secret": "",
      "/moved": redirect("/secret"),
      "/open": "",
    });
    assert.deepEqual(pages, ["/", "/open"]);
    assert.ok(
      asked.indexOf("/secret") === -1 || asked.indexOf("/secret") > asked.indexOf("/moved"),
    );
  });

  test("refuses to guess what is allowed while a server fails to give its robots.txt", async () => {
    await assert.rejects(from({ "/": "", "/robots.txt": { status: 503 } }), {
      name: "AuditProblem",
      message: /robots\.txt answers 503/,
    });
  });

  test("follows no link of a page that asks for it", async () => {
    for (const content of ["nofollow", "noindex, NoFollow", "none"]) {
      const { pages } = await from({
        "/": links("/a"),
        "/a": `<meta name="viewport" content="x"><meta name="Robots" content="${content}">${links("/b")}`,
        "/b": "",
      });
      assert.deepEqual(pages, ["/", "/a"], content);
    }
  });

  test("reads links from the address that the page says they begin at", async () => {
    const { pages } = await from({
      "/": `<base target="_top"><base href="/deep/">${links("a")}`,
      "/deep/a": "",
      "/a": "",
    });
    assert.deepEqual(pages, ["/", "/deep/a"]);
  });

  test("skips what is no page: downloads, pictures, errors", async () => {
    const { pages } = await from({
      "/": links("/a.pdf", "/saved", "/broken", "/gone", "/xhtml"),
      "/a.pdf": { headers: { "content-type": "application/pdf" } },
      "/saved": { headers: { "content-disposition": "attachment; filename=a.html" } },
      "/broken": { status: 500 },
      "/xhtml": { headers: { "content-type": "application/xhtml+xml" } },
    });
    assert.deepEqual(pages, ["/", "/xhtml"]);
  });

  test("takes a page that is redirected to once, and by the address where it is", async () => {
    const { pages } = await from({
      "/": links("/old", "/new", "/loop"),
      "/old": redirect("/new"),
      "/new": links("/end"),
      "/loop": redirect("/loop"),
      "/end": "",
    });
    assert.deepEqual(pages, ["/", "/new", "/end"]);
  });

  test("does not follow a redirect into another host, but begins where the start is redirected to", async () => {
    const other = await serveAnswers({ "/": links("/a"), "/a": "", "/in": links("/b"), "/b": "" });
    try {
      const { pages } = await from({ "/": links("/out"), "/out": redirect(`${other.url}/in`) });
      assert.deepEqual(pages, ["/"]);
      const moved = await from({ "/": redirect(`${other.url}/`) });
      assert.deepEqual(moved.pages, [`${other.url}/`, `${other.url}/a`]);
    } finally {
      other.close();
    }
  });

  test("needs a page to begin at", async () => {
    await assert.rejects(from({}), {
      name: "AuditProblem",
      message: /is no HTML page to begin at/,
    });
    await assert.rejects(crawl("http://127.0.0.1:1/", { depth: 1, max: 1 }), {
      name: "AuditProblem",
    });
  });

  test("a page that is deep or large costs bounded time", async () => {
    const began = performance.now();
    const { pages } = await from({ "/": `${"<div>".repeat(100_000)}${links("/a")}`, "/a": "" });
    assert.deepEqual(pages, ["/", "/a"]);
    assert.ok(performance.now() - began < 10_000, `${performance.now() - began} ms`);
  });
});
