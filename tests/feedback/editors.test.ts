import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import type { Activity } from "#feedback/editors/activity.ts";
import type { Session } from "#feedback/editors/session.ts";
import { expiredBefore, isLive, newToken, sessionId, whoHas } from "#feedback/editors/session.ts";
import type { Comment, CommentFilter, List } from "#feedback/editors/work.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { takeBack } from "#tests/support/earlier-schema.ts";
import { STORES, usePlaces } from "#tests/support/places.ts";
import { newId, response } from "#tests/support/response.ts";

const { freshUrl, open, fresh } = await usePlaces();
const NOW = new Date("2026-11-24T12:00:00.000Z");
const ACCOUNT = {
  name: "anna.ek",
  role: "editor",
  password: "$scrypt$…",
  createdAt: "2026-01-01T08:00:00.000Z",
} as const;

function session(fields: Partial<Session> = {}): Session {
  const at = NOW.toISOString();
  const id = sessionId(newToken());
  return {
    id,
    account: ACCOUNT.name,
    createdAt: at,
    usedAt: at,
    agent: "Firefox",
    language: "sv",
    ...fields,
  };
}

const before = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();

/** What the log tells, in the order in which it was written. */
async function acts({ editors }: FeedbackStore) {
  const entries = await editors.activity.entries(100);
  return entries.map(({ who, what, subject, detail }) => [who, what, subject, detail]).toReversed();
}

/** Runs SQL as somebody with the database's own tools would. */
async function change(url: string, text: string): Promise<void> {
  if (url.startsWith("sqlite:")) {
    const database = new DatabaseSync(fileURLToPath(url.replace("sqlite:", "file:")));
    try {
      database.exec(text);
    } finally {
      database.close();
    }
    return;
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

for (const name of STORES) {
  test(`${name}: an account is kept once, listed and found, and the log says who added it`, async (t) => {
    const store = await fresh(t, name);
    const { accounts } = store.editors;
    assert.equal(await accounts.none(), true);
    assert.equal(await accounts.add(ACCOUNT, "command line"), true);
    assert.equal(await accounts.add({ ...ACCOUNT, role: "admin" }, "command line"), false);
    assert.equal(await accounts.none(), false);
    const kept = { ...ACCOUNT, disabled: false, signedInAt: null };
    assert.deepEqual(await accounts.find(ACCOUNT.name), kept);
    assert.equal(await accounts.find("anna"), undefined);
    await accounts.add({ ...ACCOUNT, name: "åsa", role: "reader" }, ACCOUNT.name);
    assert.deepEqual(
      (await accounts.list()).map(({ name, role }) => [name, role]),
      [
        ["anna.ek", "editor"],
        ["åsa", "reader"],
      ],
    );
    assert.deepEqual(await acts(store), [
      ["command line", "account-added", "anna.ek", "editor"],
      ["anna.ek", "account-added", "åsa", "reader"],
    ]);
  });

  test(`${name}: a disabled account and a changed password end the account's sessions, nobody else's`, async (t) => {
    const store = await fresh(t, name);
    const { accounts, sessions } = store.editors;
    await accounts.add(ACCOUNT, "command line");
    await accounts.add({ ...ACCOUNT, name: "bo" }, "command line");
    const other = session({ account: "bo" });
    await sessions.begin(other, before(720));
    for (const end of [
      () => accounts.setPassword(ACCOUNT.name, "$scrypt$2", "command line"),
      () => accounts.disable(ACCOUNT.name, "bo"),
    ]) {
      await sessions.begin(session(), before(720));
      assert.equal(await end(), true);
      assert.deepEqual(await sessions.of(ACCOUNT.name), []);
    }
    assert.deepEqual(await sessions.of("bo"), [other]);
    // Whoever was signing in just then.
    const late = newToken();
    await sessions.begin(session({ id: sessionId(late) }), before(720));
    assert.equal(await whoHas(late, sessions, NOW), undefined);
    const { password, disabled } = (await accounts.find(ACCOUNT.name)) ?? {};
    assert.deepEqual([password, disabled], ["$scrypt$2", true]);
    assert.equal(await accounts.disable("cecilia", "bo"), false);
    assert.equal(await accounts.setPassword("cecilia", "x", "bo"), false);
    const told = (await acts(store)).map(([who, what, subject]) => `${who} ${what} ${subject}`);
    assert.deepEqual(told, [
      "command line account-added anna.ek",
      "command line account-added bo",
      "bo sign-in ",
      "anna.ek sign-in ",
      "command line password-changed anna.ek",
      "anna.ek sign-in ",
      "bo account-disabled anna.ek",
      "anna.ek sign-in ",
    ]);
  });

  test(`${name}: an account is enabled and gets another role, and one session outlives a new password`, async (t) => {
    const store = await fresh(t, name);
    const { accounts, sessions } = store.editors;
    await accounts.add(ACCOUNT, "command line");
    await accounts.disable(ACCOUNT.name, "bo");
    assert.equal(await accounts.enable(ACCOUNT.name, "bo"), true);
    await sessions.begin(session(), before(720));
    assert.equal(await accounts.setRole(ACCOUNT.name, "reader", "bo"), true);
    assert.deepEqual(await sessions.of(ACCOUNT.name), []);
    const { role, disabled } = (await accounts.find(ACCOUNT.name)) ?? {};
    assert.deepEqual([role, disabled], ["reader", false]);
    const [here, there] = [session(), session()];
    for (const one of [here, there]) await sessions.begin(one, before(720));
    await accounts.setPassword(ACCOUNT.name, "$scrypt$2", ACCOUNT.name, here.id);
    assert.deepEqual(await sessions.of(ACCOUNT.name), [here]);
    assert.equal(await accounts.enable("cecilia", "bo"), false);
    assert.equal(await accounts.setRole("cecilia", "admin", "bo"), false);
    const told = (await acts(store)).filter(([, what]) => what !== "sign-in");
    assert.deepEqual(told, [
      ["command line", "account-added", ACCOUNT.name, ACCOUNT.role],
      ["bo", "account-disabled", ACCOUNT.name, ""],
      ["bo", "account-enabled", ACCOUNT.name, ""],
      ["bo", "role-changed", ACCOUNT.name, "reader"],
      [ACCOUNT.name, "password-changed", ACCOUNT.name, ""],
    ]);
  });

  test(`${name}: a session lasts 60 minutes without use and 12 hours in all`, async (t) => {
    const { accounts, sessions } = (await fresh(t, name)).editors;
    await accounts.add(ACCOUNT, "command line");
    const cases: [number, number, boolean][] = [
      [0, 0, true],
      [59, 59, true],
      [60, 60, false],
      [719, 59, true],
      [720, 0, false],
    ];
    for (const [began, used, live] of cases) {
      const token = newToken();
      const times = { createdAt: before(began), usedAt: before(used) };
      await sessions.begin(session({ id: sessionId(token), ...times }), before(2000));
      const found = await whoHas(token, sessions, NOW);
      assert.equal(found?.account.name, live ? ACCOUNT.name : undefined, `${began} ${used}`);
    }
    assert.equal(await whoHas(newToken(), sessions, NOW), undefined);
    const kept = await sessions.of(ACCOUNT.name);
    assert.equal(kept.length, 5);
    await sessions.begin(session(), expiredBefore(new Date(NOW.getTime() + 1)));
    assert.equal((await sessions.of(ACCOUNT.name)).length, 5, "the oldest is deleted");
    assert.ok(
      (await sessions.of(ACCOUNT.name)).every((one) => isLive(one, NOW) || one.usedAt < before(59)),
    );
  });

  test(`${name}: the use of a session is written once a minute at most`, async (t) => {
    const { accounts, sessions } = (await fresh(t, name)).editors;
    await accounts.add(ACCOUNT, "command line");
    const token = newToken();
    await sessions.begin(session({ id: sessionId(token) }), before(720));
    const used = async (seconds: number) => {
      await whoHas(token, sessions, new Date(NOW.getTime() + seconds * 1000));
      return (await sessions.find(sessionId(token)))?.session.usedAt;
    };
    assert.equal(await used(59), NOW.toISOString());
    assert.equal(await used(60), "2026-11-24T12:01:00.000Z");
    assert.equal(await used(119), "2026-11-24T12:01:00.000Z");
  });

  test(`${name}: one ends one's own sessions, one or all, and keeps a language in each`, async (t) => {
    const store = await fresh(t, name);
    const { accounts, sessions } = store.editors;
    await accounts.add(ACCOUNT, "command line");
    await accounts.add({ ...ACCOUNT, name: "bo" }, "command line");
    const [first, second, others] = [session(), session(), session({ account: "bo" })];
    for (const one of [first, second, others]) await sessions.begin(one, before(720));
    await sessions.setLanguage(first.id, "en");
    assert.equal((await sessions.find(first.id))?.session.language, "en");
    assert.equal(await sessions.end(ACCOUNT.name, others.id), false);
    assert.equal(await sessions.end(ACCOUNT.name, second.id), true);
    assert.equal(await sessions.end(ACCOUNT.name, second.id), false);
    await sessions.endAll(ACCOUNT.name);
    assert.deepEqual(await sessions.of(ACCOUNT.name), []);
    assert.equal((await sessions.of("bo")).length, 1);
    const told = (await acts(store)).map(([who, what]) => `${who} ${what}`);
    assert.deepEqual(told.slice(-2), ["anna.ek sign-out", "anna.ek sessions-ended"]);
    assert.equal(told.filter((line) => line === "anna.ek sign-out").length, 1);
  });

  test(`${name}: the log is read newest first, in the order in which it was written, whatever the clock says, and goes on after a place`, async (t) => {
    const store = await fresh(t, name);
    const { activity, accounts, lines } = store.editors;
    t.mock.timers.enable({ apis: ["Date"], now: NOW });
    const deed = { who: "bo", what: "log-read", subject: "" } as const;
    const write = (detail: number) => activity.write({ ...deed, detail: String(detail) });
    // Within one millisecond, some at once, and not through one part of the store only.
    for (let detail = 1; detail <= 20; detail += 1) await write(detail);
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(21 + index)));
    await accounts.add(ACCOUNT, "bo");
    await write(41);
    const at = NOW.toISOString();
    await lines.write({ id: newId(), page: "om", locale: "sv", at, author: "bo", words: "Nytt." });
    t.mock.timers.setTime(NOW.getTime() - 3_600_000);
    await write(42);
    t.mock.timers.setTime(NOW.getTime() + 1);
    await write(43);
    const all: Activity[] = [];
    for (;;) {
      const more = await activity.entries(7, all.at(-1));
      if (more.length === 0) break;
      all.push(...more);
    }
    const numbers = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
    assert.deepEqual(
      all.map(({ subject, detail }) => (subject ? `${subject} ${detail}` : detail)).toReversed(),
      [...numbers(1, 40), "anna.ek editor", "41", "om sv", "42", "43"],
    );
    assert.equal(all[1]?.at, at);
    assert.ok(all[0] && all[0].at > at);
  });

  test(`${name}: the log refuses to be changed, deleted, emptied or replaced`, async (t) => {
    const url = await freshUrl(name);
    const { activity } = (await open(t, url)).editors;
    await activity.write({ who: "bo", what: "log-read", subject: "", detail: "1" });
    const before = await activity.entries(100);
    const rest = "at, 'cecilia', what, subject, detail FROM activity";
    const own = name.startsWith("sqlite")
      ? [
          `REPLACE INTO activity SELECT id, ${rest}`,
          `INSERT OR REPLACE INTO activity SELECT id, ${rest}`,
          `REPLACE INTO activity (rowid, id, at, who, what, subject, detail) SELECT rowid, 'x', ${rest}`,
          "UPDATE OR REPLACE activity SET who = 'cecilia'",
        ]
      : [
          "TRUNCATE activity",
          `INSERT INTO activity SELECT id, ${rest} ON CONFLICT (id) DO UPDATE SET who = excluded.who`,
        ];
    for (const sql of ["UPDATE activity SET who = 'cecilia'", "DELETE FROM activity", ...own])
      await assert.rejects(change(url, sql), /the log of activity can only be added to/, sql);
    assert.deepEqual(await activity.entries(100), before);
    await activity.write({ who: "bo", what: "log-read", subject: "", detail: "2" });
    assert.equal((await activity.entries(100)).length, 2);
  });

  test(`${name}: comments are listed newest first, as far as the filter lets them through, page by page`, async (t) => {
    const store = await fresh(t, name);
    const all = Array.from({ length: 30 }, (_, index) =>
      response({
        createdAt: `2026-01-${String(1 + (index % 5)).padStart(2, "0")}T10:00Z`,
        comment: index % 3 ? `Det är ÖVRIGT oklart, nummer ${index} 100%` : "ändå",
        page: index % 2 ? "kontakt" : "om",
        locale: index % 4 ? "sv" : "en",
        answer: index % 6 === 0 ? null : "no",
        reasons: index % 5 ? [] : ["missing", "wrong-page"],
        verdict: index % 7 ? "shown" : "held",
      }),
    );
    await Promise.all([...all, response()].map((one) => store.add(one)));
    const { work } = store.editors;
    const listed = async (filter: CommentFilter, limit = 100) =>
      (await work.comments(filter, limit)).map(({ response: { id } }) => id);
    const sorted = all.toSorted((a, b) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1,
    );
    const expected = (test: (one: (typeof all)[number]) => boolean) =>
      sorted.filter(test).map(({ id }) => id);
    const cases: [CommentFilter, (one: (typeof all)[number]) => boolean][] = [
      [{}, () => true],
      [{ page: "om" }, ({ page }) => page === "om"],
      [{ locale: "en", verdict: "shown" }, (r) => r.locale === "en" && r.verdict === "shown"],
      [{ verdict: "held" }, ({ verdict }) => verdict === "held"],
      [{ answer: "none" }, ({ answer }) => answer === null],
      [{ answer: "no" }, ({ answer }) => answer === "no"],
      [{ reason: "wrong-page" }, ({ reasons }) => reasons.length > 0],
      [{ reason: "wrong" }, () => false],
      [
        { from: "2026-01-02", to: "2026-01-03" },
        ({ createdAt }) => createdAt.slice(8, 10) === "02" || createdAt.slice(8, 10) === "03",
      ],
      [{ words: "övrigt  OKLART" }, ({ comment }) => comment !== "ändå"],
      [{ words: "ÄNDÅ" }, ({ comment }) => comment === "ändå"],
      [{ words: "100%" }, ({ comment }) => comment !== "ändå"],
      [{ words: "1%0" }, () => false],
      [{ words: "_ndå" }, () => false],
      [{ status: "new" }, () => true],
      [{ status: "done" }, () => false],
      [{ pages: ["om", "saknas"] }, ({ page }) => page === "om"],
      [{ pages: ["om", "kontakt"], page: "kontakt" }, ({ page }) => page === "kontakt"],
      [{ pages: [] }, () => false],
    ];
    for (const [filter, test] of cases) {
      assert.deepEqual(await listed(filter), expected(test), JSON.stringify(filter));
      const exported = (await Array.fromAsync(work.responses("comments", filter))).flat();
      assert.deepEqual(exported.map(({ id }) => id).reverse(), await listed(filter));
    }
    const pages: string[] = [];
    let after: { at: string; id: string } | undefined;
    for (;;) {
      const page = await work.comments({}, 7, after);
      const last = page.at(-1)?.response;
      if (!last) break;
      after = { at: last.createdAt, id: last.id };
      pages.push(...page.map(({ response: { id } }) => id));
    }
    assert.deepEqual(
      pages,
      expected(() => true),
    );
  });

  test(`${name}: reports and what is held are read like comments, with words or without`, async (t) => {
    const store = await fresh(t, name);
    const { work } = store.editors;
    const reasons = ["missing", "assistive-technology"] as const;
    const all = Array.from({ length: 24 }, (_, index) =>
      response({
        createdAt: `2026-01-${String(1 + (index % 5)).padStart(2, "0")}T10:00Z`,
        comment: index % 2 ? "ord" : null,
        page: index % 4 < 2 ? "kontakt" : "om",
        reasons: index % 3 ? reasons : [],
        verdict: index % 5 ? "shown" : "held",
      }),
    );
    for (const one of all) await store.add(one);
    const ids = async (list: List, filter: CommentFilter = {}) =>
      (await Array.fromAsync(work.responses(list, filter))).flat().map(({ id }) => id);
    const reversed = (list: readonly Comment[]) => list.map((one) => one.response.id).reverse();
    const reports = await ids("reports");
    assert.equal(reports.length, 13);
    assert.ok(all.some((one) => one.comment === null && reports.includes(one.id)));
    assert.deepEqual(reports, reversed(await work.reports({}, 100)));
    const page = { page: "om" };
    assert.deepEqual(await ids("reports", page), reversed(await work.reports(page, 100)));
    const held = await ids("held");
    assert.equal(held.length, 5);
    assert.deepEqual(held, reversed(await work.held(100)));
    assert.deepEqual(await ids("reports", { verdict: "held" }), reports);
    await work.setStatus(reports.slice(0, 2), "done", "bo");
    assert.deepEqual(await ids("reports", { status: "done" }), reports.slice(0, 2));
  });

  test(`${name}: a status is given to many at once, and logged for those that had another`, async (t) => {
    const store = await fresh(t, name);
    const { work } = store.editors;
    const all = [response({ comment: "a" }), response({ comment: "b" }), response()];
    for (const one of all) await store.add(one);
    const [first, second, silent] = all.map(({ id }) => id) as [string, string, string];
    assert.equal(await work.setStatus([first], "done", "bo"), 1);
    assert.equal(await work.setStatus([first, second, silent, "saknas", second], "done", "bo"), 1);
    assert.equal(await work.setStatus([], "done", "bo"), 0);
    assert.equal((await work.comment(second))?.status, "done");
    assert.equal(await work.comment(silent), undefined);
    assert.deepEqual(
      await acts(store),
      [first, second].map((id) => ["bo", "status-changed", id, "done"]),
    );
  });

  test(`${name}: responses are held and released, with words or without, and each is logged once`, async (t) => {
    const store = await fresh(t, name);
    const { work } = store.editors;
    const all = [
      response({ comment: "a", signals: ["html"] }),
      response({ createdAt: "2026-01-01T10:00Z", verdict: "held" }),
      response({ comment: "b", verdict: "held", signals: ["trap"] }),
    ];
    for (const one of all) await store.add(one);
    const [first, silent, second] = all.map(({ id }) => id) as [string, string, string];
    const held = async (limit = 10, after?: { at: string; id: string }) =>
      (await work.held(limit, after)).map(({ response: { id } }) => id);
    assert.deepEqual(await held(), [silent, second]);
    assert.deepEqual(await held(1), [silent]);
    assert.deepEqual(await held(10, { at: "2026-01-01T10:00Z", id: silent }), [second]);
    assert.equal(await work.setVerdict([first, second, "saknas"], "held", "bo"), 1);
    assert.equal(await work.setVerdict([silent, second, silent], "shown", "bo"), 2);
    assert.deepEqual(await held(), [first]);
    assert.deepEqual((await store.find(first))?.signals, ["html"]);
    assert.equal((await store.find(silent))?.verdict, "shown");
    assert.deepEqual(await acts(store), [
      ["bo", "held", first, ""],
      ...[silent, second].sort().map((id) => ["bo", "released", id, ""]),
    ]);
  });

  test(`${name}: notes are kept in order, and go when the comment's words or the response do`, async (t) => {
    const store = await fresh(t, name);
    const { work } = store.editors;
    const all = [response({ comment: "a" }), response({ comment: "b" })];
    for (const one of all) await store.add(one);
    const [first, second] = all.map(({ id }) => id) as [string, string];
    const note = (to: string, at: number) => ({
      id: newId(),
      response: to,
      at: before(at),
      author: "bo",
      words: `Ändrat <b>${at}</b>`,
    });
    const notes = [note(first, 5), note(first, 3)];
    for (const one of [...notes, notes[0] ?? note(first, 1), note(second, 1)]) await work.note(one);
    assert.deepEqual(await work.notes(first), notes);
    assert.equal((await work.comment(first))?.notes, 2);
    await work.setStatus([first], "done", "bo");
    await store.change(first, { comment: "a", reasons: ["missing"] });
    assert.equal((await work.comment(first))?.status, "done");
    await store.change(first, { comment: "annat" });
    const changed = await work.comment(first);
    assert.deepEqual([changed?.status, changed?.notes], ["new", 2]);
    await store.change(first, { comment: null });
    assert.deepEqual(await work.notes(first), []);
    const decision = { reference: "1", date: "2026-01-01", responsible: "Arkivet" };
    const run = { at: NOW.toISOString(), period: "1 day", decision };
    await store.change(second, { verdict: "held" });
    await store.dispose({ category: "held", before: "2027-01-01", holds: [] }, run, 10);
    assert.deepEqual(await work.notes(second), []);
  });
}

test("sqlite: a log from before lines could not be replaced is whole, and none can be from then on", async (t) => {
  const url = await freshUrl("sqlite");
  const old = await open(t, url);
  await old.editors.activity.write({ who: "bo", what: "log-read", subject: "", detail: "1" });
  const before = await old.editors.activity.entries(100);
  await old.close();
  await takeBack(url, 4);
  const replace = "REPLACE INTO activity SELECT id, at, who, what, subject, '2' FROM activity";
  await change(url, replace);
  const { activity } = (await open(t, url)).editors;
  assert.deepEqual(
    await activity.entries(100),
    before.map((line) => ({ ...line, detail: "2" })),
  );
  await assert.rejects(change(url, replace), /the log of activity can only be added to/);
});
