import { existsSync } from "node:fs";
import type { Config } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { fileOf } from "#feedback/stores/sqlite/file.ts";
import { Failure } from "./problems.ts";

/**
 * What `use` makes of the store that the configuration names; the store is closed, whatever happens.
 * Unless `make` is set, a file that is not there is a Failure: who asks for what is stored means
 * another place, and an empty backup of the wrong one would pass for a backup.
 */
export async function withStore<T>(
  { databaseUrl }: Config,
  use: (store: FeedbackStore) => Promise<T>,
  { make = false } = {},
): Promise<T> {
  if (!make && databaseUrl.startsWith("sqlite:")) checkThere(fileOf(databaseUrl));
  const store = await openStore(databaseUrl);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

function checkThere(file: string): void {
  if (existsSync(file)) return;
  throw new Failure(`${file} does not exist; set DATA_DIR or DATABASE_URL to what the server has.`);
}
