import type { Config } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import type { FeedbackStore } from "#feedback/store.ts";

/** What `use` makes of the store that the configuration names; the store is closed, whatever happens. */
export async function withStore<T>(
  { databaseUrl }: Config,
  use: (store: FeedbackStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(databaseUrl);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
