import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "pg";
import type { CommentFilter } from "#feedback/editors/work.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import type { Entry, FeedbackStore } from "#feedback/store.ts";
import { takeBack } from "#tests/support/earlier-schema.ts";
import { STORES, usePlaces } from "#tests/support/places.ts";
import { response } from "#tests/support/response.ts";
import { createRandom } from "#tests/support/seed/random.ts";

const { freshUrl, open, fresh } = await usePlaces();

/** More newer comments than are looked through one by one, so that the index is asked for the older ones. */
const NEWER = 3100;
const RUN = {
  at: "2026-11-24T12:00:00.000Z",
  period: "1 day",
  decision: { reference: "1", date: "2026-01-01", responsible: "Arkivet" },
};

const OLD = { createdAt: "2025-01-01T10:00Z" };

async function* entries(all: readonly FeedbackResponse[]): AsyncGenerator<readonly Entry[]> {
  yield all.map((one) => ({ kind: "response", response: one, commented: one.comment !== null }));
}

/** Puts responses below so many newer comments that none is found without the index. */
async function fill(store: FeedbackStore, all: readonly FeedbackResponse[]): Promise<void> {
  const newer = Array.from({ length: NEWER }, () => response({ comment: "," }));
  await store.restore(entries([...all, ...newer]));
}

async function found({ editors }: FeedbackStore, filter: CommentFilter): Promise<string[]> {
  return (await editors.work.comments(filter, 1000)).map(({ response: { id } }) => id).sort();
}

const LETTERS = [..."aåäöbéßÅÄÖAB1 \n'\"\\%_!&|*:()-.ΩωжأᲐᲑİ😀"];

/** A text of letters that are hard on one index or the other. */
function text(random: () => number, most: number): string {
  const length = 1 + Math.floor(random() * most);
  return Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join("");
}

/** Whether a comment holds a word as the contract says: in small letters, with a capital, or in capitals. */
function holds(comment: string, word: string): boolean {
  const ascii = (one: string) => one.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const small = word.normalize("NFC").toLowerCase();
  const cases = [small, small.slice(0, 1).toUpperCase() + small.slice(1), small.toUpperCase()];
  return cases.some((one) => ascii(comment).includes(ascii(one)));
}

for (const name of STORES) {
  test(`${name}: words are found anywhere in a comment, in any case, whatever they are made of`, async (t) => {
    const store = await fresh(t, name);
    const random = createRandom(5);
    const all = Array.from({ length: 400 }, () =>
      response({
        ...OLD,
        comment: `${text(random, 40)}.`,
        page: random() < 0.5 ? "om" : "kontakt",
      }),
    );
    await fill(store, all);
    const parts = all.flatMap(({ comment }) => {
      const characters = [...(comment ?? "")];
      const at = Math.floor(random() * characters.length);
      const part = characters.slice(at, at + 1 + Math.floor(random() * 5)).join("");
      return [part, part.toUpperCase(), part.toLowerCase(), text(random, 4)];
    });
    const words = [...new Set(parts.map((part) => part.trim()))].filter(
      (part) => part !== "" && !part.includes(","),
    );
    assert.ok(words.length > 500);
    let some = 0;
    for (const [index, looked] of words.entries()) {
      const filter = { words: looked, ...(index % 5 ? {} : { page: "om" }) };
      const expected = all.filter(
        ({ comment, page }) =>
          page === (filter.page ?? page) &&
          looked.split(/\s+/).every((word) => holds(comment ?? "", word)),
      );
      if (expected.length > 0) some += 1;
      assert.deepEqual(
        await found(store, filter),
        expected.map(({ id }) => id).sort(),
        JSON.stringify(looked),
      );
    }
    assert.ok(some > 200);
  });

  test(`${name}: å, ä and ö are letters of their own, and a word in the middle of another is found`, async (t) => {
    const store = await fresh(t, name);
    const [one, other] = [
      response({ ...OLD, comment: "Uppehållstillståndet är för dyrt" }),
      response({ ...OLD, comment: "UPPEHALLSTILLSTANDET ÄR FÖR DYRT" }),
    ];
    await fill(store, [one, other]);
    assert.deepEqual(await found(store, { words: "STILLSTÅND" }), [one.id]);
    assert.deepEqual(await found(store, { words: "stillstand" }), [other.id]);
    assert.deepEqual(await found(store, { words: "dyrt är" }), [one.id, other.id].sort());
    assert.deepEqual(await found(store, { words: "dyrt billigt" }), []);
  });

  test(`${name}: what is written, changed, deleted and restored is found as it is then`, async (t) => {
    const store = await fresh(t, name);
    const [changed, emptied, held, dated, silent] = [
      ...["ett", "två", "tre", "fyra"].map((word) => `Körkort${word}`),
      null,
    ].map((comment) =>
      response({ ...OLD, comment, verdict: comment === "Körkorttre" ? "held" : "shown" }),
    ) as [FeedbackResponse, FeedbackResponse, FeedbackResponse, FeedbackResponse, FeedbackResponse];
    await fill(store, [changed, emptied, held, dated, silent]);
    const after = async (words: string) => found(store, { words });
    assert.equal((await after("körkort")).length, 4);
    await store.change(changed.id, { comment: "Vapenlicens" });
    await store.change(emptied.id, { comment: null });
    await store.change(silent.id, { comment: "Nytt körkortsprov", answer: "no" });
    assert.deepEqual(await after("korte"), []);
    assert.deepEqual(await after("vapenl"), [changed.id]);
    assert.deepEqual(await after("körkort"), [held, dated, silent].map(({ id }) => id).sort());
    const copy = await fresh(t, name);
    await copy.restore(store.dump());
    const disposal = { before: "2025-02-01", holds: [] };
    await store.dispose({ ...disposal, category: "comment" }, RUN, 2);
    await store.dispose({ ...disposal, category: "held" }, RUN, 9);
    await store.dispose({ ...disposal, category: "comment" }, RUN, 9);
    await store.dispose({ ...disposal, category: "answer" }, RUN, 9);
    for (const words of ["körkort", "vapenl", "kö", "v"]) assert.deepEqual(await after(words), []);
    assert.deepEqual(
      await found(copy, { words: "körkort" }),
      [held, dated, silent].map(({ id }) => id).sort(),
    );
  });

  test(`${name}: the index is filled with the comments of a store from before it`, async (t) => {
    const url = await freshUrl(name);
    const old = await open(t, url);
    const [one, other] = [
      response({ ...OLD, comment: "Om körkort" }),
      response({ ...OLD, comment: "Annat på ö" }),
    ];
    await fill(old, [one, other, response(OLD)]);
    await old.close();
    await takeBack(url, 4);
    const store = await open(t, url);
    assert.deepEqual(await found(store, { words: "KÖRK" }), [one.id]);
    assert.deepEqual(await found(store, { words: "ö" }), [one.id, other.id].sort());
    await store.change(one.id, { comment: null });
    assert.deepEqual(await found(store, { words: "körk" }), []);
  });
}

test("postgres: the index answers, and the comments are not looked through", async (t) => {
  const url = await freshUrl("postgres");
  await fill(await open(t, url), [response({ ...OLD, comment: "Om körkort" })]);
  const client = new Client({ connectionString: url });
  await client.connect();
  t.after(() => client.end());
  await client.query("LOAD 'auto_explain'");
  const plans: string[] = [];
  client.on("notice", ({ message = "" }) => plans.push(message));
  await client.query(`SET client_min_messages = log; SET auto_explain.log_min_duration = 0;
    SET auto_explain.log_nested_statements = on`);
  const { rows } = await client.query("SELECT comments_with($1::tsquery, 9)", ["'örk' & 'kör'"]);
  assert.equal(rows.length, 1);
  assert.match(plans.join("\n"), /Bitmap Index Scan on response_comment_part/);
});
