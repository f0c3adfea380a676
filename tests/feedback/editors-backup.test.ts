import assert from "node:assert/strict";
import { test } from "node:test";
import { newToken, sessionId } from "#feedback/editors/session.ts";
import type { Entry, FeedbackStore } from "#feedback/store.ts";
import { STORES, usePlaces } from "#tests/support/places.ts";
import { newId, response } from "#tests/support/response.ts";

const { fresh } = await usePlaces();
const AT = "2026-11-24T12:00:00.000Z";

/** What a store dumps of the editors' area, in an order of its own. */
async function dumped(store: FeedbackStore) {
  const entries = (await Array.fromAsync(store.dump())).flat();
  return entries.map((entry) => JSON.stringify(entry)).sort();
}

async function* portions(entries: readonly Entry[]) {
  yield entries;
}

/** A store in which people have worked, and its dump. */
async function worked(store: FeedbackStore) {
  const { accounts, work, sessions, lines } = store.editors;
  const account = { role: "editor", password: "$scrypt$…", createdAt: AT } as const;
  await accounts.add({ ...account, name: "anna.ek" }, "command line");
  await accounts.add({ ...account, name: "åsa", role: "reader" }, "anna.ek");
  await accounts.disable("åsa", "anna.ek");
  const session = { account: "anna.ek", createdAt: AT, usedAt: AT, agent: "", language: "sv" };
  await sessions.begin({ id: sessionId(newToken()), ...session }, "2026-01-01T00:00:00.000Z");
  const all = [response({ comment: "ett" }), response({ comment: "två" }), response()];
  for (const one of all) await store.add(one);
  const [first, second] = all as [(typeof all)[0], (typeof all)[0]];
  await work.setStatus([first.id], "in-progress", "anna.ek");
  for (const words of ["Rättat\n<b>", "Klart"])
    await work.note({ id: newId(), response: first.id, at: AT, author: "anna.ek", words });
  await work.note({ id: newId(), response: second.id, at: AT, author: "anna.ek", words: "Nej" });
  await lines.write({
    ...{ id: newId(), page: "", locale: "sv", at: AT, author: "anna.ek" },
    words: "Vi har rättat telefonnumret.",
  });
  return { first, second, entries: (await Array.fromAsync(store.dump())).flat() };
}

for (const name of STORES)
  for (const other of STORES)
    test(`accounts, statuses, notes and the log go from ${name} to ${other} whole, and a second time adds nothing`, async (t) => {
      const [from, to] = [await fresh(t, name), await fresh(t, other)];
      const { first, entries } = await worked(from);
      const kinds = Map.groupBy(entries, ({ kind }) => kind);
      assert.deepEqual(
        [...kinds].map(([kind, { length }]) => `${length} ${kind}`),
        ["3 response", "2 account", "3 note", "9 activity", "1 line"],
      );
      assert.equal(await to.restore(portions(entries)), entries.length);
      assert.deepEqual(await dumped(to), await dumped(from));
      assert.deepEqual(await to.editors.accounts.list(), await from.editors.accounts.list());
      assert.equal((await to.editors.work.comment(first.id))?.status, "in-progress");
      assert.equal((await to.editors.work.notes(first.id)).length, 2);
      assert.deepEqual(await to.editors.sessions.of("anna.ek"), []);
      assert.equal(await to.restore(portions(entries)), 0);
    });

for (const name of STORES)
  test(`${name}: what stands in the store stays, and notes on words that are deleted do not come back`, async (t) => {
    const [from, to] = [await fresh(t, name), await fresh(t, name)];
    const { first, second, entries } = await worked(from);
    await to.add({ ...first, comment: null });
    await to.editors.accounts.add(
      { name: "anna.ek", role: "reader", password: "$scrypt$2", createdAt: AT },
      "command line",
    );
    await to.editors.accounts.disable("anna.ek", "command line");
    await to.restore(portions(entries));
    const { role, password, disabled } = (await to.editors.accounts.find("anna.ek")) ?? {};
    assert.deepEqual([role, password, disabled], ["reader", "$scrypt$2", true]);
    assert.deepEqual(await to.editors.work.notes(first.id), []);
    assert.equal((await to.editors.work.notes(second.id)).length, 1);
  });

for (const name of STORES)
  test(`${name}: a table longer than a portion is dumped whole`, async (t) => {
    const store = await fresh(t, name);
    const { activity } = store.editors;
    const deed = { who: "bo", what: "log-read", subject: "" } as const;
    const details = Array.from({ length: 2001 }, (_, index) => String(index));
    await Promise.all(details.map((detail) => activity.write({ ...deed, detail })));
    const entries = (await Array.fromAsync(store.dump())).flat();
    const found = entries.flatMap((one) => (one.kind === "activity" ? [one.activity.detail] : []));
    assert.deepEqual(found.sort(), details.sort());
  });
