import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext } from "node:test";
import { sqliteUrl } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { names } from "#registry.ts";
import { startPostgres } from "./postgres.ts";

/** The name of every store that there is. */
export const STORES = names(new URL("../../src/feedback/stores/", import.meta.url), ".ts");

/** Places for stores that nothing is in, for the calling test file. */
export async function usePlaces() {
  const folder = mkdtempSync(join(tmpdir(), "lyhord-stores-"));
  const postgres = await startPostgres();
  after(async () => {
    await postgres.close();
    rmSync(folder, { recursive: true });
  });
  const places: Readonly<Record<string, (name: string) => Promise<string>>> = {
    sqlite: async (name) => sqliteUrl(join(folder, name)),
    postgres: async (name) => {
      await postgres.createDatabase(name);
      return postgres.url(name);
    },
  };
  let number = 0;
  async function freshUrl(store: string): Promise<string> {
    number += 1;
    const place = places[store];
    assert.ok(place, `Say in places.ts how a test gets an empty place for the store ${store}.`);
    return place(`place${number}`);
  }
  /** The store at a place, open until the test is over. */
  async function open(t: TestContext, url: string): Promise<FeedbackStore> {
    const store = await openStore(url);
    t.after(() => store.close());
    return store;
  }
  return {
    freshUrl,
    open,
    fresh: async (t: TestContext, store: string) => open(t, await freshUrl(store)),
  };
}
