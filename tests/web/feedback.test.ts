import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { makeApp } from "#tests/support/site.ts";
import { createVisitors, idIn, PAGE } from "#tests/support/visitor.ts";

const { app, site, store, file, close } = await makeApp();
const { request, fields, post, answer } = createVisitors(app, site);
after(close);

test("an answer is in the SQLite file, with page, version and minute, before it is acknowledged", async () => {
  const location = await answer("nej");
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare("SELECT * FROM response WHERE id = ?").get(idIn(location));
  database.close();
  const { created_at, ...rest } = row as Record<string, unknown>;
  assert.match(String(created_at), /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
  assert.deepEqual(rest, {
    id: idIn(location),
    page: "internationellt-samarbete",
    path: PAGE,
    type: "article",
    locale: "sv",
    version: fields().version,
    question: 2,
    answer: "no",
    reasons: "[]",
    comment: null,
    removed: "{}",
    possible: "[]",
    signals: "[]",
    verdict: "shown",
    superseded: 0,
    commented: 0,
    marked: 0,
    status: "new",
  });
});

test("the form on the page sends what the server takes", async () => {
  const { text } = await request.get("/internationellt-samarbete");
  const [, action] = /<form method="post" action="([^"]+)"/.exec(text) ?? [];
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
  await post(action ?? "", { ...form, svar: "ja" }).expect(303);
});

test("the thanks say what is saved, are cached by nobody and offer one comment box", async () => {
  const { text } = await request
    .get(await answer("ja"))
    .expect(200)
    .expect("Cache-Control", "no-store");
  assert.match(text, /<title>Tack för ditt svar – Vistelseverket<\/title>/);
  assert.ok(text.includes("Du svarade Ja om sidan ”Internationellt samarbete”. Svaret är sparat."));
  assert.equal(text.match(/<textarea/g)?.length, 1);
  assert.match(text, /<meta name="robots" content="noindex">/);
});

test("a comment is saved and quoted word for word in the receipt", async () => {
  const location = await answer("nej");
  const kommentar = "Jag hittar inte <b>blanketten</b> för barn & unga.\r\n\r\n“=1+1” 😀 ሰላም";
  const { headers } = await post(location, { kommentar }).expect(303);
  const { text } = await request.get(String(headers.location)).expect(200);
  assert.ok(
    text.includes(
      "Jag hittar inte &lt;b&gt;blanketten&lt;/b&gt; för barn &amp; unga.\n\n“=1+1” 😀 ሰላም",
    ),
  );
  const saved = await store.find(idIn(location));
  assert.equal(saved?.comment, kommentar.replaceAll("\r\n", "\n"));
});

test("short comments are welcome, and an empty one goes on to the receipt", async () => {
  for (const [kommentar, comment] of [
    ["/", "/"],
    ["1", "1"],
    ["Nej", "Nej"],
    ["", null],
    [" \r\n ", null],
  ] as const) {
    const location = await answer("nej");
    await post(location, { kommentar }).expect(303);
    assert.equal((await store.find(idIn(location)))?.comment, comment);
  }
});

test("a comment of 1,200 code points is taken, in any script and with line breaks as the browser sends them", async () => {
  for (const kommentar of ["😀".repeat(1200), "ش".repeat(1200), "a\r\n".repeat(600)]) {
    const location = await answer("nej");
    await post(location, { kommentar }).expect(303);
    assert.equal([...((await store.find(idIn(location)))?.comment ?? "")].length, 1200);
  }
});

test("an over-long comment gets 422, a summary linked to the field, and every word back", async () => {
  const location = await answer("nej");
  const kommentar = `\n${"ord och åter ord ".repeat(71)}`;
  const { text } = await post(location, { ...fields(), svar: "nej", kommentar }).expect(422);
  assert.match(text, /<title>Fel: Tack för ditt svar – Vistelseverket<\/title>/);
  assert.match(
    text,
    /<a href="#page_comment">Kommentaren är 8 tecken för lång. Korta den till högst 1\s200 tecken.<\/a>/,
  );
  assert.ok(text.includes(`aria-invalid="true">\n${kommentar}</textarea>`));
  assert.ok(text.includes('aria-describedby="page_comment_problem_1 page_comment_hint"'));
  assert.ok(text.includes("Du svarade Nej"));
  assert.equal((await store.find(idIn(location)))?.comment, null);
});

test("no answer gets 422 and the same question again; nothing is guessed", async () => {
  for (const svar of [undefined, "", "kanske", "yes"]) {
    const { text } = await post("/aterkoppling", { ...fields(), ...(svar && { svar }) }).expect(
      422,
    );
    assert.match(text, /<title>Fel: Svara på frågan om sidan – Vistelseverket<\/title>/);
    assert.match(text, /<a href="#page_answer">Välj Ja eller Nej.<\/a>/);
    assert.ok(text.includes("Frågan gäller sidan ”Internationellt samarbete”."));
    assert.ok(text.includes('name="sida" value="internationellt-samarbete"'));
    assert.ok(text.includes(`name="version" value="${fields().version}"`));
  }
});

test("an unknown page or version gets 422 in the layout, whatever it holds", async () => {
  for (const wrong of [
    { sida: "finns-inte", version: "0123456789ab" },
    { sida: "<script>", version: "0123456789ab" },
    { sida: "kontakt", version: "1" },
    { version: "0123456789ab" },
    { sida: "__proto__", version: "0123456789ab" },
  ]) {
    const { text } = await post("/aterkoppling", { ...wrong, svar: "ja" }).expect(422);
    assert.ok(text.includes("Vi vet inte vilken sida svaret gäller."));
    assert.doesNotMatch(text, /<script/);
  }
});

test("the version that was shown is stored, also when the page has changed since", async () => {
  const { headers } = await post("/aterkoppling", {
    sida: "kakor",
    version: "0123456789ab",
    svar: "ja",
  }).expect(303);
  assert.equal((await store.find(idIn(headers.location as string)))?.version, "0123456789ab");
});

test("a comment whose answer is gone is kept with the page, version and answer of its form", async () => {
  const { headers } = await post("/aterkoppling/finns-inte", {
    ...fields(),
    svar: "nej",
    kommentar: "Viktigt",
  }).expect(303);
  const id = String(headers.location).split("/").at(-2) as string;
  const { createdAt: _, ...kept } = (await store.find(id)) ?? {};
  assert.deepEqual(kept, {
    id,
    page: "internationellt-samarbete",
    path: PAGE,
    type: "article",
    locale: "sv",
    version: fields().version,
    question: 2,
    answer: "no",
    reasons: [],
    comment: "Viktigt",
    removed: {},
    possible: [],
    signals: [],
    verdict: "shown",
    superseded: false,
  });
});

test("a comment that says neither answer nor page gets 422 with the words still there", async () => {
  const { text } = await post("/aterkoppling/finns-inte", { kommentar: "Viktigt" }).expect(422);
  assert.ok(text.includes("Viktigt</textarea>"));
});

test("thanks and receipt of an unknown response get 404", async () => {
  await request.get("/aterkoppling/finns-inte").expect(404);
  await request.get("/aterkoppling/finns-inte/klar").expect(404);
});

test("the steps speak the language of the page, and can be read in another", async () => {
  const location = await answer("ja", "/en/international-cooperation");
  const english = await request.get(location);
  assert.match(
    english.text,
    /<title>Thank you for your answer – Swedish Residence Agency<\/title>/,
  );
  assert.match(english.text, /You answered Yes about the page/);
  const arabic = await request.get(location.replace("/en/", "/ar/")).expect(200);
  assert.match(arabic.text, /<html lang="ar" dir="rtl">/);
  assert.match(arabic.text, /شكرًا على إجابتك/);
});

test("a body larger than the limit gets 413 in the layout", async () => {
  const { text } = await post("/aterkoppling", { svar: "a".repeat(200_000) }).expect(413);
  assert.ok(text.includes("Texten är för lång"));
});

test("a body that is no form is an incomplete form", async () => {
  await request.post("/aterkoppling").send({ svar: "ja" }).expect(422);
});

test("a store that fails gets 503 in the layout with the words kept, and works again without a restart", async () => {
  const location = await answer("nej");
  const other = new DatabaseSync(file);
  other.exec("ALTER TABLE response RENAME TO away");
  const refused = await post("/aterkoppling", { ...fields(), svar: "nej" }).expect(503);
  assert.ok(
    refused.text.includes("Svaret kunde inte sparas") && refused.text.includes('value="nej"'),
  );
  const second = await post(location, { ...fields(), svar: "nej", kommentar: "Mina ord" }).expect(
    503,
  );
  assert.ok(
    second.text.includes("Din text finns kvar nedan.") &&
      second.text.includes("Mina ord</textarea>"),
  );
  await request.get(location).expect(503);
  await request.get("/healthz").expect(503);
  await request.get("/kontakt").expect(200);
  other.exec("ALTER TABLE away RENAME TO response");
  other.close();
  await post(location, { kommentar: "Mina ord" }).expect(303);
  await request.get("/healthz").expect(200, { status: "ok" });
});
