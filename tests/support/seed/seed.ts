import type { Entry, FeedbackStore } from "#feedback/store.ts";
import type { Page } from "#site/page.ts";
import { seededPages } from "./pages.ts";
import { type Amount, rowsOf, seededEntries } from "./rows.ts";

/** How much is made, on how many pages: those of the site, and as many more that it has no more. */
export interface SeedAmount extends Amount {
  readonly pages: number;
}

const DEFAULTS: Record<keyof SeedAmount, number> = {
  answers: 5_000_000,
  comments: 500_000,
  pages: 2000,
};

/** The options that give an amount, for parseArgs. */
export const AMOUNT_OPTIONS = {
  answers: { type: "string" },
  comments: { type: "string" },
  pages: { type: "string" },
} as const satisfies Record<keyof SeedAmount, { readonly type: "string" }>;

/** The amount that options like `--answers 1000` give, large when they are absent. Throws what is wrong with them. */
export function amountOf(
  given: { readonly [K in keyof SeedAmount]?: string | undefined },
): SeedAmount {
  const amount = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof SeedAmount)[]) {
    const text = given[name] ?? String(DEFAULTS[name]);
    if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is ${text}, not a whole number.`);
    amount[name] = Number(text);
  }
  if (amount.comments > amount.answers)
    throw new Error("There cannot be more --comments than --answers.");
  return amount;
}

/**
 * Fills a store that has no responses; resolves to how many entries were added. Rejects for one that has
 * some, or had: what is made is never mixed with what visitors sent. `onPortion` hears how many responses were made.
 */
export async function seed(
  store: FeedbackStore,
  pages: readonly Page[],
  { pages: count, ...amount }: SeedAmount,
  onPortion: (rows: number) => void = () => {},
): Promise<number> {
  if (!(await isEmpty(store)))
    throw new Error(
      "The store has responses already: seed an empty one, which DATABASE_URL or DATA_DIR names.",
    );
  const made = { rows: 0, all: 0 };
  const added = await store.restore(counted(seededEntries(seededPages(pages, count), amount)));
  if (added !== made.all || made.rows !== rowsOf(amount))
    throw new Error(`Of ${made.all} entries, ${added} were added.`);
  return added;

  async function* counted(portions: Iterable<Entry[]>) {
    for (const portion of portions) {
      made.all += portion.length;
      made.rows += portion.filter(({ kind }) => kind === "response").length;
      onPortion(made.rows);
      yield portion;
    }
  }
}

/** Whether a store has nothing of visitors', and never had. */
export async function isEmpty(store: FeedbackStore): Promise<boolean> {
  for await (const [first] of store.dump())
    return !["response", "total", "deletion"].includes(first?.kind ?? "");
  return true;
}
