import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEditors } from "#tests/support/editor.ts";
import { response } from "#tests/support/response.ts";
import { makeApp } from "#tests/support/site.ts";

const made = await makeApp();
const { store } = made;
const { someone } = createEditors(made);
after(made.close);

const editor = await someone("editor", "anna");
const reader = await someone("reader", "bo");

/** Adds a report that came on a day in 2026. */
async function report(day: string, more: Parameters<typeof response>[0] = {}) {
  const about = { answer: "no", reasons: ["unclear", "assistive-technology"] } as const;
  const one = response({ createdAt: `2026-${day}T09:05Z`, ...about, ...more });
  await store.add(one);
  return one.id;
}

const listed = (html: string) =>
  [
    ...html.matchAll(/<a href="\/redaktion\/inkorg\/([\w-]{22})\?till=[^"]+" aria-label="Öppna/g),
  ].map(([, id]) => id);

test("reports are listed newest first, with a comment or without, and nothing that is held or no report", async () => {
  const [first, second, third] = [
    await report("01-01"),
    await report("01-02", { comment: "Kommer inte in i <b>menyn</b>", superseded: true }),
    await report("01-03", { page: "", path: "/", locale: "en" }),
  ];
  await report("01-04", { verdict: "held" });
  await store.add(
    response({ answer: "no", reasons: ["unclear"], comment: "assistive-technology" }),
  );
  const { text } = await reader.get("/tillganglighet").expect(200);
  assert.deepEqual(listed(text), [third, second, first]);
  assert.match(text, /Kommer inte in i &lt;b&gt;menyn&lt;\/b&gt;/);
  assert.match(
    text,
    /<a href="\/redaktion\/tillganglighet" aria-current="page">Tillgänglighet<\/a>/,
  );
  assert.equal(text.match(/<blockquote/g)?.length, 1);
  assert.doesNotMatch(text, /name="satt"/);
  const chosen = async (query: string) =>
    listed((await reader.get(`/tillganglighet?${query}`)).text);
  assert.deepEqual(await chosen("sida=%2F"), [third]);
  assert.deepEqual(await chosen("sprak=sv"), [second, first]);
  assert.deepEqual(await chosen("sida=kontakt&sprak=en"), []);
  assert.deepEqual(await chosen("status=x"), [third, second, first]);
});

test("a report gets a status with one press, and has a page of its own with notes", async () => {
  const [older, silent] = [await report("02-01"), await report("02-02")];
  await report("02-03");
  const { headers } = await editor
    .post("/tillganglighet?sprak=sv&status=new", { satt: `done ${silent}` })
    .expect(303);
  const location = String(headers.location).replace("/redaktion", "");
  assert.match(
    location,
    /^\/tillganglighet\?sprak=sv&status=new&blev=done&vid=[^&]+#page_message$/,
  );
  const { text } = await editor.get(location).expect(200);
  assert.ok(!listed(text).includes(silent) && listed(text).includes(older));
  assert.match(
    text,
    new RegExp(
      `<h2>Svar 1: [\\s\\S]*Svaret har fått statusen Klar\\.</p>\\s*<h2 id="page_next" tabindex="-1">Svar 2: [\\s\\S]*${older}`,
    ),
  );
  assert.match(
    text,
    /<input type="hidden" name="sprak" value="sv">[\s\S]*<option value="new" selected>/,
  );
  assert.deepEqual(listed((await reader.get("/tillganglighet?status=done")).text), [silent]);
  await editor.post(`/inkorg/${silent}`, { anteckning: "Provat med NVDA." }).expect(303);
  assert.match((await reader.get(`/inkorg/${silent}`).expect(200)).text, /Provat med NVDA\./);
  await reader.post("/tillganglighet", { satt: `done ${older}` }).expect(403);
  for (const satt of ["", "done", "x y", `deleted ${older}`])
    assert.match(
      String((await editor.post("/tillganglighet", { satt }).expect(303)).headers.location),
      /\/tillganglighet\?#page_message$/,
    );
  assert.equal((await store.editors.work.comment(older))?.status, "new");
});

test("pages of reports go on where the last one ended, and the log says who read them", async () => {
  for (let index = 0; index < 30; index += 1) await report("03-01", { page: "om-oss" });
  const { text } = await reader.get("/tillganglighet?sida=om-oss").expect(200);
  const older =
    /<a href="\/redaktion([^"#]+)#page_next">Äldre/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const rest = await reader.get(older).expect(200);
  assert.equal(new Set([...listed(text), ...listed(rest.text)]).size, 30);
  assert.match(
    rest.text,
    /<a href="\/redaktion\/tillganglighet\?sida=om-oss#page_next">Till de nyaste/,
  );
  const entries = await store.editors.activity.entries(20);
  assert.ok(
    entries.some(
      ({ who, what, subject, detail }) =>
        `${who} ${what} ${subject} ${detail}` ===
        "bo comments-read sida=om-oss&skal=assistive-technology 25",
    ),
  );
});
