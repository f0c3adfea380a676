import type { Text } from "./outcome.ts";

/** That there was more of something than evidence looks at, on a page in a state. */
export interface Limit {
  /** What is looked at, in the plural: "Forms sent empty". */
  readonly what: Text;
  readonly looked: number;
  /** How many there were; undefined when they were not counted to the end. */
  readonly of: number | undefined;
}

/** That a site has more pages than were asked for: by the address of the sitemap, or where a crawl began. */
export interface PageLimit extends Limit {
  readonly url: string;
}

/** Who is told of limits, to say them in every report. */
export interface LimitTold {
  limited(limit: Limit): void;
}

/** The first `most` of all; tells when there are more. */
export function firstOf<T>(
  all: readonly T[],
  most: number,
  what: Text,
  { limited }: LimitTold,
): readonly T[] {
  const some = all.slice(0, most);
  limited({ what, looked: some.length, of: all.length });
  return some;
}

/** Whether something was left that was not looked at. */
export function leaves({ looked, of }: Limit): boolean {
  return of === undefined || looked < of;
}
