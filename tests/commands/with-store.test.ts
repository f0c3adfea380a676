import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { withStore } from "#commands/with-store.ts";
import { readConfig } from "#config.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { useLyhord } from "./lyhord.ts";

const config = readConfig(useLyhord().env);

test("a store is made only where that is asked for, and closed after use, also when that fails", async () => {
  const stores: FeedbackStore[] = [];
  const use = async (store: FeedbackStore) => {
    stores.push(store);
    await store.ping();
    return "used";
  };
  await assert.rejects(withStore(config, use), /feedback\.db does not exist; set DATA_DIR or/);
  assert.deepEqual([stores.length, existsSync(config.dataDir)], [0, false]);
  assert.equal(await withStore(config, use, { make: true }), "used");
  const failing = withStore(config, async (store) => {
    await use(store);
    throw new Error("failed");
  });
  await assert.rejects(failing, /^Error: failed$/);
  assert.equal(stores.length, 2);
  for (const store of stores) await assert.rejects(store.ping());
});
