import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "#feedback/open.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import type { Entry, FeedbackStore } from "#feedback/store.ts";
import { takeBack } from "#tests/support/earlier-schema.ts";
import { STORES, usePlaces } from "#tests/support/places.ts";
import { response } from "#tests/support/response.ts";
import { createRandom, createSeededIds } from "#tests/support/seed/random.ts";

const { freshUrl, open, fresh } = await usePlaces();

/** A full recount of what the roll-ups hold. */
async function recount(store: FeedbackStore) {
  const versions = new Map(
    (await store.counts({})).map(({ page, locale, version, answers, comments }) => [
      [page, locale, version].join(),
      { ...answers, comments, reports: 0 },
    ]),
  );
  const days = new Map<string, { yes: number; no: number; comments: number; reports: number }>();
  const first = (await store.counts({})).map(({ firstDay }) => firstDay).sort()[0] ?? "2026-01-01";
  for (let at = Date.parse(first); at < Date.parse("2027-01-01"); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const counts = await store.counts({ from: day, to: day });
    if (counts.length > 0) days.set(day, { yes: 0, no: 0, comments: 0, reports: 0 });
    for (const { answers, comments } of counts) {
      const sum = days.get(day);
      if (!sum) continue;
      sum.yes += answers.yes;
      sum.no += answers.no;
      sum.comments += comments;
    }
  }
  for await (const portion of store.responses({ verdict: "shown" })) {
    for (const { page, locale, version, createdAt, reasons } of portion) {
      if (!reasons.includes("assistive-technology")) continue;
      const none = { yes: 0, no: 0, comments: 0, reports: 0 };
      const of = [page, locale, version].join();
      versions.set(of, versions.get(of) ?? { ...none });
      days.set(createdAt.slice(0, 10), days.get(createdAt.slice(0, 10)) ?? { ...none });
      for (const sum of [versions.get(of), days.get(createdAt.slice(0, 10))])
        if (sum) sum.reports += 1;
    }
  }
  const filled = ([, { yes, no, comments, reports }]: [string, Record<string, number>]) =>
    [yes, no, comments, reports].some((count) => count !== 0);
  return {
    versions: Object.fromEntries([...versions].filter(filled).sort()),
    days: Object.fromEntries([...days].filter(filled).sort()),
  };
}

/** What the roll-ups hold, in the same form. */
async function tallied({ editors: { tallies } }: FeedbackStore) {
  const versions = await tallies.versions();
  const days = await tallies.days("2000-01-01");
  const counts = ({
    yes,
    no,
    comments,
    reports,
  }: (typeof days)[number] | (typeof versions)[number]) => ({
    yes,
    no,
    comments,
    reports,
  });
  return {
    versions: Object.fromEntries(
      versions
        .map((one) => [[one.page, one.locale, one.version].join(), counts(one)] as const)
        .sort(),
    ),
    days: Object.fromEntries(days.map((one) => [one.day, counts(one)] as const).sort()),
  };
}

function keyOf({ page, locale }: { readonly page: string; readonly locale: string }): string {
  return `${locale} ${page}`;
}

async function assertExact(store: FeedbackStore, when: string): Promise<void> {
  const expected = await recount(store);
  const { tallies } = store.editors;
  const sum = (parts: readonly { yes: number; no: number; comments: number; reports: number }[]) =>
    parts.reduce((total, one) => total + one.yes + one.no + one.comments + one.reports, 0);
  for (const [key, of] of Object.entries(Object.groupBy(await tallies.versions(), keyOf))) {
    const [locale = "", page = ""] = key.split(" ");
    const days = await tallies.days("2000-01-01", { page, locale });
    assert.equal(sum(days), sum(of ?? []), `${key} ${when}`);
    for (const one of days) {
      const of = await store.counts({ page, locale, from: one.day, to: one.day });
      const [yes, no, comments] = of.reduce(
        ([yes, no, comments], { answers, comments: more }) => [
          yes + answers.yes,
          no + answers.no,
          comments + more,
        ],
        [0, 0, 0],
      );
      const counted = [one.yes, one.no, one.comments];
      assert.deepEqual(counted, [yes, no, comments], `${key} ${one.day} ${when}`);
    }
  }
  assert.ok(Object.keys(expected.versions).length > 0, when);
  assert.deepEqual(await tallied(store), expected, when);
}

/** Responses of all kinds from 40 days of 2026, the same each time. */
function some(number: number): FeedbackResponse[] {
  return Array.from({ length: number }, (_, index) =>
    response({
      createdAt: `2026-0${1 + (index % 2)}-${String(1 + (index % 20)).padStart(2, "0")}T10:00Z`,
      page: ["kontakt", "om", ""][index % 3] as string,
      locale: index % 4 ? "sv" : "ar",
      version: index % 5 ? "aaaaaaaaaaaa" : "bbbbbbbbbbbb",
      answer: ([null, "yes", "no", "no"] as const)[index % 4] as FeedbackResponse["answer"],
      comment: index % 6 ? null : "Ord",
      reasons: index % 7 ? [] : ["unclear", "assistive-technology"],
      verdict: index % 8 ? "shown" : "held",
    }),
  );
}

async function* entries(portions: readonly (readonly Entry[])[]) {
  yield* portions;
}

const DECISION = { reference: "1", date: "2026-01-01", responsible: "Arkivet" };
const RUN = { at: "2026-11-24T12:00:00.000Z", period: "1 day", decision: DECISION };

for (const name of STORES) {
  test(`${name}: the roll-ups are what a full recount gives, whatever is done to responses`, async (t) => {
    const store = await fresh(t, name);
    assert.deepEqual(await tallied(store), { versions: {}, days: {} });
    const all = some(168);
    await Promise.all(all.map((one) => store.add(one)));
    await Promise.all(all.slice(0, 9).map((one) => store.add(one)));
    await assertExact(store, "after answers, some sent twice");
    for (const [index, { id }] of all.slice(0, 30).entries())
      await store.add(response({ createdAt: `2026-03-0${1 + (index % 9)}T10:00Z` }), id);
    await assertExact(store, "after answers that take the place of others");
    for (const [index, { id, verdict }] of all.slice(20, 80).entries())
      await store.change(id, {
        verdict: verdict === "held" ? "shown" : "held",
        ...(index % 3 ? {} : { comment: index % 2 ? null : "Andra ord" }),
      });
    await assertExact(store, "after holds and releases");
    for (const { id } of all.slice(70, 110))
      await store.change(id, { answer: "yes", reasons: ["found"], comment: null });
    for (const { id } of all.slice(100, 130))
      await store.change(id, { answer: "no", reasons: ["assistive-technology"] });
    await assertExact(store, "after changes of answers, reasons and comments");
    for (const category of ["comment", "answer", "held"] as const)
      for (const before of ["2026-01-10", "2026-02-05"])
        for (;;) {
          const disposal = { category, before, holds: [{ page: "om", from: "2026-01-03" }] };
          if ((await store.dispose(disposal, RUN, 20)) === 0) break;
          await assertExact(store, `after the deletion of ${category} before ${before}`);
        }
    assert.ok((await store.deletions()).length > 2);
  });

  test(`${name}: the roll-ups are what a full recount gives after anything that may happen, in any order`, async (t) => {
    const url = await freshUrl(name);
    const stores = [await open(t, url), await open(t, url)];
    const random = createRandom(3);
    const one = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
    const ids: string[] = [];
    const made = () => {
      const answer = one(["yes", "no", null] as const);
      return response({
        id: newSeededId(),
        createdAt: `2026-0${1 + Math.floor(random() * 3)}-1${Math.floor(random() * 9)}T10:00Z`,
        page: one(["kontakt", "om", ""]),
        locale: one(["sv", "ar"]),
        version: one(["aaaaaaaaaaaa", "bbbbbbbbbbbb"]),
        answer,
        comment: answer === null || random() < 0.4 ? "Ord" : null,
        reasons: random() < 0.3 ? ["assistive-technology"] : [],
        verdict: random() < 0.2 ? "held" : "shown",
      });
    };
    const newSeededId = createSeededIds(random);
    const backup = async () => Array.fromAsync(one(stores).dump());
    let kept = await backup();
    const acts: readonly ((store: FeedbackStore) => Promise<unknown>)[] = [
      (store) => store.add(made(), random() < 0.3 ? one(ids) : undefined),
      (store) => store.add(made()),
      (store) => store.change(one(ids), { answer: one(["yes", "no", null]) }),
      (store) => store.change(one(ids), { comment: one([null, "Andra ord", "Ord"]) }),
      (store) =>
        store.change(one(ids), { reasons: one([[], ["assistive-technology"], ["wrong"]]) }),
      (store) => store.change(one(ids), { verdict: one(["held", "shown"]) }),
      (store) => store.editors.work.setVerdict([one(ids), one(ids)], one(["held", "shown"]), "bo"),
      (store) => store.editors.work.setStatus([one(ids)], one(["done", "seen"]), "bo"),
      (store) => {
        const before = `2026-0${1 + Math.floor(random() * 3)}-15`;
        const category = one(["comment", "answer", "held"] as const);
        const holds = random() < 0.5 ? [] : [{ page: "om" }];
        return store.dispose({ category, before, holds }, RUN, 1 + Math.floor(random() * 4));
      },
    ];
    for (const first of some(30).map((each) => ({ ...each, id: newSeededId() }))) {
      ids.push(first.id);
      await one(stores).add(first);
    }
    for (let round = 0; round < 12; round += 1) {
      await Promise.all(Array.from({ length: 25 }, () => one(acts)(one(stores))));
      await assertExact(one(stores), `after round ${round}`);
      if (round % 4 === 1) kept = await backup();
      if (round % 4 === 3) {
        await one(stores).restore(entries(kept));
        await assertExact(one(stores), `after the restore of round ${round}`);
      }
      const there = (await Array.fromAsync(one(stores).responses({}))).flat();
      ids.splice(0, ids.length, ...there.map(({ id }) => id), newSeededId());
    }
    assert.ok((await stores[0]?.deletions())?.length);
  });

  test(`${name}: the roll-ups are exact after a restore, and when several write at once`, async (t) => {
    const url = await freshUrl(name);
    const [first, second] = [await open(t, url), await open(t, url)];
    const all = some(400);
    await Promise.all(all.map((one, index) => (index % 2 ? first : second).add(one)));
    await Promise.all(
      all.map(({ id }, index) => (index % 3 ? first : second).change(id, { verdict: "shown" })),
    );
    await assertExact(first, "after two servers");
    const disposal = { category: "answer", before: "2026-01-10", holds: [] } as const;
    await first.dispose(disposal, RUN, 1000);
    await assertExact(second, "after one of them deleted");
    const copy = await fresh(t, name);
    await Promise.all(all.slice(300).map((one) => copy.add(one)));
    assert.ok((await copy.restore(first.dump())) > 0);
    await assertExact(copy, "after a restore");
    assert.deepEqual(
      (await tallied(copy)).days["2026-01-01"]?.reports,
      (await recount(copy)).days["2026-01-01"]?.reports,
    );
  });

  test(`${name}: the roll-ups and the index of words of a store from before them are filled when it is opened`, async (t) => {
    const url = await freshUrl(name);
    const old = await openStore(url);
    await Promise.all(some(168).map((one) => old.add(one)));
    const rare = response({ createdAt: "2026-03-01T10:00Z", comment: "Om körkortstillståndet" });
    await old.add(rare);
    await old.dispose({ category: "answer", before: "2026-01-10", holds: [] }, RUN, 1000);
    const before = await old.editors.tallies.versions();
    await old.close();
    await takeBack(url, 3);
    const store = await open(t, url);
    await assertExact(store, "after the migration");
    assert.deepEqual((await store.editors.tallies.versions()).length, before.length);
    const found = await store.editors.work.comments({ words: "kortstill" }, 9);
    assert.deepEqual(
      found.map(({ response }) => response.id),
      [rare.id],
    );
    await Promise.all(some(50).map((one) => store.add(one)));
    await assertExact(store, "after more answers");
  });

  test(`${name}: a version has the days on which something came, held or not, and days begin where asked`, async (t) => {
    const store = await fresh(t, name);
    const at = (day: string, more: Partial<FeedbackResponse> = {}) =>
      store.add(response({ createdAt: `${day}T23:59Z`, version: "v", ...more }));
    await at("2026-05-02");
    await at("2026-05-01", { verdict: "held" });
    await at("2026-05-03", { page: "om", locale: "en" });
    await at("2026-05-04", { version: "spam", verdict: "held" });
    const { tallies } = store.editors;
    const about = { locale: "sv", version: "v", yes: 1, no: 0, comments: 0, reports: 0 };
    assert.deepEqual(await tallies.versions("kontakt"), [
      { page: "kontakt", ...about, firstDay: "2026-05-01", lastDay: "2026-05-02" },
    ]);
    assert.equal((await tallies.versions()).length, 2);
    const days = async (...asked: Parameters<typeof tallies.days>) =>
      (await tallies.days(...asked)).map(({ day }) => day);
    assert.deepEqual(await days("2026-05-01"), ["2026-05-02", "2026-05-03"]);
    assert.deepEqual(await days("2026-05-03"), ["2026-05-03"]);
    assert.deepEqual(await days("2026-05-01", { page: "om", locale: "en" }), ["2026-05-03"]);
    assert.deepEqual(await days("2026-05-01", { page: "om", locale: "sv" }), []);
  });

  test(`${name}: reports are listed and worked with, with a comment or without, as many as are tallied`, async (t) => {
    const store = await fresh(t, name);
    await Promise.all(some(168).map((one) => store.add(one)));
    const { work, tallies } = store.editors;
    const all = await work.reports({}, 1000);
    const counted = (await tallies.versions()).reduce((sum, { reports }) => sum + reports, 0);
    assert.equal(all.length, counted);
    assert.ok(all.every(({ response }) => response.verdict === "shown"));
    const silent = all.find(({ response }) => response.comment === null)?.response.id ?? "";
    assert.equal(await work.setStatus([silent], "done", "bo"), 1);
    assert.equal((await work.comment(silent))?.status, "done");
    const done = await work.reports({ status: "done", locale: "sv" }, 10);
    assert.ok(done.every(({ response }) => response.id === silent));
    assert.deepEqual(
      (await work.comments({ reason: "assistive-technology", verdict: "shown" }, 1000)).length,
      all.filter(({ response }) => response.comment !== null).length,
    );
    const [first, ...rest] = all;
    const at = { at: first?.response.createdAt ?? "", id: first?.response.id ?? "" };
    assert.deepEqual(
      (await work.reports({}, 1000, at)).map(({ response }) => response.id),
      rest.map(({ response }) => response.id),
    );
  });

  test(`${name}: a page's last public line counts, and all are kept and logged once`, async (t) => {
    const { lines, activity } = (await fresh(t, name)).editors;
    const line = { page: "kontakt", locale: "sv", author: "anna" };
    const written = [
      { ...line, id: "1", at: "2026-05-01T10:00:00.000Z", words: "Vi har rättat <b>sidan</b>." },
      { ...line, id: "2", at: "2026-05-02T10:00:00.000Z", words: "Nytt nummer." },
      { ...line, id: "3", at: "2026-05-01T10:00:00.000Z", words: "New.", locale: "en" },
      { ...line, id: "4", at: "2026-05-01T10:00:00.000Z", words: "Start.", page: "" },
      { ...line, id: "5", at: "2026-05-03T10:00:00.000Z", words: "", page: "" },
    ] as const;
    for (const one of [...written, { ...written[1], words: "sänd igen" }]) await lines.write(one);
    assert.deepEqual(await lines.current(), [written[2], written[1]]);
    assert.deepEqual(await lines.of("kontakt"), [written[1], written[2], written[0]]);
    const entries = await activity.entries(10);
    assert.deepEqual(
      entries.map(({ who, what, subject, detail }) => [who, what, subject, detail].join(" ")),
      [
        "anna line-removed / sv",
        "anna line-written / sv",
        "anna line-written kontakt en",
        "anna line-written kontakt sv",
        "anna line-written kontakt sv",
      ],
    );
  });
}
