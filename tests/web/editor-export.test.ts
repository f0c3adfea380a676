import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { createEditors } from "#tests/support/editor.ts";
import { response } from "#tests/support/response.ts";
import { makeApp } from "#tests/support/site.ts";

const made = await makeApp();
const { store } = made;
const { someone } = createEditors(made);
after(made.close);

const editor = await someone("editor", "anna");
const all = Array.from({ length: 2100 }, (_, index) =>
  response({
    createdAt: `2026-01-${String(1 + (index % 28)).padStart(2, "0")}T09:05Z`,
    comment: index === 0 ? '=1+1; "citat"\nrad två' : `ord ${index}`,
    page: index % 2 ? "kontakt" : "kakor",
    verdict: index % 10 ? "shown" : "held",
  }),
);
await Promise.all([...all, response()].map((one) => store.add(one)));

test("what is chosen is had as JSON: all of it, whatever the page of the list, oldest first", async () => {
  const { headers, text } = await editor
    .post("/export?sida=kontakt&efter=x", { format: "json" })
    .expect(200);
  assert.match(String(headers["content-type"]), /^application\/json/);
  assert.match(
    String(headers["content-disposition"]),
    /^attachment; filename="?kommentarer-\d{4}-\d\d-\d\d\.json"?$/,
  );
  assert.equal(headers["cache-control"], "no-store");
  const expected = all
    .filter(({ page }) => page === "kontakt")
    .toSorted((a, b) => (`${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1));
  assert.deepEqual(JSON.parse(text), expected);
});

test("CSV is for spreadsheets: no cell is a formula, and Swedish ones get semicolons", async () => {
  const { headers, text } = await editor.post("/export?ord=citat", { format: "csv" }).expect(200);
  assert.equal(headers["content-type"], "text/csv; charset=utf-8");
  assert.match(text, /^\uFEFF?id;createdAt;page;path;/);
  assert.ok(text.includes(`;"'=1+1; ""citat""\nrad två";`), text);
  const english = await someone("editor", "carol", { sprak: "en" });
  const other = await english.post("/export?ord=citat", { format: "csv" });
  assert.match(other.text, /^\uFEFF?id,createdAt,/);
});

test("held ones are in the file when they are in the list", async () => {
  const held = await editor.post("/export?granskning=held", { format: "json" });
  assert.equal(JSON.parse(held.text).length, 210);
  const none = await editor.post("/export?status=done", { format: "json" }).expect(200);
  assert.deepEqual(JSON.parse(none.text), []);
});

test("reports and what is held are had as files too, with words or without, as far as their list shows them", async () => {
  const about = { page: "om-oss", answer: "no", reasons: ["assistive-technology"] } as const;
  const silent = response({ ...about, createdAt: "2026-02-01T09:05Z" });
  const spoken = response({ ...about, createdAt: "2026-02-02T09:05Z", comment: "=HÄR()" });
  const other = response({ ...about, createdAt: "2026-02-03T09:05Z", locale: "en" });
  const held = response({ ...about, createdAt: "2026-02-04T09:05Z", verdict: "held" });
  for (const one of [silent, spoken, other, held]) await store.add(one);
  const taken = async (query: string) =>
    JSON.parse((await editor.post(`/export?${query}`, { format: "json" }).expect(200)).text);
  assert.deepEqual(await taken("lista=reports&sida=om-oss"), [silent, spoken, other]);
  assert.deepEqual(await taken("lista=reports&sprak=en"), [other]);
  await store.editors.work.setStatus([silent.id], "done", "anna");
  assert.deepEqual(await taken("lista=reports&status=done"), [silent]);
  // What the list does not take it is not asked for: the file holds what the list shows.
  assert.deepEqual(await taken("lista=reports&ord=saknas&granskning=held&sprak=en"), [other]);
  const all = await taken("lista=held&sida=kontakt");
  assert.equal(all.length, 211);
  assert.deepEqual(all.at(-1), held);
  const { headers, text } = await editor.post("/export?lista=reports", { format: "csv" });
  assert.match(
    String(headers["content-disposition"]),
    /filename="?tillganglighet-\d{4}-\d\d-\d\d\.csv"?$/,
  );
  assert.ok(text.includes(";'=HÄR();") && text.includes(silent.id), text);
  const log = (await store.editors.activity.entries(20)).map(
    ({ what, subject, detail }) => `${what} ${subject} ${detail}`,
  );
  for (const line of [
    "export-began lista=reports&sida=om-oss json",
    "exported lista=reports&sida=om-oss json 3",
    "exported lista=held json 211",
    "exported lista=reports csv 3",
  ])
    assert.ok(log.includes(line), line);
  await editor.post("/export?lista=notes", { format: "json" }).expect(400);
});

test("each list says by the buttons what the file holds, and whether what is held back is in it", async () => {
  const reader = await someone("reader", "rut");
  const cases: [string, string, string, string][] = [
    ["/inkorg", "", "alla kommentarer", "De som hålls tillbaka är med."],
    ["/inkorg?granskning=shown", "granskning=shown", "", "De som hålls tillbaka är inte med."],
    ["/inkorg?granskning=held", "granskning=held", "", "Alla i filen hålls tillbaka."],
    [
      "/tillganglighet?sida=om-oss&sprak=sv&ord=x",
      "lista=reports&amp;sida=om-oss&amp;sprak=sv",
      "alla svar i urvalet, med eller utan kommentar",
      "De som hålls tillbaka är inte med.",
    ],
    ["/granskning", "lista=held", "med eller utan kommentar", "Alla i filen hålls tillbaka."],
  ];
  for (const [path, query, what, held] of cases) {
    const { text } = await editor.get(path).expect(200);
    const [, to, words = ""] =
      /<form method="post" action="\/redaktion\/export\?([^"]*)">\s*<p>([^<]*)<\/p>/.exec(text) ??
      [];
    assert.equal(to, query, path);
    assert.ok(words.includes(what) && words.includes(held), `${path}: ${words}`);
    assert.doesNotMatch((await reader.get(path)).text, /name="format"/);
  }
  assert.doesNotMatch((await editor.get("/tillganglighet?status=seen")).text, /name="format"/);
  await reader.post("/export?lista=held", { format: "csv" }).expect(403);
});

test("the log says who took how many with which filter before and after, and no word that was looked for", async () => {
  const dag = await someone("editor", "dag");
  await dag.post("/export?ord=hemligt&sida=kontakt", { format: "csv" });
  await dag.post("/export?sida=kakor", { format: "json" });
  const entries = (await store.editors.activity.entries(30)).filter(({ who }) => who === "dag");
  assert.deepEqual(
    entries
      .filter(({ what }) => what.startsWith("export"))
      .map(({ what, subject, detail }) => [what, subject, detail])
      .toReversed(),
    [
      ["export-began", "sida=kontakt&ord=…", "csv"],
      ["exported", "sida=kontakt&ord=…", "csv 0"],
      ["export-began", "sida=kakor", "json"],
      ["exported", "sida=kakor", "json 1050"],
    ],
  );
});

test("buttons to export are for those who may, with what is chosen, when there is anything", async () => {
  const { text } = await editor.get("/inkorg?sida=kontakt");
  assert.match(
    text,
    /<form method="post" action="\/redaktion\/export\?sida=kontakt">.*name="format" value="csv".*name="format" value="json"/s,
  );
  assert.doesNotMatch((await editor.get("/inkorg?status=done")).text, /name="format"/);
  const reader = await someone("reader");
  assert.doesNotMatch((await reader.get("/inkorg")).text, /name="format"/);
  await reader.post("/export", { format: "csv" }).expect(403);
  await editor.post("/export", { format: "xml" }).expect(400);
  await editor.post("/export").expect(400);
});

test("a download that is stopped is logged with what had left until then", async () => {
  const long = "ord ".repeat(3000);
  const many = Array.from({ length: 3000 }, () => response({ comment: long, page: "stor" }));
  await Promise.all(many.map((one) => store.add(one)));
  const erik = await someone("editor", "erik");
  const server = made.app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = new AbortController();
  const { body } = await fetch(`http://127.0.0.1:${port}/redaktion/export?sida=stor`, {
    method: "POST",
    headers: { Cookie: erik.cookie, "Content-Type": "application/x-www-form-urlencoded" },
    body: "format=json",
    signal: stop.signal,
  });
  await body?.getReader().read();
  stop.abort();
  const logged = async () =>
    (await store.editors.activity.entries(5)).find(
      ({ who, what }) => who === "erik" && what === "exported",
    );
  for (let looks = 0; looks < 200 && !(await logged()); looks += 1) await pause(25);
  server.closeAllConnections();
  server.close();
  const rows = Number((await logged())?.detail.replace("json ", ""));
  assert.ok(rows >= 100 && rows < 3000, String(rows));
});
