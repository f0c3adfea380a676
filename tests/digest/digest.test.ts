import assert from "node:assert/strict";
import { after, type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Request } from "express";
import { pino } from "pino";
import { loadContent } from "#content.ts";
import { sendDigest, writeDigest } from "#digest/send.ts";
import { weekBefore } from "#digest/week.ts";
import { digestWeekly } from "#digest/weekly.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { type Mail, startMailServer } from "#tests/support/mail-server.ts";
import { STORES, usePlaces } from "#tests/support/places.ts";
import { response } from "#tests/support/response.ts";
import { readFilter } from "#web/editor/inbox-filter.ts";
import { storeFilter } from "#web/editor/inbox-pages.ts";

const { fresh, freshUrl, open } = await usePlaces();
const server = await startMailServer();
after(server.close);
const content = loadContent(new URL("../../content", import.meta.url).pathname, "/redaktion");
const MAIL = {
  smtpUrl: server.url,
  from: "lyhord@verket.example",
  to: ["webb@verket.example", "anna@verket.example"],
};
/** A Monday at seven, in whatever time zone the tests run. */
const MONDAY = new Date(2026, 10, 23, 7, 0);
const HOUR_MS = 60 * 60_000;
const SECRET = "Ord som bara besökaren skrev";

const deps = (store: FeedbackStore) => ({ ...content, store, editorPath: "/redaktion" });

/** A week from 16 to 22 November 2026 with seven answers and two comments, and what came around it. */
async function fill(store: FeedbackStore) {
  const add = (day: string, more: Parameters<typeof response>[0]) =>
    store.add(response({ createdAt: `2026-11-${day}T12:00Z`, ...more }));
  await add("15", { answer: "no", comment: SECRET, reasons: ["assistive-technology"] });
  await add("23", { answer: "yes" });
  for (const day of ["16", "17", "18", "19"]) await add(day, { answer: "no" });
  await add("22", { answer: "no", reasons: ["assistive-technology"] });
  await add("20", { answer: "yes", comment: SECRET });
  await add("21", { answer: "no", comment: SECRET, reasons: ["assistive-technology"] });
  await add("21", { answer: "no", comment: SECRET, verdict: "held" });
}

/** What the editors' area shows at an address. */
function listed({ editors: { work } }: FeedbackStore, path: string, query: object) {
  const filter = storeFilter(readFilter({ query } as Request), content.site);
  if (path.endsWith("/granskning")) return work.held(100);
  return path.endsWith("/tillganglighet") ? work.reports(filter, 100) : work.comments(filter, 100);
}

test("the week is the last whole one from Monday to Sunday, with its ISO number", () => {
  const weeks: [Date, string, string, number][] = [
    [MONDAY, "2026-11-16", "2026-11-22", 47],
    [new Date(2026, 10, 29, 23, 59), "2026-11-16", "2026-11-22", 47],
    [new Date(2026, 10, 30, 0, 1), "2026-11-23", "2026-11-29", 48],
    [new Date(2027, 0, 4, 12), "2026-12-28", "2027-01-03", 53],
    [new Date(2025, 0, 6, 12), "2024-12-30", "2025-01-05", 1],
  ];
  for (const [now, from, to, number] of weeks)
    assert.deepEqual(weekBefore(now), { from, to, number }, now.toISOString());
});

for (const name of STORES) {
  test(`${name}: the letter tells the week's numbers, what waits and which pages, in text and HTML, and no visitor's words`, async (t) => {
    const store = await fresh(t, name);
    await fill(store);
    const { subject, text, html } = await writeDigest(deps(store), MONDAY);
    assert.equal(subject, "Vistelseverket: svar vecka 47");
    const base = "https://www.vistelseverket.example/redaktion";
    assert.equal(
      text.replaceAll("\u00a0", " "),
      `Svar vecka 47, 2026-11-16 till 2026-11-22

Det här kom in
- 7 svar: 1 ja och 6 nej. Veckan före: 1 svar.
- 2 kommentarer
  ${base}/inkorg?fran=2026-11-16&till=2026-11-22&granskning=shown
- 2 gånger har någon sagt att en sida fungerar dåligt med hjälpmedel. Länken visar alla sådana svar, även från andra veckor.
  ${base}/tillganglighet

Det här väntar
- 3 nya kommentarer
  ${base}/inkorg?status=new&granskning=shown
- 1 svar hålls tillbaka och ska granskas
  ${base}/granskning

Sidor där det är säkrast att många svarade nej
- Kontakta oss: 6 av 7 nej, 49–97 %
  ${base}/inkorg?sida=kontakt&sprak=sv&fran=2026-11-16&till=2026-11-22&granskning=shown

Brevet innehåller bara antal och länkar, aldrig vad besökarna har skrivit. Länkarna kräver inloggning i redaktionen.
`,
    );
    assert.match(html, /^<!doctype html>\n<html lang="sv" dir="ltr">/);
    assert.match(html, /<h1>Svar vecka 47, .*<h2>Det här väntar<\/h2>\n<ul>\n<li><a href="https/s);
    for (const line of text.split("\n")) {
      const said = line.replace(/^(- | {2})/, "").replaceAll("&", "&amp;");
      assert.ok(html.includes(said), line);
    }
    assert.ok(!`${text}${html}`.includes("Ord som"));
  });

  test(`${name}: each number is that of the responses that its link shows`, async (t) => {
    const store = await fresh(t, name);
    await fill(store);
    const { text } = await writeDigest(deps(store), MONDAY);
    const shown = await Promise.all(
      [...text.matchAll(/^- (\d+) .*\n {2}(\S+)$/gm)].map(async ([, number, href = ""]) => {
        const { pathname, searchParams } = new URL(href);
        const found = await listed(store, pathname, Object.fromEntries(searchParams));
        return [pathname, Number(number), found.length];
      }),
    );
    assert.deepEqual(shown, [
      ["/redaktion/inkorg", 2, 2],
      // The letter says that those of other weeks are there too.
      ["/redaktion/tillganglighet", 2, 3],
      ["/redaktion/inkorg", 3, 3],
      ["/redaktion/granskning", 1, 1],
    ]);
    const week = await store.editors.work.reports({ from: "2026-11-16", to: "2026-11-22" }, 100);
    assert.equal(week.length, 2);
  });

  test(`${name}: a week in which nobody came is told in two lines`, async (t) => {
    const { text } = await writeDigest(deps(await fresh(t, name)), MONDAY);
    assert.match(
      text,
      /- 0 svar: 0 ja och 0 nej\. Veckan före: 0 svar\.\n- 0 kommentarer\n\nBrevet/,
    );
  });

  test(`${name}: what was sent is in the log, and arrives with both forms`, async (t) => {
    const store = await fresh(t, name);
    assert.deepEqual(await sendDigest(deps(store), MAIL, "x y", MONDAY), []);
    const mail = server.mails.pop() as Mail;
    assert.deepEqual([mail.from, mail.to, mail.user], [MAIL.from, MAIL.to, ""]);
    assert.match(mail.headers, /^Auto-Submitted: auto-generated$/m);
    assert.match(mail.headers, /^Subject: Vistelseverket: svar vecka 47\r?$/m);
    const { text, html } = await writeDigest(deps(store), MONDAY);
    assert.deepEqual(
      mail.parts.map((part) => part.trim()),
      [text.trim(), html.trim()],
    );
    const [entry] = await store.editors.activity.entries(1);
    assert.deepEqual(
      [entry?.who, entry?.what, entry?.subject, entry?.detail],
      ["x y", "digest-sent", "2026-11-16", "2"],
    );
  });

  test(`${name}: of several servers one takes a week, once, unless it gives it back`, async (t) => {
    const url = await freshUrl(name);
    const stores = await Promise.all([open(t, url), open(t, url), open(t, url)]);
    const take = async (monday: string) => {
      const all = [...stores, ...stores].map(({ editors }) => editors.digests.take(monday));
      return (await Promise.all(all)).filter(Boolean).length;
    };
    assert.equal(await take("2026-11-16"), 1);
    assert.equal(await take("2026-11-16"), 0);
    assert.equal(await take("2026-11-09"), 0);
    assert.equal(await take("2026-11-23"), 1);
    await stores[0]?.editors.digests.giveBack("2026-11-16");
    assert.equal(await take("2026-11-23"), 0);
    await stores[1]?.editors.digests.giveBack("2026-11-23");
    assert.equal(await take("2026-11-23"), 1);
    assert.equal(await take("2026-11-30"), 1);
  });

  test(`${name}: two servers that share a store send one digest on Monday from seven, and none on other days`, async (t) => {
    const url = await freshUrl(name);
    const { logs, start, tick, settled } = clock(t, new Date(2026, 10, 22, 23, 30));
    const stops = [start(await open(t, url)), start(await open(t, url))];
    server.mails.length = 0;
    for (let hour = 0; hour < 7; hour += 1) await tick(HOUR_MS);
    assert.equal(server.mails.length, 0);
    await tick(HOUR_MS);
    await settled(() => logs.length === 1);
    for (let hour = 0; hour < 20; hour += 1) await tick(HOUR_MS);
    assert.equal(server.mails.length, 1);
    assert.match(logs.join(""), /the weekly digest was sent/);
    for (let hours = 0; hours < 6 * 24 + 4; hours += 4) await tick(4 * HOUR_MS);
    await settled(() => logs.length === 2);
    assert.equal(server.mails.length, 2);
    for (const stop of stops) stop();
  });
}

test("a digest that cannot be sent is logged without the password, and sent an hour later", async (t) => {
  const store = await fresh(t, "sqlite");
  const away = await startMailServer();
  await away.close();
  const { logs, start, tick, settled } = clock(t, MONDAY);
  const mail = { ...MAIL, smtpUrl: away.urlWith("hemligt") };
  const stop = start(store, mail);
  await tick(HOUR_MS);
  await settled(() => logs.length === 1);
  await tick(HOUR_MS);
  await settled(() => logs.length === 2);
  assert.match(logs.join(""), /could not be sent.*could not be sent/s);
  assert.ok(!logs.join("").includes("hemligt"));
  stop();
  server.mails.length = 0;
  const again = start(store);
  await tick(HOUR_MS);
  await settled(() => server.mails.length === 1);
  again();
});

test("where nobody is to get it, nothing looks and nothing is taken", async (t) => {
  const store = await fresh(t, "sqlite");
  t.mock.timers.enable({ apis: ["setInterval", "Date"], now: MONDAY });
  digestWeekly(deps(store), undefined, pino({ level: "silent" }));
  t.mock.timers.tick(HOUR_MS);
  assert.equal(await store.editors.digests.take("2026-11-16"), true);
});

/** Servers that look once an hour of a time that a test moves on; the mail's own time limits are real. */
function clock(t: TestContext, now: Date) {
  const logs: string[] = [];
  const log = pino({}, { write: (line: string) => logs.push(line) });
  t.mock.timers.enable({ apis: ["setInterval", "Date"], now });
  return {
    logs,
    start: (store: FeedbackStore, mail = MAIL) => digestWeekly(deps(store), mail, log),
    async tick(ms: number) {
      t.mock.timers.tick(ms);
      await pause(20);
    },
    async settled(done: () => boolean) {
      for (let looks = 0; looks < 250 && !done(); looks += 1) await pause(20);
      assert.ok(done(), logs.join(""));
    },
  };
}
