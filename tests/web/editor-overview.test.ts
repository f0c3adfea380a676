import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { FeedbackResponse } from "#feedback/response.ts";
import { createEditors } from "#tests/support/editor.ts";
import { response } from "#tests/support/response.ts";
import { makeApp } from "#tests/support/site.ts";

const made = await makeApp();
const { store, site } = made;
const { someone } = createEditors(made);
after(made.close);

const reader = await someone("reader", "bo");
const today = new Date().toISOString().slice(0, 10);

/** Adds responses to the shown version of a page in Swedish, or to one before. */
async function answered(
  path: string,
  number: number,
  answer: FeedbackResponse["answer"],
  more: Partial<FeedbackResponse> = {},
) {
  const page = site.page(path);
  assert.ok(page, path);
  const { id, version, type, locale } = page;
  const about = { page: id, path, type, locale, version, createdAt: `${today}T00:00Z` };
  await Promise.all(
    Array.from({ length: number }, () => store.add(response({ ...about, answer, ...more }))),
  );
}

/** "3 september 2026" of "2026-09-03". */
const inWords = (day: string) =>
  new Intl.DateTimeFormat("sv", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

const items = (html: string) =>
  [
    ...html.matchAll(
      /<h3><a href="([^"]*)"><bdi lang="\w+">([^<]*)<\/bdi>([^<]*)<\/a><\/h3>\s*<p>([^<]*)<\/p>/g,
    ),
  ].map(([, href, title = "", language = "", words]) => [href, title + language, words]);

test("nobody has answered: that is said, and the way to the comments is there", async () => {
  const { text } = await reader.get("").expect(200);
  assert.match(text, /Ingen har svarat än\.[\s\S]*Ingen har svarat de senaste 26 veckorna\./);
  assert.match(text, /href="\/redaktion\/inkorg\?status=new#page_next"/);
});

test("pages are listed by evidence, with answers since the last edit and before, and ways to what was said", async () => {
  const contact = site.page("/kontakt");
  assert.ok(contact);
  const day = `${contact.updated}T10:00Z`;
  await answered("/kontakt", 28, "yes");
  await answered("/kontakt", 12, "no");
  const before = { version: "000000000000", createdAt: day.replace(/^\d{4}/, "2020") };
  await answered("/kontakt", 59, "yes", before);
  await answered("/kontakt", 61, "no", before);
  await answered("/om-oss", 4, "no", { comment: "Ord från besökare" });
  await answered("/", 6, "no", { reasons: ["assistive-technology"] });
  await answered("/en/contact", 30, "yes");
  const gone = { page: "borta", path: "/borta" };
  await answered("/om-oss", 9, "no", gone);
  await answered("/om-oss", 50, "no", { verdict: "held" });
  const { text } = await reader.get("").expect(200);
  const home = site.page("/");
  assert.deepEqual(
    items(text).map(([href, title, words]) => [href, title, words?.replaceAll(/\s/g, " ")]),
    [
      [
        "/redaktion/sida?sprak=sv",
        `${home?.title} (svenska)`,
        `Sedan ${inWords(home?.updated ?? "")}: 6 av 6 nej, 61–100 %`,
      ],
      [
        "/redaktion/sida/kontakt?sprak=sv",
        `${contact.title} (svenska)`,
        `Sedan ${inWords(contact.updated)}: 12 av 40 nej, 18–45 % · före: 61 av 120 nej, 42–60 %`,
      ],
      [
        "/redaktion/sida/om-oss?sprak=sv",
        `${site.page("/om-oss")?.title} (svenska)`,
        `Sedan ${inWords(site.page("/om-oss")?.updated ?? "")}: för få svar (4)`,
      ],
      [
        "/redaktion/sida/kontakt?sprak=en",
        `${site.page("/en/contact")?.title} (engelska)`,
        `Sedan ${inWords(site.page("/en/contact")?.updated ?? "")}: 0 av 30 nej, 0–11 %`,
      ],
    ],
  );
  assert.match(text, /<bdi lang="en">[^<]+<\/bdi> \(engelska\)/);
  assert.match(
    text,
    /<a href="\/redaktion\/inkorg\?sida=om-oss&amp;sprak=sv&amp;granskning=shown#page_next">4 kommentarer</,
  );
  assert.match(
    text,
    /<a href="\/redaktion\/tillganglighet\?sida=%2F&amp;sprak=sv#page_next">6 gånger har någon sagt att sidan fungerar dåligt/,
  );
  assert.ok(!text.includes("Ord från besökare"));
  const carol = await someone("reader", "carol", { sprak: "en" });
  const english = await carol.get("").expect(200);
  assert.match(english.text, /<html lang="en"/);
  assert.deepEqual(items(english.text)[0]?.slice(0, 2), [
    "/redaktion/sida?sprak=sv",
    `${home?.title} (Swedish)`,
  ]);
  assert.match(english.text, /: 6 of 6 no, 61–100%/);
  assert.match(english.text, />4 comments</);
});

test("answers per week are drawn and stand in a table, without scripts and in the text's own colour", async () => {
  await answered("/kontakt", 3, "yes", { createdAt: "2020-01-01T10:00Z" });
  const { text } = await reader.get("").expect(200);
  const [svg = ""] = /<svg[\s\S]*?<\/svg>/.exec(text) ?? [];
  assert.match(svg, /role="img" aria-label="Staplar som visar svaren vecka för vecka"/);
  assert.match(text, /<p>Svar per vecka från [^<]+ Flest på en vecka: 89\. Hela stapeln är/);
  assert.equal(svg.match(/<rect /g)?.length, 52);
  assert.doesNotMatch(svg, /style=|#[0-9a-f]{3}|script/);
  const [table = ""] = /<table>[\s\S]*?<\/table>/.exec(text) ?? [];
  assert.equal(table.match(/<th scope="row" class="whole">/g)?.length, 26);
  assert.match(
    table,
    /<tbody>\s*<tr>\s*<th scope="row" class="whole">[^<]+<\/th>\s*<td class="align-end">58<\/td>\s*<td class="align-end">31<\/td>\s*<td class="whole">31 av 89 nej, 26–45\s%<\/td>\s*<td class="align-end">4<\/td>/,
  );
});

test("a long list is shown in parts, and an address that asks for no part of it gets the first", async () => {
  const paths = site.pages.filter(({ locale }) => locale === "sv").map(({ path }) => path);
  for (const path of paths) await answered(path, 1, "yes");
  const all = site.pages.filter(({ locale }) => locale === "sv").length + 1;
  const seen = new Set<string | undefined>();
  let at: string | undefined = "";
  while (at !== undefined) {
    const { text }: { text: string } = await reader.get(at).expect(200);
    for (const [href] of items(text)) seen.add(href);
    at = /<a href="\/redaktion([^"]+)">Nästa sidor/.exec(text)?.[1];
  }
  assert.equal(seen.size, all);
  for (const nonsense of ["0", "9999", "x", "-1"])
    assert.equal(
      items((await reader.get(`?fran=${nonsense}`)).text)[0]?.[0],
      "/redaktion/sida?sprak=sv",
    );
});
