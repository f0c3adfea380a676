import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import supertest from "supertest";
import { makeApp } from "#tests/support/site.ts";

const { app, site, store, file, close } = makeApp();
const request = supertest(app);
after(close);

/** The fields that the question on a page would send. */
function fields(path = "/internationellt-samarbete") {
  const page = site.page(path);
  assert.ok(page);
  return { sida: page.id, version: page.version };
}

async function vote(svar: string, path?: string) {
  const root = path?.startsWith("/en") ? "/en/feedback" : "/aterkoppling";
  const { headers } = await request
    .post(root)
    .type("form")
    .send({ ...fields(path), svar })
    .expect(303);
  return String(headers.location);
}

const idOf = (location: string) => location.split("/").at(-1) as string;

test("an answer is in the SQLite file, with page, version and minute, before it is acknowledged", async () => {
  const location = await vote("nej");
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare("SELECT * FROM response WHERE id = ?").get(idOf(location));
  database.close();
  const { created_at, ...rest } = row as Record<string, unknown>;
  assert.match(String(created_at), /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
  assert.deepEqual(rest, {
    id: idOf(location),
    page: "internationellt-samarbete",
    locale: "sv",
    version: fields().version,
    answer: "no",
    comment: null,
  });
});

test("the form on the page sends what the server takes", async () => {
  const { text } = await request.get("/internationellt-samarbete");
  const [, action] = /<form method="post" action="([^"]+)"/.exec(text) ?? [];
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
  await request
    .post(action ?? "")
    .type("form")
    .send({ ...form, svar: "ja" })
    .expect(303);
});

test("the thanks say what is saved, are cached by nobody and offer one comment box", async () => {
  const { text } = await request
    .get(await vote("ja"))
    .expect(200)
    .expect("Cache-Control", "no-store");
  assert.match(text, /<title>Tack för ditt svar – Vistelseverket<\/title>/);
  assert.ok(text.includes("Du svarade Ja om sidan ”Internationellt samarbete”. Svaret är sparat."));
  assert.equal(text.match(/<textarea/g)?.length, 1);
  assert.match(text, /<meta name="robots" content="noindex">/);
});

test("a comment is saved and quoted word for word in the receipt", async () => {
  const location = await vote("nej");
  const kommentar = "Jag hittar inte <b>blanketten</b> för barn & unga.\r\n\r\n“=1+1” 😀 ሰላም";
  const { headers } = await request.post(location).type("form").send({ kommentar }).expect(303);
  const { text } = await request.get(String(headers.location)).expect(200);
  assert.ok(
    text.includes(
      "Jag hittar inte &lt;b&gt;blanketten&lt;/b&gt; för barn &amp; unga.\n\n“=1+1” 😀 ሰላም",
    ),
  );
  const saved = await store.find(idOf(location));
  assert.equal(saved?.comment, kommentar.replaceAll("\r\n", "\n"));
});

test("short comments are welcome, and an empty one goes on to the receipt", async () => {
  for (const [kommentar, comment] of [
    ["/", "/"],
    ["1", "1"],
    ["Nej", "Nej"],
    ["", null],
    [" \r\n ", null],
  ]) {
    const location = await vote("nej");
    await request.post(location).type("form").send({ kommentar }).expect(303);
    assert.equal((await store.find(idOf(location)))?.comment, comment);
  }
});

test("a comment of 1,200 code points is taken, in any script and with line breaks as the browser sends them", async () => {
  for (const kommentar of ["😀".repeat(1200), "ش".repeat(1200), "a\r\n".repeat(600)]) {
    const location = await vote("nej");
    await request.post(location).type("form").send({ kommentar }).expect(303);
    assert.equal([...((await store.find(idOf(location)))?.comment ?? "")].length, 1200);
  }
});

test("an over-long comment gets 422, a summary linked to the field, and every word back", async () => {
  const location = await vote("nej");
  const kommentar = `\n${"ord och åter ord ".repeat(71)}`;
  const { text } = await request
    .post(location)
    .type("form")
    .send({ ...fields(), svar: "nej", kommentar })
    .expect(422);
  assert.match(text, /<title>Fel: Tack för ditt svar – Vistelseverket<\/title>/);
  assert.match(
    text,
    /<a href="#page_comment">Kommentaren är 8 tecken för lång. Korta den till högst 1\s200 tecken.<\/a>/,
  );
  assert.ok(text.includes(`aria-invalid="true">\n${kommentar}</textarea>`));
  assert.ok(text.includes('aria-describedby="page_comment_hint page_comment_problem_1"'));
  assert.ok(text.includes("Du svarade Nej"));
  assert.equal((await store.find(idOf(location)))?.comment, null);
});

test("no answer gets 422 and the same question again; nothing is guessed", async () => {
  for (const svar of [undefined, "", "kanske", "yes"]) {
    const { text } = await request
      .post("/aterkoppling")
      .type("form")
      .send({ ...fields(), ...(svar && { svar }) })
      .expect(422);
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
    const { text } = await request
      .post("/aterkoppling")
      .type("form")
      .send({ ...wrong, svar: "ja" })
      .expect(422);
    assert.ok(text.includes("Vi vet inte vilken sida svaret gäller."));
    assert.doesNotMatch(text, /<script/);
  }
});

test("the version that was shown is stored, also when the page has changed since", async () => {
  const { headers } = await request
    .post("/aterkoppling")
    .type("form")
    .send({ sida: "kontakt", version: "0123456789ab", svar: "ja" })
    .expect(303);
  assert.equal((await store.find(idOf(headers.location as string)))?.version, "0123456789ab");
});

test("a comment whose answer is gone is kept with the page, version and answer of its form", async () => {
  const { headers } = await request
    .post("/aterkoppling/finns-inte")
    .type("form")
    .send({ ...fields(), svar: "nej", kommentar: "Viktigt" })
    .expect(303);
  const id = String(headers.location).split("/").at(-2) as string;
  const { createdAt: _, ...kept } = (await store.find(id)) ?? {};
  assert.deepEqual(kept, {
    id,
    page: "internationellt-samarbete",
    locale: "sv",
    version: fields().version,
    answer: "no",
    comment: "Viktigt",
  });
});

test("a comment that says neither answer nor page gets 422 with the words still there", async () => {
  const { text } = await request
    .post("/aterkoppling/finns-inte")
    .type("form")
    .send({ kommentar: "Viktigt" })
    .expect(422);
  assert.ok(text.includes("Viktigt</textarea>"));
});

test("thanks and receipt of an unknown response get 404", async () => {
  await request.get("/aterkoppling/finns-inte").expect(404);
  await request.get("/aterkoppling/finns-inte/klar").expect(404);
});

test("the steps speak the language of the page, and can be read in another", async () => {
  const location = await vote("ja", "/en/contact");
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
  const { text } = await request
    .post("/aterkoppling")
    .type("form")
    .send({ svar: "a".repeat(200_000) })
    .expect(413);
  assert.ok(text.includes("Texten är för lång"));
});

test("a body that is no form is an incomplete form", async () => {
  await request.post("/aterkoppling").send({ svar: "ja" }).expect(422);
});

test("a store that fails gets 503 in the layout with the words kept, and works again without a restart", async () => {
  const location = await vote("nej");
  const other = new DatabaseSync(file);
  other.exec("ALTER TABLE response RENAME TO away");
  const answer = await request
    .post("/aterkoppling")
    .type("form")
    .send({ ...fields(), svar: "nej" })
    .expect(503);
  assert.ok(
    answer.text.includes("Svaret kunde inte sparas") && answer.text.includes('value="nej"'),
  );
  const comment = await request
    .post(location)
    .type("form")
    .send({ ...fields(), svar: "nej", kommentar: "Mina ord" })
    .expect(503);
  assert.ok(
    comment.text.includes("Din text finns kvar nedan.") &&
      comment.text.includes("Mina ord</textarea>"),
  );
  await request.get(location).expect(503);
  await request.get("/healthz").expect(503);
  await request.get("/kontakt").expect(200);
  other.exec("ALTER TABLE away RENAME TO response");
  other.close();
  await request.post(location).type("form").send({ kommentar: "Mina ord" }).expect(303);
  await request.get("/healthz").expect(200, { status: "ok" });
});
