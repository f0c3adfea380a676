import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { readSitemap } from "#audit/plan/sitemap.ts";
import { type Answer, serveAnswers } from "#tests/support/answers.ts";

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const urls = (...locs: string[]) =>
  `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${locs.map((loc) => `<url><loc>${loc}</loc><image:loc>https://a.example/i.png</image:loc></url>`).join("\n")}</urlset>`;
const index = (...locs: string[]) =>
  `${XML}<sitemapindex>${locs.map((loc) => `<sitemap><loc>${loc}</loc></sitemap>`).join("")}</sitemapindex>`;

describe("a sitemap", () => {
  async function read(answers: Record<string, string | Answer>, path = "/s.xml") {
    const server = await serveAnswers(answers);
    try {
      const pages = await readSitemap(server.url + path);
      return { pages: pages.map((page) => page.replace(server.url, "")), asked: server.asked };
    } finally {
      server.close();
    }
  }

  test("lists its addresses, each once, with entities and CDATA undone", async () => {
    const { pages } = await read({
      "/s.xml": urls(
        " https://a.example/1\n",
        "https://a.example/?a=1&amp;b=%C3%B6&#38;c&#x3D;2",
        "<![CDATA[https://a.example/?a=[1]&amp;b]]>",
        "https://a.example/1",
        "javascript:alert(1)",
        "/relative",
        "",
      ).replace("</urlset>", "<!-- <url><loc>https://a.example/gone</loc></url> --></urlset>"),
    });
    assert.deepEqual(pages, [
      "https://a.example/1",
      "https://a.example/?a=1&b=%C3%B6&c=2",
      "https://a.example/?a=[1]&amp;b",
      "/relative",
    ]);
  });

  test("that is an index is read with the sitemaps it lists, each once, also when they list themselves", async () => {
    const { pages, asked } = await read({
      "/s.xml": index("/a.xml", "/b.xml.gz", "/s.xml", "/a.xml"),
      "/a.xml": urls("/1", "/2"),
      "/b.xml.gz": {
        headers: { "content-type": "application/gzip" },
        body: gzipSync(urls("/3", "/1")),
      },
    });
    assert.deepEqual(pages, ["/1", "/2", "/3"]);
    assert.deepEqual(asked, ["/s.xml", "/a.xml", "/b.xml.gz"]);
  });

  test("may be plain text", async () => {
    const { pages } = await read({
      "/s.xml": {
        headers: { "content-type": "text/plain" },
        body: "\uFEFFhttps://a.example/1\r\n\r\nhttps://a.example/2\nnot an address\n",
      },
    });
    assert.deepEqual(pages, ["https://a.example/1", "https://a.example/2"]);
  });

  const refused = async (answer: string | Answer, why: RegExp) =>
    assert.rejects(read({ "/s.xml": answer }), { name: "AuditProblem", message: why });

  test("that is not there is a problem, also in an index", async () => {
    await refused({ status: 404 }, /\/s\.xml answers 404/);
    await refused(index("/gone.xml"), /\/gone\.xml answers 404/);
  });

  test("that is empty, or an HTML page, is a problem", async () => {
    await refused(urls(), /lists no page/);
    await refused("<!doctype html>\n<p>\nNothing is here\nhome", /lists no page/);
  });

  test("that is larger than 10 MB, packed or not, is a problem", async () => {
    await refused(" ".repeat(10_000_001), /larger than 10 MB/);
    await refused({ body: gzipSync(" ".repeat(60_000_000)) }, /cannot be fetched/);
  });

  test("of hostile text costs little time", async () => {
    const began = performance.now();
    await refused(`<urlset >${"<!--<loc>".repeat(300_000)}`, /lists no page/);
    await refused(`<urlset >${"<loc> &".repeat(300_000)}`, /lists no page/).catch(() => undefined);
    await refused(`<urlset ><loc>${"&#".repeat(600_000)}`, /lists no page/).catch(() => undefined);
    assert.ok(performance.now() - began < 5_000, `${performance.now() - began} ms`);
  });
});
