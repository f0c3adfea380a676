import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "#feedback/open.ts";
import type { FeedbackResponse, ResponseChange } from "#feedback/response.ts";
import type { Disposal, DisposalRun, Entry, FeedbackStore, Filter } from "#feedback/store.ts";
import { STORES, usePlaces } from "#tests/support/places.ts";
import { response } from "#tests/support/response.ts";

const { freshUrl, open, fresh } = await usePlaces();

const RUN: DisposalRun = {
  at: "2026-11-24T03:00:00.000Z",
  period: "24 months",
  decision: { reference: "2026/17", date: "2026-01-15", responsible: "Arkivarien" },
};
async function add(store: FeedbackStore, responses: readonly FeedbackResponse[]): Promise<void> {
  await Promise.all(responses.map((one) => store.add(one)));
}

async function listed(store: FeedbackStore, filter: Filter): Promise<FeedbackResponse[]> {
  return (await Array.fromAsync(store.responses(filter))).flat();
}

async function dumped(store: FeedbackStore): Promise<Entry[]> {
  return (await Array.fromAsync(store.dump())).flat();
}

async function* portions(entries: readonly Entry[]): AsyncGenerator<readonly Entry[]> {
  for (let index = 0; index < entries.length; index += 700) yield entries.slice(index, index + 700);
}

/** Disposes until nothing is left, at most 100 times. Resolves to each time's number. */
async function disposeAll(store: FeedbackStore, disposal: Disposal, limit: number) {
  const taken: number[] = [];
  for (let tries = 0; tries < 100; tries += 1) {
    taken.push(await store.dispose(disposal, RUN, limit));
    if (taken.at(-1) === 0) return taken;
  }
  throw new Error("Something is left after 100 times.");
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const ids = (responses: readonly FeedbackResponse[]) => responses.map(({ id }) => id);

/** Responses of two pages, locales and versions, of all sorts, one a day from 2025-01-01. */
function mixed(count: number): FeedbackResponse[] {
  return Array.from({ length: count }, (_, index) =>
    response({
      createdAt: `${new Date(Date.UTC(2025, 0, 1 + (index % 300))).toISOString().slice(0, 10)}T10:00Z`,
      page: index % 3 ? "kontakt" : "om",
      locale: index % 5 ? "sv" : "ti",
      version: index % 7 ? "0123456789ab" : "ba9876543210",
      answer: index % 4 === 0 ? null : index % 4 === 1 ? "yes" : "no",
      comment: index % 4 === 0 || index % 6 === 0 ? `ord ${index}` : null,
      verdict: index % 11 ? "shown" : "held",
    }),
  );
}

for (const name of STORES) {
  test(`${name}: every field of a response comes back as it was, also after the store is opened again`, async (t) => {
    const url = await freshUrl(name);
    const all = [
      response(),
      response({
        createdAt: "2026-11-24T09:05Z",
        path: "/ti/ርክብ?",
        type: "service",
        question: 7,
        answer: "no",
        reasons: ["missing", "assistive-technology"],
        comment: "rad\r\nrad\t'ord' \"ord\" \\ $1 %s 👩‍👩‍👧 ትግርኛ العربية",
        removed: { phone: 2, "personal-number": 1 },
        possible: ["name", "health"],
        signals: ["fast", "links"],
        verdict: "held",
      }),
      response({ answer: null, comment: "ሰ".repeat(1200) }),
      response({ comment: "😀".repeat(1200) }),
    ];
    const first = await openStore(url);
    await add(first, all);
    await first.close();
    const second = await open(t, url);
    for (const one of all) assert.deepEqual(await second.find(one.id), one);
    assert.equal(await second.find("another"), undefined);
  });

  test(`${name}: of two responses with one id the first is kept`, async (t) => {
    const store = await fresh(t, name);
    const first = response();
    await store.add(first);
    await store.add({ ...first, answer: "no", comment: "annat" });
    await add(store, [first, { ...first, page: "om" }]);
    assert.deepEqual(await dumped(store), [
      { kind: "response", response: first, commented: false },
    ]);
  });

  test(`${name}: an answer that another takes the place of is kept and not counted`, async (t) => {
    const store = await fresh(t, name);
    const [first, second] = [response({ comment: "ord" }), response({ answer: "no" })];
    await store.add(first);
    await store.add(second, first.id);
    await store.add(second, first.id);
    const [count, ...more] = await store.counts({});
    assert.deepEqual(more, []);
    assert.deepEqual(count?.answers, { yes: 0, no: 1 });
    // What was written is not taken back by a newer answer.
    assert.equal(count?.comments, 1);
    assert.deepEqual(await store.find(first.id), { ...first, superseded: true });
    assert.equal((await listed(store, {})).length, 2);
  });

  test(`${name}: each field that can change does, and the others stay`, async (t) => {
    const store = await fresh(t, name);
    let expected = response({ comment: "ord", removed: { phone: 1 } });
    const other = response();
    await add(store, [expected, other]);
    const changes: ResponseChange[] = [
      { answer: "no" },
      { answer: null },
      { reasons: ["broken", "unclear"] },
      { comment: "andra\nord 😀" },
      { comment: null },
      { removed: { email: 3 } },
      { possible: ["name"] },
      { signals: ["fast"] },
      { verdict: "held" },
      { answer: "yes", reasons: [], comment: "allt", removed: {}, possible: [], signals: [] },
      {},
    ];
    for (const change of changes) {
      assert.equal(await store.change(expected.id, change), true);
      expected = { ...expected, ...change };
      assert.deepEqual(await store.find(expected.id), expected);
    }
    assert.deepEqual(await store.find(other.id), other);
  });

  test(`${name}: a change of what is not there says so`, async (t) => {
    const store = await fresh(t, name);
    const there = response();
    await store.add(there);
    const changed = await Promise.all([
      store.change("another", { comment: "ord" }),
      store.change(there.id, { comment: "ord" }),
      store.change("another", {}),
    ]);
    assert.deepEqual(changed, [false, true, false]);
  });

  test(`${name}: whether there was a comment follows what the visitor does, not what an editor does`, async (t) => {
    const store = await fresh(t, name);
    const one = response();
    await store.add(one);
    const comments = async () => (await store.counts({}))[0]?.comments;
    assert.equal(await comments(), 0);
    await store.change(one.id, { verdict: "shown" });
    assert.equal(await comments(), 0);
    await store.change(one.id, { comment: "ord" });
    assert.equal(await comments(), 1);
    await store.change(one.id, { signals: ["fast"] });
    assert.equal(await comments(), 1);
    await store.change(one.id, { comment: null });
    assert.equal(await comments(), 0);
  });

  test(`${name}: responses come oldest first, in portions of at most 1,000`, async (t) => {
    const store = await fresh(t, name);
    const all = Array.from({ length: 2500 }, (_, index) =>
      response({ createdAt: `2025-05-0${1 + (index % 3)}T0${index % 2}:00Z` }),
    );
    await add(store, all);
    const got = await Array.fromAsync(store.responses({}));
    assert.deepEqual(
      got.map((portion) => portion.length),
      [1000, 1000, 500],
    );
    const key = ({ createdAt, id }: FeedbackResponse) => `${createdAt} ${id}`;
    const byKey = (a: FeedbackResponse, b: FeedbackResponse) => (key(a) < key(b) ? -1 : 1);
    assert.deepEqual(ids(got.flat()), ids(all.toSorted(byKey)));
  });

  test(`${name}: a filter lets through what it says, both days included`, async (t) => {
    const store = await fresh(t, name);
    const all = [
      ...mixed(400),
      response({ createdAt: "2025-03-01T00:00Z" }),
      response({ createdAt: "2025-03-31T23:59Z" }),
    ];
    await add(store, all);
    const filters: Filter[] = [
      { from: "2025-03-01", to: "2025-03-31" },
      { from: "2025-03-31", to: "2025-03-31" },
      { from: "2025-12-31" },
      { to: "2024-12-31" },
      { page: "om" },
      { page: "om", locale: "ti", from: "2025-02-01" },
      { locale: "ti" },
      { verdict: "held" },
      { verdict: "shown", page: "kontakt", to: "2025-06-30" },
    ];
    for (const filter of filters) {
      const expected = all.filter(
        ({ createdAt, page, locale, verdict }) =>
          createdAt.slice(0, 10) >= (filter.from ?? "") &&
          createdAt.slice(0, 10) <= (filter.to ?? "9") &&
          page === (filter.page ?? page) &&
          locale === (filter.locale ?? locale) &&
          verdict === (filter.verdict ?? verdict),
      );
      const got = await listed(store, filter);
      assert.deepEqual(ids(got).sort(), ids(expected).sort(), JSON.stringify(filter));
    }
  });

  test(`${name}: what is written while responses are read is not among them`, async (t) => {
    const store = await fresh(t, name);
    const all = Array.from({ length: 1001 }, () => response());
    await add(store, all);
    const seen: string[] = [];
    for await (const portion of store.responses({})) {
      seen.push(...ids(portion));
      await store.add(response({ createdAt: "2025-06-06T12:00Z" }));
      for (const { id } of all) if (!seen.includes(id)) await store.change(id, { comment: "sent" });
      assert.ok(portion.every(({ comment }) => comment === null));
    }
    assert.deepEqual(seen.toSorted(), ids(all).sort());
  });

  test(`${name}: whoever stops reading early keeps nothing from others`, async (t) => {
    const store = await fresh(t, name);
    await add(
      store,
      Array.from({ length: 1001 }, () => response()),
    );
    for (let round = 0; round < 10; round += 1) {
      for await (const portion of store.responses({})) {
        assert.equal(portion.length, 1000);
        break;
      }
      await assert.rejects(async () => {
        for await (const _ of store.dump()) throw new Error("enough");
      }, /enough/);
    }
    assert.equal((await listed(store, {})).length, 1001);
  });

  test(`${name}: counts are per page, version and locale, and held ones only when asked for`, async (t) => {
    const store = await fresh(t, name);
    await add(store, [
      response({ createdAt: "2025-05-05T12:00Z" }),
      response({ createdAt: "2025-05-09T12:00Z", answer: "no", comment: "ord" }),
      response({ createdAt: "2025-05-11T12:00Z", answer: null, comment: "ord" }),
      response({ createdAt: "2025-05-20T12:00Z", answer: "no", verdict: "held", comment: "ord" }),
      response({ version: "ba9876543210" }),
      response({ locale: "ar" }),
      response({ page: "a" }),
    ]);
    const version = "0123456789ab";
    const one = {
      answers: { yes: 1, no: 0 },
      comments: 0,
      firstDay: "2025-05-05",
      lastDay: "2025-05-05",
    };
    const rest = [
      { page: "a", version, locale: "sv", ...one },
      { page: "kontakt", version, locale: "ar", ...one },
      {
        page: "kontakt",
        version,
        locale: "sv",
        answers: { yes: 1, no: 1 },
        comments: 2,
        firstDay: "2025-05-05",
        lastDay: "2025-05-11",
      },
      { page: "kontakt", version: "ba9876543210", locale: "sv", ...one },
    ];
    assert.deepEqual(await store.counts({}), rest);
    const withHeld = await store.counts({ withHeld: true, page: "kontakt", locale: "sv" });
    assert.deepEqual(withHeld[0]?.answers, { yes: 1, no: 2 });
    assert.equal(withHeld[0]?.comments, 3);
    assert.equal(withHeld[0]?.lastDay, "2025-05-20");
    assert.deepEqual(await store.counts({ page: "a", from: "2025-05-05", to: "2025-05-05" }), [
      rest[0],
    ]);
    assert.deepEqual(await store.counts({ from: "2026-01-01" }), []);
  });

  test(`${name}: a response that has neither answer nor comment left is no count`, async (t) => {
    const store = await fresh(t, name);
    const one = response({ answer: null, comment: "ord" });
    await store.add(one);
    await store.change(one.id, { comment: null });
    assert.deepEqual(await store.counts({}), []);
    const disposal: Disposal = { category: "answer", before: "2026-01-01", holds: [] };
    assert.equal(await store.dispose(disposal, RUN, 10), 1);
    assert.deepEqual(
      (await dumped(store)).map(({ kind }) => kind),
      ["deletion"],
    );
  });

  test(`${name}: when comments' time is over their words are deleted, and counts stay`, async (t) => {
    const store = await fresh(t, name);
    const held = response({ verdict: "held", comment: "ord" });
    const gone = response({
      createdAt: "2025-06-30T23:59Z",
      answer: "no",
      reasons: ["missing"],
      comment: "ord",
      removed: { phone: 1 },
      possible: ["name"],
    });
    const kept = response({ createdAt: "2025-07-01T00:00Z", comment: "ord" });
    await add(store, [held, gone, kept, response()]);
    const before = await store.counts({ withHeld: true });
    const disposal: Disposal = { category: "comment", before: "2025-07-01", holds: [] };
    assert.deepEqual(await store.due(disposal), [{ month: "2025-06", count: 1 }]);
    assert.deepEqual(await disposeAll(store, disposal, 10), [1, 0]);
    assert.deepEqual(await store.find(gone.id), {
      ...gone,
      comment: null,
      removed: {},
      possible: [],
    });
    assert.deepEqual(await store.find(kept.id), kept);
    assert.deepEqual(await store.find(held.id), held);
    assert.deepEqual(await store.counts({ withHeld: true }), before);
    assert.deepEqual(await store.deletions(), [
      { ...RUN, category: "comment", before: "2025-07-01", count: 1 },
    ]);
    assert.deepEqual(await store.due(disposal), []);
  });

  test(`${name}: when answers' time is over they become daily totals, and every count stays what it was`, async (t) => {
    const store = await fresh(t, name);
    const all = mixed(600);
    await add(store, all);
    // So many in one day that they are not all taken at once.
    await add(
      store,
      Array.from({ length: 40 }, (_, index) =>
        response({ createdAt: "2025-02-02T12:00Z", answer: index % 2 ? "yes" : "no" }),
      ),
    );
    await store.add(response({ createdAt: "2025-02-02T12:00Z" }), all[1]?.id);
    await store.add(response({ createdAt: "2025-02-02T12:00Z", comment: "ord" }), all[2]?.id);
    const filters = [
      {},
      { page: "om" },
      { from: "2025-02-02", to: "2025-04-04" },
      { locale: "ti" },
    ];
    const counts = () => Promise.all(filters.map((filter) => store.counts(filter)));
    const before = await counts();
    const words: Disposal = { category: "comment", before: "2025-05-01", holds: [] };
    const wordsTaken = await disposeAll(store, words, 50);
    const inTime = await listed(store, { to: "2025-04-30", verdict: "shown" });
    assert.ok(inTime.every(({ comment }) => comment === null));
    assert.deepEqual(await counts(), before);
    const disposal: Disposal = { category: "answer", before: "2025-05-01", holds: [] };
    const due = await store.due(disposal);
    assert.deepEqual(
      due.map(({ month }) => month),
      ["2025-01", "2025-02", "2025-03", "2025-04"],
    );
    const taken = await disposeAll(store, disposal, 9);
    assert.equal(sum(taken), sum(due.map(({ count }) => count)));
    assert.ok(taken.slice(0, -2).every((number) => number === 9));
    assert.deepEqual(await counts(), before);
    assert.equal((await listed(store, { to: "2025-04-30", verdict: "shown" })).length, 0);
    const deletions = await store.deletions();
    assert.deepEqual(
      deletions.map(({ category, count }) => [category, count]),
      [
        ["answer", sum(taken)],
        ["comment", sum(wordsTaken)],
      ],
    );
    const again = await disposeAll(store, { ...disposal, before: "2026-01-01" }, 1000);
    assert.ok(sum(again) > 0);
    assert.deepEqual(await counts(), before);
  });

  test(`${name}: an answer whose words have not had their time is not deleted`, async (t) => {
    const store = await fresh(t, name);
    await store.add(response({ comment: "ord" }));
    const disposal: Disposal = { category: "answer", before: "2026-01-01", holds: [] };
    assert.deepEqual(await store.due(disposal), []);
    assert.equal(await store.dispose(disposal, RUN, 10), 0);
    assert.deepEqual(await store.deletions(), []);
  });

  test(`${name}: held responses are deleted whole and leave no total`, async (t) => {
    const store = await fresh(t, name);
    const [held, shown] = [response({ verdict: "held", comment: "ord" }), response()];
    await add(store, [held, shown]);
    const before = await store.counts({});
    const disposal: Disposal = { category: "held", before: "2025-05-06", holds: [] };
    assert.deepEqual(await disposeAll(store, disposal, 10), [1, 0]);
    assert.equal(await store.find(held.id), undefined);
    assert.deepEqual(await store.counts({}), before);
    assert.deepEqual(await store.counts({ withHeld: true }), before);
    assert.deepEqual(
      (await dumped(store)).map(({ kind }) => kind),
      ["response", "deletion"],
    );
  });

  test(`${name}: what is under legal hold stays`, async (t) => {
    const store = await fresh(t, name);
    await add(store, [
      response({ page: "om" }),
      response({ page: "om", createdAt: "2025-04-04T12:00Z" }),
      response({ createdAt: "2025-01-01T12:00Z" }),
      response({ createdAt: "2025-01-02T12:00Z" }),
      response({ createdAt: "2025-01-03T12:00Z" }),
    ]);
    const disposal = { category: "answer", before: "2026-01-01" } as const;
    assert.equal(await store.dispose({ ...disposal, holds: [{}] }, RUN, 10), 0);
    assert.equal(await store.dispose({ ...disposal, holds: [{ page: "annan" }, {}] }, RUN, 10), 0);
    const holds = [
      { page: "om", from: "2025-05-05" },
      { from: "2025-01-02", to: "2025-01-02" },
    ];
    assert.deepEqual(await store.due({ ...disposal, holds }), [
      { month: "2025-01", count: 2 },
      { month: "2025-04", count: 1 },
    ]);
    assert.equal(await store.dispose({ ...disposal, holds }, RUN, 10), 3);
    assert.deepEqual(
      (await listed(store, {})).map(({ createdAt }) => createdAt),
      ["2025-01-02T12:00Z", "2025-05-05T12:00Z"],
    );
    assert.equal(await store.dispose({ ...disposal, holds: [] }, RUN, 10), 2);
  });

  test(`${name}: two servers that dispose at once take nothing twice`, async (t) => {
    const url = await freshUrl(name);
    const [one, two] = [await open(t, url), await open(t, url)];
    const all = Array.from({ length: 1500 }, (_, index) =>
      response({
        createdAt: `2025-05-0${1 + (index % 9)}T12:00Z`,
        answer: index % 3 ? "yes" : "no",
      }),
    );
    await add(one, all);
    const before = await one.counts({});
    const disposal: Disposal = { category: "answer", before: "2026-01-01", holds: [] };
    const others = Array.from({ length: 200 }, (_, index) => all[index * 7] as FeedbackResponse);
    const untilNothingIsLeft = async (store: FeedbackStore) => {
      const taken = await disposeAll(store, disposal, 50);
      assert.deepEqual(await store.due(disposal), []);
      return taken;
    };
    const [first, second] = await Promise.all([
      untilNothingIsLeft(one),
      untilNothingIsLeft(two),
      // A write to what is being deleted finds it or does not; neither may spoil a count.
      ...others.map(({ id }) => two.change(id, { signals: ["fast"] })),
    ]);
    assert.equal(sum(first) + sum(second), all.length);
    assert.deepEqual(await two.counts({}), before);
    assert.deepEqual(
      (await one.deletions()).map(({ count }) => count),
      [all.length],
    );
  });

  test(`${name}: a dump restored into an empty store gives the same dump, whichever the store`, async (t) => {
    const store = await fresh(t, name);
    await add(store, mixed(1500));
    await store.add(response(), (await listed(store, {}))[3]?.id);
    await disposeAll(store, { category: "comment", before: "2025-04-01", holds: [] }, 1000);
    await disposeAll(store, { category: "answer", before: "2025-02-01", holds: [] }, 1000);
    await disposeAll(store, { category: "held", before: "2025-03-01", holds: [] }, 1000);
    const entries = await dumped(store);
    assert.deepEqual(
      [...new Set(entries.map(({ kind }) => kind))],
      ["response", "total", "deletion"],
    );
    for (const other of STORES) {
      const target = await fresh(t, other);
      assert.equal(await target.restore(portions(entries)), entries.length);
      assert.deepEqual(await dumped(target), entries);
      assert.deepEqual(
        await target.counts({ withHeld: true }),
        await store.counts({ withHeld: true }),
      );
      assert.equal(await target.restore(portions(entries)), 0);
      assert.deepEqual(await dumped(target), entries);
    }
  });

  test(`${name}: what stands in the store stays as it is when a dump is restored`, async (t) => {
    const store = await fresh(t, name);
    const one = response({ comment: "då" });
    await add(store, [one, response()]);
    const entries = await dumped(store);
    await store.change(one.id, { comment: "nu" });
    const later = response({ createdAt: "2026-01-01T00:00Z" });
    await store.add(later);
    assert.equal(await store.restore(portions(entries)), 0);
    assert.equal((await store.find(one.id))?.comment, "nu");
    assert.deepEqual(await store.find(later.id), later);
  });

  test(`${name}: a restore that breaks off has changed nothing`, async (t) => {
    const store = await fresh(t, name);
    await store.add(response());
    const before = await dumped(store);
    async function* broken(): AsyncGenerator<readonly Entry[]> {
      for (const one of mixed(1500)) {
        yield [{ kind: "response", response: one, commented: false }];
      }
      throw new Error("The disk with the dump is gone.");
    }
    await assert.rejects(store.restore(broken()), { message: "The disk with the dump is gone." });
    assert.deepEqual(await dumped(store), before);
    const bad = response({ answer: "maybe" as "yes" });
    const entry = { kind: "response", commented: false } as const;
    await assert.rejects(
      store.restore(portions([...mixed(800), bad].map((one) => ({ ...entry, response: one })))),
    );
    assert.deepEqual(await dumped(store), before);
    await store.add(response({ page: "om" }));
    assert.equal((await dumped(store)).length, 2);
  });

  test(`${name}: answers are taken while a restore is under way`, async (t) => {
    const store = await fresh(t, name);
    const meanwhile: FeedbackResponse[] = [];
    async function* slow(): AsyncGenerator<readonly Entry[]> {
      for (const one of mixed(20)) {
        meanwhile.push(response());
        await store.add(meanwhile.at(-1) as FeedbackResponse);
        yield [{ kind: "response", response: one, commented: false }];
      }
    }
    assert.equal(await store.restore(slow()), 20);
    assert.equal((await listed(store, {})).length, 40);
    for (const one of meanwhile) assert.deepEqual(await store.find(one.id), one);
  });

  test(`${name}: what was deleted does not come back with an older dump`, async (t) => {
    const store = await fresh(t, name);
    const on = (createdAt: string, fields: Partial<FeedbackResponse> = {}) =>
      response({ createdAt, removed: { phone: 1 }, ...fields });
    const all = [
      on("2025-01-01T12:00Z"),
      on("2025-01-02T12:00Z", { comment: "ord" }),
      on("2025-02-02T12:00Z", { comment: "ord" }),
      on("2025-03-03T12:00Z", { comment: "ord" }),
      on("2025-02-03T12:00Z"),
      on("2025-01-01T12:00Z", { verdict: "held", comment: "ord" }),
      on("2025-03-01T12:00Z", { verdict: "held", comment: "ord" }),
    ];
    await add(store, all);
    const entries = await dumped(store);
    await disposeAll(store, { category: "comment", before: "2025-03-01", holds: [] }, 100);
    await disposeAll(store, { category: "answer", before: "2025-02-01", holds: [] }, 100);
    await disposeAll(store, { category: "held", before: "2025-02-01", holds: [] }, 100);
    const after = await dumped(store);
    assert.equal(await store.restore(portions(entries)), 0);
    assert.deepEqual(await dumped(store), after);
    // A response that the store has lost comes back without the words whose time is over.
    const lost = on("2025-02-20T12:00Z", { comment: "ord", possible: ["name"] });
    const entry = { kind: "response", response: lost, commented: true } as const;
    assert.equal(await store.restore(portions([...entries, entry])), 1);
    const back = { ...lost, comment: null, removed: {}, possible: [] };
    assert.deepEqual(await store.find(lost.id), back);
    const found = (await dumped(store)).find(
      (one) => one.kind === "response" && one.response.id === lost.id,
    );
    assert.deepEqual(found, { ...entry, response: back });
  });

  test(`${name}: of a thousand answers at once none is lost`, async (t) => {
    const store = await fresh(t, name);
    const all = Array.from({ length: 1000 }, () => response());
    await add(store, all);
    const found = await Promise.all(all.map(({ id }) => store.find(id)));
    assert.deepEqual(found, all);
  });

  test(`${name}: an answer that cannot be stored takes no other with it`, async (t) => {
    const store = await fresh(t, name);
    const good = Array.from({ length: 20 }, () => response());
    const bad = response({ answer: "maybe" as "yes" });
    const all = [...good.slice(0, 10), bad, ...good.slice(10)];
    const settled = await Promise.allSettled(all.map((one) => store.add(one)));
    assert.deepEqual(
      settled.map(({ status }) => status),
      all.map((one) => (one === bad ? "rejected" : "fulfilled")),
    );
    assert.equal((await listed(store, {})).length, good.length);
    for (const one of good) assert.deepEqual(await store.find(one.id), one);
  });

  test(`${name}: answers to a ping until it is closed, which can be done twice`, async (t) => {
    const store = await fresh(t, name);
    await store.ping();
    await Promise.all([store.ping(), store.add(response())]);
    await store.close();
    await store.close();
    await assert.rejects(store.ping());
    await assert.rejects(store.find("another"));
  });
}

test("a scheme that no store has is refused with those there are, and without the password", async () => {
  await assert.rejects(openStore("mysql://user:hemligt@host/database"), (error: Error) => {
    assert.match(error.message, /"mysql:".*postgres:\/\/ or sqlite:\/\//);
    assert.doesNotMatch(error.message, /hemligt/);
    return true;
  });
  await assert.rejects(openStore("feedback.db"), /sqlite:\/\//);
});
