import type { Page } from "#site/page.ts";
import { createRandom, type Random, weighted, zipf } from "./random.ts";

/** A page that answers come to, in one locale. */
export interface SeededPage {
  readonly id: string;
  readonly locale: string;
  readonly path: string;
  readonly type: string;
  /** The versions that it had, the one that is shown now last, each with the share of the time at which it came. */
  readonly versions: readonly {
    readonly version: string;
    readonly from: number;
    readonly no: number;
  }[];
}

const SEED = 11;
/** How much busier some pages are than others: see `zipf`. */
const EXPONENT = 0.9;
const MOST_VERSIONS = 6;
/** The share of No of a version, between these, most of them near the first. */
const LEAST_NO = 0.04;
const MOST_NO = 0.6;

/**
 * Pages in which to choose, by how busy they are: those of a site that ask their question, and as many that
 * the site has no more as make `count` in all.
 */
export function seededPages(pages: readonly Page[], count: number): (random: Random) => SeededPage {
  const random = createRandom(SEED);
  const asking = pages
    .filter(({ feedback }) => feedback === "on")
    .map((page) => seeded(page, page.version, random));
  const [locale = "sv"] = pages.map((page) => page.locale);
  const gone = Array.from({ length: Math.max(0, count - asking.length) }, (_, index) => {
    const id = `arkiv/sida-${index + 1}`;
    return seeded({ id, locale, path: `/${id}`, type: "article" }, madeVersion(random), random);
  });
  const all = shuffled([...asking, ...gone], random);
  return weighted(all, zipf(all.length, EXPONENT));
}

function seeded(
  { id, locale, path, type }: Pick<Page, "id" | "locale" | "path" | "type">,
  now: string,
  random: Random,
): SeededPage {
  const number = 1 + Math.floor(random() * MOST_VERSIONS);
  const changes = Array.from({ length: number - 1 }, () => random()).sort((a, b) => a - b);
  const versions = [0, ...changes].map((from, index) => ({
    version: index === number - 1 ? now : madeVersion(random),
    from,
    no: LEAST_NO + (MOST_NO - LEAST_NO) * random() ** 2,
  }));
  return { id, locale, path, type, versions };
}

function madeVersion(random: Random): string {
  return Array.from({ length: 12 }, () => Math.floor(random() * 16).toString(16)).join("");
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
