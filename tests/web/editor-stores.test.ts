import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { pino } from "pino";
import { createEditors } from "#tests/support/editor.ts";
import { STORES, usePlaces } from "#tests/support/places.ts";
import { makeApp } from "#tests/support/site.ts";
import { createVisitors, idIn, PAGE } from "#tests/support/visitor.ts";
import { createShownLines } from "#web/shown-lines.ts";

const { fresh } = await usePlaces();

/** The application on a store that nothing is in. */
async function appOn(t: TestContext, name: string) {
  const store = await fresh(t, name);
  const lines = createShownLines(store.editors.lines);
  const made = await makeApp(undefined, pino({ level: "silent" }), { store, lines });
  t.after(made.close);
  return { store, ...createEditors({ ...made, store }), ...createVisitors(made.app, made.site) };
}

for (const name of STORES) {
  test(`${name}: what a visitor answers and writes is in the inbox the next time it is loaded`, async (t) => {
    const { someone, answer, post } = await appOn(t, name);
    const reader = await someone("reader");
    assert.match((await reader.get("/inkorg")).text, /Inga kommentarer stämmer med urvalet\./);
    const thanks = await answer("nej", PAGE);
    assert.ok(!(await reader.get("/inkorg")).text.includes(idIn(thanks)), "it has no words yet");
    await post(thanks, { kommentar: "Var är <b>öppettiderna</b>?" }).expect(303);
    const { text } = await reader.get("/inkorg").expect(200);
    assert.match(
      text,
      /Kommentar 1: <bdi lang="sv">Internationellt samarbete.*dir="auto">Var är &lt;b&gt;öppettiderna&lt;\/b&gt;\?<\/blockquote>/s,
    );
    assert.ok(text.includes(`/redaktion/inkorg/${idIn(thanks)}`));
    assert.match(
      (await reader.get("")).text,
      /sida=internationellt-samarbete&amp;sprak=sv&amp;granskning=shown#page_next">1 kommentar</,
    );
  });

  test(`${name}: an editor reads the overview, sets a status, opens a page, tells visitors what was done, and has a file`, async (t) => {
    const { someone, answer, post, request, store } = await appOn(t, name);
    const ids: string[] = [];
    for (const kommentar of ["första", "andra", "tredje"]) {
      const thanks = await answer("nej", PAGE);
      await post(thanks, { kommentar }).expect(303);
      ids.push(idIn(thanks));
    }
    for (let times = 0; times < 3; times += 1) await answer("ja", PAGE);
    const editor = await someone("editor", "anna");
    const overview = await editor.get("").expect(200);
    assert.match(overview.text, /3 av 6 nej, 19–81\s%/);
    const [first = ""] = ids;
    const { headers } = await editor.post("/inkorg?sida=internationellt-samarbete", {
      satt: `done ${first}`,
    });
    const back = await editor.get(String(headers.location).replace("/redaktion", "")).expect(200);
    assert.match(back.text, /1 kommentar har fått statusen Klar\./);
    assert.equal((await store.editors.work.comment(first))?.status, "done");
    const left = await editor.get("/inkorg?status=new&ord=R").expect(200);
    assert.deepEqual(left.text.match(/(?<=dir="auto">)\w+/g)?.toSorted(), ["andra", "tredje"]);
    const page = await editor.get("/sida/internationellt-samarbete?sprak=sv").expect(200);
    assert.match(page.text, /3 av 6 nej/);
    await editor.post("/sida/internationellt-samarbete?sprak=sv", {
      anteckning: "Nu står tiderna överst.",
    });
    assert.match((await request.get(PAGE)).text, /Nu står tiderna överst\./);
    const file = await editor.post("/export?status=done", { format: "json" }).expect(200);
    assert.deepEqual(
      JSON.parse(file.text).map(({ id, comment }: Record<string, unknown>) => [id, comment]),
      [[first, "första"]],
    );
    const [last] = await store.editors.activity.entries(1);
    assert.deepEqual([last?.what, last?.detail], ["exported", "json 1"]);
  });
}
