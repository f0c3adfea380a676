import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { sqliteUrl } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import type { Page } from "#site/page.ts";
import { startPostgres } from "#tests/support/postgres.ts";
import { isEmpty, type SeedAmount, seed } from "#tests/support/seed/seed.ts";

/** A place of a store that holds what is measured. */
export interface BenchPlace {
  readonly name: string;
  readonly url: string;
  close(): Promise<void>;
}

/** An SQLite file in `folder`, filled unless it was before. */
export async function sqlitePlace(
  folder: string,
  pages: readonly Page[],
  amount: SeedAmount,
): Promise<BenchPlace> {
  const url = sqliteUrl(join(folder, `${nameOf(amount)}.db`));
  await fill(url, pages, amount);
  return { name: "SQLite", url, close: async () => undefined };
}

/** A database of a PostgreSQL server that is kept in `folder`, filled unless it was before. */
export async function postgresPlace(
  folder: string,
  pages: readonly Page[],
  amount: SeedAmount,
): Promise<BenchPlace> {
  const keptIn = join(folder, "postgres");
  mkdirSync(keptIn, { recursive: true });
  const postgres = await startPostgres({ durable: true, keptIn });
  try {
    await postgres.createDatabase(nameOf(amount)).catch(() => undefined);
    const url = postgres.url(nameOf(amount));
    await fill(url, pages, amount);
    await vacuum(url);
    return { name: "PostgreSQL", url, close: () => postgres.close() };
  } catch (error) {
    await postgres.close();
    throw error;
  }
}

/** Another for each amount, so that one that is there is the right one. */
function nameOf(amount: SeedAmount): string {
  return `made_${Object.values(amount).join("_")}`;
}

async function fill(url: string, pages: readonly Page[], amount: SeedAmount): Promise<void> {
  const store = await openStore(url);
  try {
    if (await isEmpty(store)) await seed(store, pages, amount);
    if ((await store.deletions()).length > 0)
      throw new Error(
        "Some of what was made is deleted since: delete the folder, and begin again.",
      );
  } finally {
    await store.close();
  }
}

/** What a server does by itself within minutes (https://www.postgresql.org/docs/current/routine-vacuuming.html). */
async function vacuum(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("VACUUM (ANALYZE)").finally(() => client.end());
}
