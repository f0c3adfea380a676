import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { newResponse } from "#feedback/response.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { load, names } from "#registry.ts";

const STORES = new URL("../../src/feedback/stores/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "lyhord-stores-"));
after(() => rmSync(folder, { recursive: true }));

const sent = {
  page: "kontakt",
  locale: "sv",
  version: "0123456789ab",
  answer: "yes",
  comment: null,
} as const;

for (const name of names(STORES, ".ts")) {
  const open = await load<(file: string) => FeedbackStore>(STORES, name);
  const file = join(folder, `${name}.db`);

  test(`${name}: what was added is found, also after the store is opened again`, async () => {
    const responses = [
      newResponse(sent),
      newResponse({ ...sent, answer: null, comment: "ord\n😀" }),
    ];
    const first = open(file);
    for (const response of responses) await first.add(response);
    await first.close();
    const second = open(file);
    for (const response of responses) {
      assert.deepEqual({ ...(await second.find(response.id)) }, response);
    }
    assert.equal(await second.find("another"), undefined);
    await second.close();
  });

  test(`${name}: a comment takes the place of the one before, and null takes it away`, async () => {
    const store = open(file);
    const response = newResponse(sent);
    await store.add(response);
    for (const comment of ["första", "andra", null]) {
      assert.equal(await store.setComment(response.id, comment), true);
      assert.equal((await store.find(response.id))?.comment, comment);
    }
    assert.equal(await store.setComment("another", "ord"), false);
    await store.close();
  });

  test(`${name}: the same id is not added twice`, async () => {
    const store = open(file);
    const response = newResponse(sent);
    await store.add(response);
    await assert.rejects(store.add(response));
    await store.close();
  });
}

test("sqlite: the file is in write-ahead-log mode", async () => {
  const { default: open } = await import("#feedback/stores/sqlite.ts");
  const file = join(folder, "durable.db");
  await open(file).close();
  const database = new DatabaseSync(file);
  assert.equal(database.prepare("PRAGMA journal_mode").get()?.journal_mode, "wal");
  database.close();
});

test("sqlite: a file from a newer version is refused with what to do", async () => {
  const { default: open } = await import("#feedback/stores/sqlite.ts");
  const file = join(folder, "newer.db");
  const database = new DatabaseSync(file);
  database.exec("PRAGMA user_version = 99");
  database.close();
  assert.throws(
    () => open(file),
    /newer\.db has schema version 99, .* start the version of Lyhörd that wrote it/,
  );
});
