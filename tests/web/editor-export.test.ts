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
  const english = await someone("editor", "carol");
  await english.post("/sprak", { sprak: "en" });
  const other = await english.post("/export?ord=citat", { format: "csv" });
  assert.match(other.text, /^\uFEFF?id,createdAt,/);
});

test("held ones are in the file when they are in the list", async () => {
  const held = await editor.post("/export?granskning=held", { format: "json" });
  assert.equal(JSON.parse(held.text).length, 210);
  const none = await editor.post("/export?status=done", { format: "json" }).expect(200);
  assert.deepEqual(JSON.parse(none.text), []);
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
