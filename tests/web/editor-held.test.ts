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

/** Adds a response that is held. */
async function held(day: string, more: Parameters<typeof response>[0] = {}) {
  const one = response({ createdAt: `2026-${day}T09:05Z`, verdict: "held", ...more });
  await store.add(one);
  return one.id;
}

const verdict = async (id: string) => (await store.find(id))?.verdict;
const path = (location: unknown) => String(location).replace("/redaktion", "");

test("what is held is listed newest first, with the reasons in words, and only those who may can release it", async () => {
  await held("01-03", { comment: "<b>länkar</b>", signals: ["html", "many-links", "nytt-tecken"] });
  await held("01-02", { signals: ["volume"] });
  await held("01-01", { comment: "höll jag", signals: ["fast"] });
  await store.add(response({ comment: "syns", signals: ["fast"] }));
  const { text } = await editor.get("/granskning").expect(200);
  assert.match(
    text,
    /<h1>Granskning<\/h1>.*Svar 1: <bdi lang="sv">Kontakt.*&lt;b&gt;länkar.*<li>kommentaren har kod[^<]*<\/li>.*<li>kommentaren har minst tre länkar<\/li>\s*<\/ul>.*Svar 2: <bdi lang="sv">Kontakt.*<li>ovanligt många svar kom från samma anslutning<\/li>\s*<\/ul>.*Svar 3:.*höll jag.*<li>en person har hållit tillbaka det<\/li>/s,
  );
  assert.doesNotMatch(text, /syns|Svar 4|nytt-tecken/);
  assert.equal(text.match(/Öppna och anteckna</g)?.length, 2, "only those with words have a page");
  const read = await reader.get("/granskning").expect(200);
  assert.match(read.text, /höll jag/);
  assert.doesNotMatch(read.text, /name="satt"|name="markerad"|Släpp fram de/);
  const carol = await someone("reader", "carol", { sprak: "en" });
  const english = await carol.get("/granskning").expect(200);
  assert.match(
    english.text,
    /<html lang="en".*<h1>Review<\/h1>.*Response 1: <bdi lang="sv">Kontakt.*<li>the comment has at least three links<\/li>/s,
  );
});

test("one press releases a response, which is then counted, and the work goes on at the next", async () => {
  const [oldest, middle] = [await held("02-01", { answer: "no" }), await held("02-02")];
  const { headers } = await editor.post("/granskning", { satt: middle }).expect(303);
  assert.match(
    String(headers.location),
    /^\/redaktion\/granskning\?antal=1&vid=[^&]+#page_message$/,
  );
  assert.deepEqual([await verdict(middle), await verdict(oldest)], ["shown", "held"]);
  const back = await editor.get(path(headers.location));
  assert.match(
    back.text,
    /<p id="page_message"[^>]*>1 svar är framsläppt\.<\/p>.*<h2 id="page_next" tabindex="-1">Svar 1: /s,
  );
  await editor.post("/granskning", { satt: oldest });
  assert.equal((await store.counts({ from: "2026-02-01", to: "2026-02-01" }))[0]?.answers.no, 1);
  await reader.post("/granskning", { satt: oldest }).expect(403);
});

test("those that are marked are released together, and it is said when none is", async () => {
  const ids = [await held("03-01"), await held("03-02"), await held("03-03")];
  const { headers } = await editor.post("/granskning", { markerad: ids.slice(1) }).expect(303);
  assert.deepEqual(await Promise.all(ids.map(verdict)), ["held", "shown", "shown"]);
  const back = await editor.get(path(headers.location));
  assert.match(back.text, /2 svar är framsläppta\./);
  const { text } = await editor.post("/granskning").expect(422);
  assert.match(
    text,
    /<title>Fel: Granskning.*<a href="#page_mark_1">Markera minst en kommentar\.<\/a>/s,
  );
  assert.ok(text.includes('id="page_mark_1"'));
});

test("a comment is held and released on its own page, with the reasons there, and the log says who did", async () => {
  const one = response({ createdAt: "2026-04-01T09:05Z", comment: "fyra" });
  await store.add(one);
  const at = `/inkorg/${one.id}`;
  const { headers } = await editor.post(at, { granskning: "held" }).expect(303);
  assert.equal(await verdict(one.id), "held");
  const { text } = await editor.get(path(headers.location));
  assert.match(
    text,
    /Kommentaren hålls nu tillbaka\..*<li>en person har hållit tillbaka det<\/li>.*name="granskning" value="shown"/s,
  );
  const released = await editor.post(at, { granskning: "shown" }).expect(303);
  assert.match((await editor.get(path(released.headers.location))).text, /är framsläppt\./);
  const acts = (await store.editors.activity.entries(20)).filter(
    ({ subject }) => subject === one.id,
  );
  assert.deepEqual(acts.map(({ who, what }) => `${who} ${what}`).toReversed(), [
    "anna held",
    "anna comment-read",
    "anna released",
    "anna comment-read",
  ]);
  assert.doesNotMatch((await reader.get(at)).text, /name="granskning"/);
  await reader.post(at, { granskning: "held" }).expect(403);
});

test("pages go on where the last one ended", async () => {
  for (let index = 0; index < 30; index += 1) await held("05-01", { comment: `fem ${index}` });
  const { text } = await editor.get("/granskning");
  const older = /<a href="\/redaktion([^"#]+)#page_next">Äldre<\/a>/.exec(text)?.[1] as string;
  const next = await editor.get(older).expect(200);
  assert.match(
    next.text,
    /<a href="\/redaktion\/granskning#page_next">Till de nyaste.*<h2 id="page_next".*fem /s,
  );
  const first = new Set(text.match(/fem \d+/g));
  assert.ok((next.text.match(/fem \d+/g) ?? []).every((words) => !first.has(words)));
});
