import { load, names } from "#registry.ts";
import type { FeedbackStore } from "./store.ts";

const STORES = new URL("./stores/", import.meta.url);
const SAME = new Map([["postgresql", "postgres"]]);

/**
 * The store that a URL names, its scheme being the name of a file in stores/. Rejects with what a
 * person must mend. A store that cannot be used for a reason that may pass by itself is given all the
 * same: `ping` rejects with the reason, as every call does, until it can be used.
 */
export async function openStore(url: string): Promise<FeedbackStore> {
  const stores = names(STORES, ".ts");
  // Not more of the URL than its scheme may be shown: it can hold a password.
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? "";
  const name = SAME.get(scheme) ?? scheme;
  if (!stores.includes(name)) {
    throw new Error(
      `DATABASE_URL begins with "${scheme}:", which no store has: begin it with ${stores.map((store) => `${store}://`).join(" or ")}.`,
    );
  }
  const open = await load<(url: string) => Promise<FeedbackStore>>(STORES, name);
  return open(url);
}
