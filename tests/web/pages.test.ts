import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pino } from "pino";
import supertest from "supertest";
import { createApp } from "#app.ts";
import type { Page } from "#site/page.ts";
import { makeApp } from "#tests/support/site.ts";

const FIRST_VIEW_LIMIT = 14 * 1024;

const { app, deps, site, close } = await makeApp();
const request = supertest(app);
after(close);

test("every page of the sitemap is served, with its language, direction and one h1", async () => {
  const { text: sitemap } = await request.get("/sitemap.xml").expect(200);
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, loc]) => new URL(loc ?? "").pathname,
  );
  assert.equal(paths.length, site.pages.length);
  for (const path of paths) {
    const page = site.page(path);
    const { text } = await request
      .get(path)
      .expect(200)
      .expect("Content-Type", "text/html; charset=utf-8");
    const dir = page?.locale === "ar" ? "rtl" : "ltr";
    assert.match(text, new RegExp(`<html lang="${page?.locale}" dir="${dir}">`), path);
    assert.equal(text.match(/<h1[ >]/g)?.length, 1, path);
    assert.match(text, /<meta name="description" content="[^"]{20,}">/, path);
  }
});

test("every title is the page's own and ends in the site's name", async () => {
  const titles = new Set<string>();
  for (const page of site.pages) {
    const { text } = await request.get(page.path);
    const title = /<title>([^<]+)<\/title>/.exec(text)?.[1] ?? "";
    assert.ok(title.endsWith(site.settings.name[page.locale] ?? "?"), title);
    assert.ok(!titles.has(title), `twice: ${title}`);
    titles.add(title);
  }
});

test("the title, description and headings of a page carry no announcement", async () => {
  const { text } = await request.get("/internationellt-samarbete");
  assert.doesNotMatch(text.slice(0, text.indexOf("</head>")), /annan webbplats/);
  assert.ok(text.includes("annan webbplats"));
});

test("every page says when it was updated, asks its question (but for contact pages) and links to help", async () => {
  for (const page of site.pages) {
    const { text } = await request.get(page.path);
    assert.ok(text.includes(`<time datetime="${page.updated}">`), page.path);
    assert.equal(text.includes('name="svar" value="nej"'), page.type !== "contact", page.path);
    const footer = text.slice(text.indexOf("<footer"));
    for (const id of ["kontakt", "tillganglighetsredogorelse"]) {
      const help =
        site.translations(page).length &&
        site.pages.find((p) => p.id === id && p.locale === page.locale);
      assert.ok(help && footer.includes(`href="${help.path}"`), `${page.path} lacks ${id}`);
    }
  }
});

test("a Swedish page shows its date as YYYY-MM-DD, and an English one in English", async () => {
  const swedish = await request.get("/internationellt-samarbete");
  assert.match(
    swedish.text,
    /Sidan senast uppdaterad: <time datetime="2020-03-03">2020-03-03<\/time>/,
  );
  const english = await request.get("/en/contact");
  assert.match(
    english.text,
    /Page last updated: <time datetime="[\d-]+">\d{1,2} [A-Z][a-z]+ \d{4}<\/time>/,
  );
});

test("a page marks itself in the local navigation and its section in the menu", async () => {
  const { text } = await request.get("/ansokan/avgifter");
  assert.match(text, /<a href="\/ansokan" aria-current="true">/);
  assert.match(text, /<a href="\/ansokan\/avgifter" aria-current="page">/);
});

test("the languages are real links to the same page", async () => {
  const { text } = await request.get("/kontakt");
  assert.match(text, /<a href="\/en\/contact" lang="en" hreflang="en">English/);
  assert.match(text, /<a href="\/ar\/contact" lang="ar" hreflang="ar" dir="rtl">/);
  assert.match(text, /<link rel="alternate" hreflang="en" href="https:[^"]+\/en\/contact">/);
});

test("no page links to a page that is not there", async () => {
  const seen = new Map<string, string>();
  for (const page of site.pages) {
    const { text } = await request.get(page.path);
    for (const [, href] of text.matchAll(/ href="(\/[^"#]*)/g)) seen.set(href ?? "", page.path);
  }
  for (const [href, from] of seen) {
    const { status } = await request.get(href);
    assert.equal(status, 200, `${href}, linked from ${from}`);
  }
});

test("a page that a locale lacks is offered in the languages that have it", async () => {
  const lacking = site.pages.find(
    (page) => page.locale === "sv" && site.translations(page).length === 1,
  );
  assert.ok(lacking);
  const { text } = await request.get(lacking.path);
  assert.ok(text.includes(`href="/ar/${lacking.id}"`));
  const offered = await request.get(`/ar/${lacking.id}`).expect(200);
  assert.match(offered.text, /<html lang="ar" dir="rtl">/);
  assert.match(offered.text, /<meta name="robots" content="noindex">/);
  assert.ok(
    offered.text.includes(
      `<a href="${lacking.path}" lang="sv" hreflang="sv" dir="ltr">${lacking.title}`,
    ),
  );
});

test("other spellings of an address redirect to the canonical one, query string included", async () => {
  for (const [from, to] of [
    ["/kontakt/", "/kontakt"],
    ["/KONTAKT", "/kontakt"],
    ["/kontakt.html", "/kontakt"],
    ["/kontakt.HTM?a=1", "/kontakt?a=1"],
    ["/ansokan/index.html", "/ansokan"],
    ["/index.html", "/"],
    ["//kontakt", "/kontakt"],
    ["/sv", "/"],
    ["/sv/kontakt", "/kontakt"],
    ["/en/", "/en"],
    ["/En/Contact/", "/en/contact"],
  ] as const) {
    await request.get(from).expect(301).expect("Location", to);
  }
});

test("a moved page redirects to where it went, also by another spelling", async () => {
  await request.get("/om-oss/eu").expect(301).expect("Location", "/internationellt-samarbete");
  await request.get("/Om-oss/EU/").expect(301).expect("Location", "/internationellt-samarbete");
});

test("no redirect leads to another site", async () => {
  for (const path of [
    "//evil.example/",
    "//evil.example/kontakt",
    "/\\evil.example",
    "/sv//evil.example",
  ]) {
    const { headers, status } = await request.get(path);
    assert.ok(
      status === 404 || headers.location?.match(/^\/[^/\\]/),
      `${path}: ${status} ${headers.location}`,
    );
  }
});

test("an unknown address gets 404 in the layout and in the language of the URL", async () => {
  for (const [path, lang, title] of [
    ["/finns-inte", "sv", "Sidan finns inte – Vistelseverket"],
    ["/en/no-such-page", "en", "Page not found – Swedish Residence Agency"],
    ["/ar/none", "ar", "الصفحة غير موجودة"],
  ] as const) {
    const { text } = await request
      .get(path as string)
      .expect(404)
      .expect("Cache-Control", "no-store");
    assert.ok(text.includes(`<html lang="${lang}"`) && text.includes(`<title>${title}`), path);
    assert.ok(text.includes('<main id="page_main"'));
  }
});

test("an address that cannot be decoded gets 400 in the layout, not a stack trace", async () => {
  for (const path of ["/%E0%A4%A", "/files/%", "/aterkoppling/%"]) {
    const { text, status } = await request.get(path);
    assert.ok(status === 400 || status === 404, `${path}: ${status}`);
    assert.ok(text.includes('<main id="page_main"') && !text.includes("URIError"), path);
  }
});

test("a form sent to a page that only can be read gets 405 and says what is allowed", async () => {
  const { text } = await request.post("/kontakt").expect(405).expect("Allow", "GET, HEAD");
  assert.ok(text.includes("Sidan tar inte emot formulär"));
});

test("pages are served compressed, each coding with a strong ETag of its own", async () => {
  const tags = new Set<string>();
  const texts = new Set<string>();
  for (const coding of ["br", "gzip", "identity"]) {
    const { text, headers } = await request.get("/kontakt").set("Accept-Encoding", coding);
    assert.equal(headers["content-encoding"], coding === "identity" ? undefined : coding);
    assert.match(String(headers.vary), /Accept-Encoding/i);
    assert.match(String(headers.etag), /^"[^"]+"$/);
    tags.add(String(headers.etag));
    texts.add(text);
  }
  assert.equal(tags.size, 3);
  assert.equal(texts.size, 1);
});

test("a page that the client has is not sent again", async () => {
  const { headers } = await request.get("/kontakt").set("Accept-Encoding", "br");
  const again = await request
    .get("/kontakt")
    .set("Accept-Encoding", "br")
    .set("If-None-Match", String(headers.etag));
  assert.equal(again.status, 304);
  assert.equal(again.headers.etag, headers.etag);
});

test("HEAD gives the headers of GET and no body", async () => {
  const get = await request.get("/kontakt").set("Accept-Encoding", "gzip");
  const head = await request.head("/kontakt").set("Accept-Encoding", "gzip").expect(200);
  assert.equal(head.headers.etag, get.headers.etag);
  assert.equal(head.headers["content-length"], get.headers["content-length"]);
  assert.equal(head.text ?? "", "");
});

test("the first view of every page, compressed, is at most 14 KB", async () => {
  const sizes = new Map<string, number>();
  const size = async (path: string) => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const { headers } = await request.get(path).set("Accept-Encoding", "br");
    const bytes = Number(headers["content-length"]);
    assert.ok(bytes > 0, path);
    sizes.set(path, bytes);
    return bytes;
  };
  for (const page of site.pages) {
    const { text } = await request.get(page.path);
    const needed = [
      ...text.matchAll(/<(?:link rel="(?:icon|stylesheet)" href|img src)="([^"]+)"/g),
    ];
    assert.ok(needed.length >= 3, page.path);
    const sum = await needed.reduce(
      async (total, [, path]) => (await total) + (await size(path ?? "")),
      size(page.path),
    );
    assert.ok(sum <= FIRST_VIEW_LIMIT, `${page.path}: ${sum} bytes`);
  }
});

test("no page has a script, an inline style or a web font", async () => {
  for (const page of site.pages) {
    const { text } = await request.get(page.path);
    assert.doesNotMatch(text, /<script|<style|\sstyle=|\son\w+=|javascript:/i, page.path);
  }
  const { text } = await request.get("/kontakt");
  const css = await request.get(/href="(\/assets\/site[^"]+)"/.exec(text)?.[1] ?? "");
  assert.doesNotMatch(css.text, /@font-face|@import|url\(/);
});

test("assets are kept for ever under an address with their hash, and not served under another", async () => {
  const { text } = await request.get("/");
  const path = /href="(\/assets\/site[^"]+)"/.exec(text)?.[1] ?? "";
  await request
    .get(path)
    .expect(200)
    .expect("Cache-Control", /immutable/)
    .expect("Content-Type", /css/);
  await request.get(path.replace(/\.[0-9a-f]{12}\./, ".000000000000.")).expect(404);
});

test("files are served with their type, and nothing outside the folder is", async () => {
  const pdf = [...site.files.keys()].find((path) => path.endsWith(".pdf")) as string;
  await request.get(pdf).expect(200).expect("Content-Type", "application/pdf");
  await request.get("/files/../site.yaml").expect(404);
  await request.get("/files/%2e%2e/site.yaml").expect(404);
  await request.get("/files/nothing.pdf").expect(404);
});

test("a page that fails to render gets 500 in the layout, its stack in the log and not on the page", async () => {
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => lines.push(line) });
  const broken = { ...site, page: (path: string) => withType(site.page(path), "no-such-type") };
  const { text } = await supertest(createApp({ ...deps, site: broken, log }))
    .get("/en/contact")
    .expect(500)
    .expect("Cache-Control", "no-store");
  assert.match(text, /<html lang="en"/);
  assert.match(text, /<h1>Something went wrong at our end<\/h1>/);
  assert.doesNotMatch(text, /no-such-type/);
  assert.match(lines.join(""), /no-such-type/);
});

function withType(page: Page | undefined, type: string): Page | undefined {
  return page && { ...page, type };
}
