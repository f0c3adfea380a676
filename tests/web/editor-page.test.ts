import assert from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pino } from "pino";
import { createApp } from "#app.ts";
import { createEditors } from "#tests/support/editor.ts";
import { response } from "#tests/support/response.ts";
import { makeApp } from "#tests/support/site.ts";
import { createAuditFindings } from "#web/editor/audit-findings.ts";
import { refreshLines } from "#web/refresh-lines.ts";
import { createShownLines } from "#web/shown-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-audit-"));
const file = join(folder, "audit.json");
const warnings: string[] = [];
const log = pino({ level: "warn" }, { write: (line: string) => warnings.push(line) });
const made = await makeApp(undefined, undefined, { auditFindings: createAuditFindings(file, log) });
const { store, site } = made;
const { request, someone } = createEditors(made);
after(async () => {
  await made.close();
  rmSync(folder, { recursive: true });
});

const editor = await someone("editor", "anna");
const reader = await someone("reader", "bo");
const contact = site.page("/kontakt");
assert.ok(contact);
const { id: page, path, version, locale } = contact;

test("a page shows its answers by version with intervals, its date, and the ways to it and to its comments", async () => {
  const add = (number: number, more: Parameters<typeof response>[0]) =>
    Promise.all(
      Array.from({ length: number }, () =>
        store.add(
          response({ page, path, version, locale, createdAt: "2026-09-10T10:00Z", ...more }),
        ),
      ),
    );
  await add(28, {});
  await add(12, { answer: "no", reasons: ["assistive-technology"] });
  const old = { version: "000000000000", createdAt: "2020-01-01T10:00Z" };
  await add(3, { ...old, answer: "no", comment: "Ord" });
  await add(9, { locale: "en", path: "/en/contact" });
  const { text } = await reader.get("/sida/kontakt").expect(200);
  assert.match(text, new RegExp(`<h1 lang="sv">${contact.title}</h1>`));
  assert.match(text, new RegExp(`<time datetime="${contact.updated}">`));
  assert.match(text, /<a href="\/kontakt">Läs sidan/);
  assert.match(text, /<iframe src="\/kontakt" title="Sidan [^"]+" sandbox="allow-same-origin"/);
  assert.match(text, /<a href="\/redaktion\/inkorg\?sida=kontakt&amp;sprak=sv#page_next">/);
  assert.match(text, /<a href="\/redaktion\/tillganglighet\?sida=kontakt&amp;sprak=sv#page_next">/);
  assert.match(text, /<a href="\/redaktion\/sida\/kontakt\?sprak=en">Se sidan på engelska/);
  assert.match(text, /<p>Sedan [^<]*: 12 av 40 nej, 18–45\s% · före: för få svar \(3\)<\/p>/);
  const [, ...rows] = (/<tbody>[\s\S]*?<\/tbody>/.exec(text) ?? [""])[0].split("<tr>");
  const cells = rows.map((row) =>
    [...row.matchAll(/<t[hd][^>]*>(.*)<\/t[hd]>/g)].map(([, cell]) => cell?.replaceAll(/\s/g, " ")),
  );
  assert.deepEqual(cells, [
    [
      `<code>${version}</code> (visas nu)`,
      "2026-09-10",
      "2026-09-10",
      "28",
      "12",
      "12 av 40 nej, 18–45 %",
      "0",
      "12",
    ],
    [
      "<code>000000000000</code>",
      "2020-01-01",
      "2020-01-01",
      "0",
      "3",
      "för få svar (3)",
      "3",
      "0",
    ],
  ]);
  assert.match(text, /<svg /);
  const english = await reader.get("/sida/kontakt?sprak=en").expect(200);
  assert.match(english.text, /0 av 9 nej/);
  assert.match(
    (await reader.get("/sida").expect(200)).text,
    /Ingen har svarat på den här sidan än/,
  );
});

test("every page of the site has its view, and no other address has", async () => {
  for (const { id, title, locale: tag } of site.pages) {
    const { text } = await reader.get(`/sida${id && `/${id}`}?sprak=${tag}`).expect(200);
    assert.ok(
      text.includes(`<h1 lang="${tag}">${title.replaceAll("&", "&amp;")}</h1>`),
      `${tag} ${id}`,
    );
  }
  for (const path of ["/sida/borta", "/sida/", "/sida/kontakt/", "/sida/%E0%A4%A"])
    assert.ok([400, 404].includes((await reader.get(path)).status), path);
  await editor.post("/sida/borta", { anteckning: "Ord" }).expect(404);
});

test("what the last audit found is counted for the page; without a report nothing is said", async () => {
  const audit = async () =>
    /<p>(Granskningen [^<]*)<\/p>/.exec((await reader.get("/sida/kontakt")).text)?.[1];
  assert.equal(await audit(), undefined);
  assert.match(warnings.join(""), /AUDIT_REPORT cannot be read/);
  const at = (...paths: string[]) => paths.map((one) => ({ url: `https://example.se${one}` }));
  const finding = (outcome: string, message: string, ...paths: string[]) => ({
    ...{ outcome, message, criteria: ["1.1.1", "4.1.2"], places: at(...paths) },
  });
  const report = (ended: unknown, pages: unknown) => ({
    ended,
    locale: "en",
    pages,
    findings: [
      finding("failed", "No <b>name</b>", "/kontakt", "/kontakt", "/om-oss"),
      { ...finding("failed", "No habit", "/kontakt?a=b"), criteria: "best-practice" },
      { ...finding("failed", "Known", "/kontakt"), accepted: { reason: "x" } },
      finding("cantTell", "Look here", "/kontakt"),
      finding("failed", "Elsewhere", "/inte-med"),
      ...Array.from({ length: 11 }, (_, index) => finding("failed", `Fault ${index}`, "/om-oss")),
    ],
  });
  let times = 1;
  const write = (text: string) => {
    writeFileSync(file, text);
    utimesSync(file, times, times);
    times += 1;
  };
  write(JSON.stringify(report("2026-11-20T10:00:00Z", at("/kontakt", "/om-oss", "/"))));
  assert.equal(
    await audit(),
    "Granskningen 20 november 2026 hittade på sidan: 2 brister och 1 sak att granska för hand.",
  );
  const { text } = await reader.get("/sida/kontakt");
  assert.match(
    text.replaceAll("\n", ""),
    /<summary>Visa bristerna<\/summary><ul><li><span lang="en">No &lt;b&gt;name&lt;\/b&gt;<\/span> \(WCAG 1\.1\.1, 4\.1\.2\)<\/li><li><span lang="en">No habit<\/span><\/li><\/ul><\/details><details><summary>Visa vad som ska granskas för hand<\/summary><ul><li><span lang="en">Look here</,
  );
  assert.doesNotMatch(text, /Known|Elsewhere|Fault/);
  const many = (await reader.get("/sida/om-oss")).text;
  assert.match(
    many,
    /hittade på sidan: 12 brister\.<.*Fault 8<.*Fler står i granskningens rapport\./s,
  );
  assert.doesNotMatch(many, /Fault 9</);
  assert.match((await reader.get("/sida")).text, /hittade inga brister på sidan/);
  write(JSON.stringify(report("2026-11-21T10:00:00Z", at("/om-oss"))));
  assert.equal(await audit(), undefined, "not seen");
  for (const broken of ["{", "{}", JSON.stringify(report("i går", at("/kontakt"))), "null"]) {
    write(broken);
    assert.equal(await audit(), undefined, broken);
  }
});

test("what an editor writes stands on the public page below its date, as text only, until it is taken away", async () => {
  const before = await request.get("/kontakt").expect(200);
  assert.ok(!before.text.includes("Ni sa, vi gjorde"));
  const { text } = await editor.get("/sida/kontakt?sprak=sv");
  const nummer = /name="nummer" value="([\w-]{22})"/.exec(text)?.[1] as string;
  const line = {
    nummer,
    anteckning: "  Ni sa att <b>numret</b>\r\n\r\n saknades.  Nu står det här & där. ",
  };
  for (let times = 0; times < 2; times += 1) {
    const { headers } = await editor.post("/sida/kontakt?sprak=sv", line).expect(303);
    assert.equal(headers.location, "/redaktion/sida/kontakt?sprak=sv&blev=skriven#page_message");
  }
  const shown = "Ni sa att &lt;b&gt;numret&lt;/b&gt; saknades. Nu står det här &amp; där.";
  const after = await request.get("/kontakt").set("If-None-Match", before.headers.etag as string);
  assert.equal(after.status, 200);
  assert.match(
    after.text.replaceAll("\n", ""),
    new RegExp(
      `<p class="updated">.*?</p><p class="told"><strong>Ni sa, vi gjorde:</strong> ${shown} \\(<time datetime="\\d{4}-\\d\\d-\\d\\d">`,
    ),
  );
  assert.ok(!(await request.get("/en/contact")).text.includes("numret"));
  const saved = await editor.get("/sida/kontakt?sprak=sv&blev=skriven");
  assert.match(
    saved.text,
    /id="page_message" class="message" tabindex="-1">Texten visas nu på sidan\./,
  );
  assert.match(saved.text, new RegExp(`<blockquote class="words" lang="sv" dir="auto">${shown}`));
  await editor
    .post("/sida/kontakt?sprak=en", { anteckning: "You said it. We did it." })
    .expect(303);
  assert.match(
    (await request.get("/en/contact")).text,
    /You said, we did:<\/strong> You said it\./,
  );
  const removed = await editor.post("/sida/kontakt?sprak=sv", { anteckning: " " }).expect(303);
  assert.match(String(removed.headers.location), /blev=borta/);
  assert.equal((await request.get("/kontakt")).text, before.text);
  const earlier = await reader.get("/sida/kontakt?sprak=sv");
  assert.match(
    earlier.text,
    new RegExp(`<details>\\s*<summary>Tidigare texter</summary>[\\s\\S]*${shown}`),
  );
  assert.doesNotMatch(earlier.text, /<textarea/);
  const entries = await store.editors.activity.entries(50);
  assert.deepEqual(
    entries
      .filter(({ what }) => what.startsWith("line-"))
      .map(({ who, what, subject, detail }) => `${who} ${what} ${subject} ${detail}`)
      .toReversed(),
    [
      "anna line-written kontakt sv",
      "anna line-written kontakt en",
      "anna line-removed kontakt sv",
    ],
  );
});

test("a line that cannot be saved stands in the form, and nobody but editors writes one", async () => {
  const long = await editor.post("/sida/kontakt", { anteckning: "å".repeat(301) }).expect(422);
  assert.match(
    long.text,
    /<title>Fel: .*<a href="#page_line">Texten är för lång\. Korta den till högst 300 tecken\./s,
  );
  assert.ok(long.text.includes("å".repeat(301)));
  await editor.post("/sida/kontakt", { anteckning: "😀".repeat(300) }).expect(303);
  await editor.post("/sida/kontakt", { anteckning: "" }).expect(303);
  const empty = await editor.post("/sida/kontakt", { anteckning: "" }).expect(422);
  assert.match(empty.text, /Skriv vad besökarna sa och vad ni har ändrat\./);
  await reader.post("/sida/kontakt", { anteckning: "Ord" }).expect(403);
  const dag = await someone("editor", "dag");
  await dag.post("/logga-ut");
  const { text } = await dag.post("/sida/kontakt", { anteckning: "Mina <egna> ord" }).expect(401);
  assert.match(text, /Mina &lt;egna&gt; ord/);
});

test("other servers have the line within a minute, also when the store could not be read for a while", async (t) => {
  const lines = createShownLines(store.editors.lines);
  const other = createEditors({ app: createApp({ ...made.deps, lines }), store });
  const told = async (words: string) => (await other.request.get("/om-oss")).text.includes(words);
  t.mock.timers.enable({ apis: ["setInterval"] });
  let failing = true;
  const logged: string[] = [];
  const stop = refreshLines(
    { ...lines, refresh: () => (failing ? Promise.reject(new Error("nere")) : lines.refresh()) },
    pino({}, { write: (line: string) => logged.push(line) }),
  );
  t.after(stop);
  await editor.post("/sida/om-oss", { anteckning: "Först" }).expect(303);
  assert.equal(await told("Först"), false);
  failing = false;
  const until = async (words: string) => {
    t.mock.timers.tick(30_000);
    for (let tries = 0; tries < 200 && !(await told(words)); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return told(words);
  };
  assert.equal(await until("Först"), true);
  assert.match(logged.join(""), /public lines could not be read/);
  await editor.post("/sida/om-oss", { anteckning: "Sedan" }).expect(303);
  assert.equal(await until("Sedan"), true);
});
