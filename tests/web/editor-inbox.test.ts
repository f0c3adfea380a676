import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createEditors } from "#tests/support/editor.ts";
import { newId, response } from "#tests/support/response.ts";
import { makeApp } from "#tests/support/site.ts";

const made = await makeApp();
const { store, site } = made;
const { someone } = createEditors(made);
after(made.close);

const editor = await someone("editor", "anna");
const reader = await someone("reader", "bo");

/** Adds a comment that came on a day in 2026. */
async function comment(day: string, words: string, more: Parameters<typeof response>[0] = {}) {
  const one = response({ createdAt: `2026-${day}T09:05Z`, comment: words, answer: "no", ...more });
  await store.add(one);
  return one.id;
}

const words = (html: string) =>
  [...html.matchAll(/<blockquote class="words" dir="auto">([^<]*)<\/blockquote>/g)].map(
    ([, text]) => text,
  );
const status = async (id: string) => (await store.editors.work.comment(id))?.status;

test("comments are newest first, with page, day, answer and reasons, and their words as text only", async () => {
  await comment("01-01", "äldst");
  await comment("01-03", "nyast <b>fet</b> & rak", {
    reasons: ["missing"],
    version: "0123456789ab",
  });
  await comment("01-02", "mellan", {
    verdict: "held",
    locale: "ar",
    page: "borta",
    path: "/ar/borta",
  });
  const { text } = await editor.get("/inkorg").expect(200);
  assert.deepEqual(words(text), ["nyast &lt;b&gt;fet&lt;/b&gt; &amp; rak", "mellan", "äldst"]);
  assert.match(
    text,
    /<h2 id="page_next" tabindex="-1">Kommentar 1: <bdi lang="sv">Kontakt[^<]*<\/bdi><\/h2>/,
  );
  assert.match(
    text,
    /<h2>Kommentar 2: <bdi>\/ar\/borta<\/bdi><\/h2>.*Språk: arabiska\..*Hålls tillbaka/s,
  );
  assert.match(text, /<li>Informationen jag söker saknas<\/li>/);
  const carol = await someone("reader", "carol", { sprak: "en" });
  const english = await carol.get("/inkorg").expect(200);
  assert.match(
    english.text,
    /<html lang="en".*<h1>Inbox<\/h1>.*>Comment 1: <bdi lang="sv">Kontakt.*Language: Arabic\..*Held back/s,
  );
  assert.deepEqual(words(english.text), words(text));
});

test("what is chosen is in the address, in the form, and in what is shown", async () => {
  await comment("02-01", "Ord om STARTSIDAN", {
    page: "",
    path: "/",
    answer: "yes",
    reasons: ["found"],
  });
  const cases: [string, string[]][] = [
    ["sida=%2F", ["Ord om STARTSIDAN"]],
    ["sprak=ar", ["mellan"]],
    ["granskning=held", ["mellan"]],
    ["svar=yes&skal=found", ["Ord om STARTSIDAN"]],
    ["skal=missing&fran=2026-01-03&till=2026-01-03", ["nyast &lt;b&gt;fet&lt;/b&gt; &amp; rak"]],
    ["ord=startsidan+ORD", ["Ord om STARTSIDAN"]],
    ["ord=%25", []],
    ["status=done", []],
    ["sida=borta", ["mellan"]],
  ];
  for (const [query, shown] of cases) {
    const { text } = await editor.get(`/inkorg?${query}`).expect(200);
    assert.deepEqual(words(text), shown, query);
    assert.match(text, /<details class="filters" open>/);
    for (const [field, value] of new URLSearchParams(query))
      assert.ok(
        new RegExp(
          `name="${field}"[^>]*value="${value}"|name="${field}">\\s*(?:<option[^>]*>[^<]*</option>\\s*)*<option value="${value}" selected>`,
        ).test(text),
        `${field}=${value}`,
      );
  }
  const none = await editor.get("/inkorg?status=done");
  assert.match(none.text, /Inga kommentarer stämmer med urvalet\./);
  const nonsense = await editor
    .get("/inkorg?status=x&fran=igår&svar=&sida=&efter=x&ord[]=a")
    .expect(200);
  assert.equal(words(nonsense.text).length, 4);
});

test("pages go on where the last one ended, whatever comes in between, without end", async () => {
  for (let index = 0; index < 60; index += 1)
    await comment("03-01", `sida ${index}`, { page: "om-oss", locale: "en" });
  const seen: (string | undefined)[] = [];
  let path: string | undefined = "/inkorg?sida=om-oss";
  for (let pages = 0; path && pages < 10; pages += 1) {
    const { text }: { text: string } = await editor.get(path).expect(200);
    seen.push(...words(text));
    await comment("03-02", "kom under tiden", { page: "om-oss" });
    path = /<a href="\/redaktion([^"#]+)#page_next">Äldre<\/a>/
      .exec(text)?.[1]
      ?.replaceAll("&amp;", "&");
    if (pages > 0)
      assert.match(
        text,
        /<a href="\/redaktion\/inkorg\?sida=om-oss#page_next">Till de nyaste<\/a>/,
      );
  }
  assert.equal(seen.length, 60);
  assert.equal(new Set(seen).size, 60);
});

test("one press gives a comment a status, and comes back to where the next one is", async () => {
  const [oldest, middle, newest] = [
    await comment("04-01", "fyra ett"),
    await comment("04-02", "fyra två"),
    await comment("04-03", "fyra tre"),
  ];
  const at = "/inkorg?ord=fyra&status=new";
  const { text } = await editor.get(at);
  const [first = ""] =
    /<button type="submit" class="quiet" name="satt"[^>]*>[^<]*/.exec(text) ?? [];
  assert.equal(
    first,
    `<button type="submit" class="quiet" name="satt" value="done ${newest}" aria-label="Klar, kommentar 1">Klar`,
  );
  const { headers } = await editor.post(at, { satt: `done ${middle}`, status: "done" }).expect(303);
  assert.match(
    String(headers.location),
    /^\/redaktion\/inkorg\?status=new&ord=fyra&blev=done&antal=1&vid=[^&]+#page_message$/,
  );
  assert.equal(await status(middle), "done");
  const back = await editor.get(String(headers.location).replace("/redaktion", ""));
  assert.match(
    back.text,
    /fyra tre.*<p id="page_message" class="message" tabindex="-1">1 kommentar har fått statusen Klar\.<\/p>\s*<h2 id="page_next" tabindex="-1">Kommentar 2.*fyra ett/s,
  );
  const last = await editor.post(at, { satt: `seen ${oldest}`, status: "done" });
  const end = await editor.get(String(last.headers.location).replace("/redaktion", ""));
  assert.match(end.text, /fyra tre.*<\/ul>\s*<p id="page_message"/s);
  assert.deepEqual([await status(oldest), await status(newest)], ["seen", "new"]);
});

test("those that are marked get a status with one button, and it is said when none is", async () => {
  const ids = [
    await comment("05-01", "fem ett"),
    await comment("05-02", "fem två"),
    await comment("05-03", "fem tre"),
  ];
  const { headers } = await editor
    .post("/inkorg?ord=fem", { markerad: ids.slice(0, 2), status: "not-about-page" })
    .expect(303);
  const back = await editor.get(String(headers.location).replace("/redaktion", ""));
  assert.match(back.text, /2 kommentarer har fått statusen Gäller inte sidan\.<\/p>/);
  assert.deepEqual(await Promise.all(ids.map(status)), ["not-about-page", "not-about-page", "new"]);
  const { text } = await editor.post("/inkorg?ord=fem", { status: "done" }).expect(422);
  assert.match(
    text,
    /<title>Fel: Inkorg.*<a href="#page_status">Markera minst en kommentar\.<\/a>/s,
  );
  assert.equal(words(text).length, 3);
  await editor.post("/inkorg", { status: "deleted", markerad: ids }).expect(422);
  await reader.post("/inkorg", { status: "done", markerad: ids }).expect(403);
});

test("a comment's own page takes notes and a status, and shows who wrote what", async () => {
  const id = await comment("06-01", "sex");
  const { text } = await editor.get(`/inkorg/${id}`).expect(200);
  assert.match(text, /<h1>Kommentar om <bdi lang="sv">Kontakt[^<]*<\/bdi><\/h1>/);
  const nummer = /name="nummer" value="([\w-]{22})"/.exec(text)?.[1] as string;
  const note = { nummer, anteckning: "  Rättat <i>sidan</i>.\r\nKlart i dag. " };
  for (let times = 0; times < 2; times += 1) {
    const { headers } = await editor.post(`/inkorg/${id}`, note).expect(303);
    assert.equal(headers.location, `/redaktion/inkorg/${id}?blev=antecknad#page_message`);
  }
  const saved = await editor.get(`/inkorg/${id}?blev=antecknad`);
  assert.match(
    saved.text,
    /id="page_message" class="message" tabindex="-1">Anteckningen är sparad\./,
  );
  assert.equal(
    saved.text.match(/Rättat &lt;i&gt;sidan&lt;\/i&gt;\.\nKlart i dag\.<\/div>/g)?.length,
    1,
  );
  assert.match(saved.text, /<p>anna, /);
  const { headers } = await editor.post(`/inkorg/${id}`, { status: "in-progress" }).expect(303);
  assert.match(String(headers.location), /\?blev=in-progress#page_message$/);
  assert.equal(await status(id), "in-progress");
  const read = await reader.get(`/inkorg/${id}`).expect(200);
  assert.match(read.text, /Rättat/);
  assert.doesNotMatch(read.text, /<textarea|name="status"|name="satt"/);
  assert.match((await reader.get("/inkorg?ord=sex")).text, /1 anteckning\./);
});

test("no page says that something is wrong before anything is", async () => {
  const id = await comment("06-02", "rätt");
  for (const path of ["/inkorg", `/inkorg/${id}`, "/granskning", "/sida/kontakt", "/losenord"]) {
    const { text } = await editor.get(path).expect(200);
    assert.doesNotMatch(text, /<title>Fel:/, path);
  }
});

test("a note that cannot be saved stands in the form, and is shown when the session is over", async () => {
  const id = await comment("07-01", "sju");
  const empty = await editor.post(`/inkorg/${id}`, { anteckning: " " }).expect(422);
  assert.match(
    empty.text,
    /<title>Fel: Kommentar om .*<a href="#page_note">Skriv en anteckning\.<\/a>/s,
  );
  const long = await editor.post(`/inkorg/${id}`, { anteckning: "å".repeat(2001) }).expect(422);
  assert.ok(long.text.includes("å".repeat(2001)));
  assert.match(long.text, /Korta den till högst 2\s?000 tecken\..*aria-invalid="true"/s);
  const anna = await someone("editor", "dag");
  await anna.post("/logga-ut");
  const { text } = await anna.post(`/inkorg/${id}`, { anteckning: "Mina <egna> ord" }).expect(401);
  assert.match(text, /Du är inte inloggad längre.*Mina &lt;egna&gt; ord.*<input type="password"/s);
});

test("from a comment one goes back to the list that it was opened from, to where the work goes on, whatever was done to it", async () => {
  const at = (text: string, words: RegExp) => words.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const [older, middle] = [await comment("11-01", "elva ett"), await comment("11-02", "elva två")];
  await comment("11-03", "elva tre");
  const list = await editor.get("/inkorg?status=new&ord=elva+t&fran=2026-01-01");
  const open = at(list.text, new RegExp(`href="/redaktion(/inkorg/${middle}[^"]*)"`));
  const back = /<a href="([^"]*)">Till inkorgen<\/a>/;
  const way = at((await editor.get(open).expect(200)).text, back);
  assert.match(
    way,
    /^\/redaktion\/inkorg\?status=new&fran=2026-01-01&ord=elva\+t&vid=[^&]+#page_next$/,
  );
  const done = await editor.post(open, { status: "done" }).expect(303);
  const again = String(done.headers.location).replace("/redaktion", "");
  assert.match(again, /&blev=done#page_message$/);
  assert.equal(at((await editor.get(again)).text, back), way);
  const wrong = await editor.post(open, { anteckning: "" }).expect(422);
  assert.equal(at(wrong.text, back), way);
  const place = way.replace("/redaktion", "").replace("ord=elva+t&", "ord=elva&");
  assert.match(
    (await editor.get(place)).text,
    /elva tre.*<h2 id="page_next" tabindex="-1">.*elva ett/s,
  );
  const plain = (await editor.get(`/inkorg/${older}`)).text;
  assert.match(at(plain, back), /^\/redaktion\/inkorg\?vid=[^&]+#page_next$/);
  assert.match(plain, /<a href="\/redaktion\/sida\/kontakt\?sprak=sv">Se alla svar om sidan<\/a>/);
  for (const till of ["//ond.example", "https://ond.example/", "/redaktion/../", "/kontakt"]) {
    const { text } = await editor.get(`/inkorg/${older}?till=${encodeURIComponent(till)}`);
    assert.equal(at(text, back), at(plain, back), till);
  }
  const queue = `/inkorg/${older}?till=${encodeURIComponent("/redaktion/granskning")}`;
  assert.match(
    (await reader.get(queue)).text,
    /href="\/redaktion\/granskning\?vid=[^"]+">Till listan</,
  );
});

test("a comment that there is not, or not any more, is not found", async () => {
  const id = await comment("08-01", "åtta");
  await store.change(id, { comment: null });
  for (const path of [`/inkorg/${id}`, `/inkorg/${newId()}`, "/inkorg/x"]) {
    const { text } = await editor.get(path).expect(404);
    assert.match(text, /eller så är kommentaren borttagen/);
    await editor.post(path, { anteckning: "a" }).expect(404);
  }
});

test("the log says who read and did what, without a word of a visitor or of what was looked for", async () => {
  const id = await comment("09-01", "hemliga ord");
  const [last] = await store.editors.activity.entries(1);
  await editor.get("/inkorg?ord=hemliga&status=new&sida=kontakt");
  await editor.get(`/inkorg/${id}`);
  await editor.post("/inkorg", { satt: `done ${id}` });
  await editor.post(`/inkorg/${id}`, { anteckning: "hemligt" });
  const entries = (await store.editors.activity.entries(10)).toReversed();
  const since = entries.findIndex(({ id }) => id === last?.id) + 1;
  assert.ok(since > 0);
  assert.deepEqual(
    entries.slice(since).map(({ who, what, subject, detail }) => [who, what, subject, detail]),
    [
      ["anna", "comments-read", "sida=kontakt&status=new&ord=…", "1"],
      ["anna", "comment-read", id, ""],
      ["anna", "status-changed", id, "done"],
      ["anna", "note-added", id, ""],
    ],
  );
});

test("every page of the content can be chosen, the start page too", async () => {
  const { text } = await editor.get("/inkorg");
  const ids = new Set(site.pages.map(({ id }) => id || "/"));
  for (const id of ids) assert.ok(text.includes(`<option value="${id}">`), id);
});

test("a section is a page and all below it, an owner what the front matter says, and both are in the address", async () => {
  const about = (page: string, words: string) => comment("10-01", words, { page, locale: "en" });
  await about("ansokan", "tio avsnitt");
  await about("ansokan/avgifter", "tio under");
  await about("kakor", "tio utanför");
  await about("om-oss", "tio ägd");
  const cases: [string, string[]][] = [
    ["avsnitt=ansokan&ord=tio", ["tio avsnitt", "tio under"]],
    ["ansvarig=Kommunikationsenheten&ord=tio", ["tio ägd"]],
    ["ansvarig=Tillst%C3%A5ndsenheten&ord=tio", ["tio avsnitt", "tio under"]],
    ["avsnitt=ansokan&sida=ansokan&ord=tio", ["tio avsnitt"]],
    ["avsnitt=ansokan&ansvarig=Kommunikationsenheten&ord=tio", []],
    ["avsnitt=finns-inte&ord=tio", []],
    ["ansvarig=Ingen&ord=tio", []],
  ];
  for (const [query, shown] of cases) {
    const { text } = await editor.get(`/inkorg?${query}`).expect(200);
    assert.deepEqual(words(text).sort(), shown, query);
    for (const value of new URLSearchParams(query).values())
      assert.ok(value === "tio" || text.includes(`<option value="${value}" selected>`), value);
  }
  const sent = await editor.post("/inkorg?avsnitt=ansokan&ord=under", {
    markerad: [String((await store.editors.work.comments({ words: "under" }, 1))[0]?.response.id)],
    status: "done",
  });
  assert.match(String(sent.headers.location), /\?avsnitt=ansokan&ord=under&blev=done/);
  const { text } = await editor.post("/export?avsnitt=ansokan&ord=tio", { format: "json" });
  assert.equal(JSON.parse(text).length, 2);
});
