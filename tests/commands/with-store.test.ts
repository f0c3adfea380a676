import assert from "node:assert/strict";
import { test } from "node:test";
import { withStore } from "#commands/with-store.ts";
import { readConfig } from "#config.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { useLyhord } from "./lyhord.ts";

const config = readConfig(useLyhord().env);

test("the store is closed after use, also when that fails", async () => {
  const stores: FeedbackStore[] = [];
  const use = async (store: FeedbackStore) => {
    stores.push(store);
    await store.ping();
    return "used";
  };
  assert.equal(await withStore(config, use), "used");
  const failing = withStore(config, async (store) => {
    await use(store);
    throw new Error("failed");
  });
  await assert.rejects(failing, /^Error: failed$/);
  assert.equal(stores.length, 2);
  for (const store of stores) await assert.rejects(store.ping());
});
