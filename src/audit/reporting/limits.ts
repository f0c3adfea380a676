import type { Limit } from "#audit/limits.ts";
import type { Text } from "#audit/outcome.ts";
import type { Result } from "#audit/result.ts";

/** Something of which some pages hold more than is looked at. */
export interface Limited {
  readonly what: Text;
  /** Each page once; that of which most was left comes first. */
  readonly places: readonly [LimitedPlace, ...LimitedPlace[]];
}

/** A page with the states in which some was left, and how much was in the worst of them. */
export interface LimitedPlace extends Pick<Limit, "looked" | "of"> {
  readonly url: string;
  readonly states: readonly string[];
}

/** What was looked at in part only, alike on all pages and in all states folded into one. */
export function limits({
  pages,
  pageLimits,
  states: asked,
}: Pick<Result, "pages" | "pageLimits" | "states">): Limited[] {
  const onPages = pages.flatMap(({ url, arrived = url, states }) =>
    states.flatMap(({ name, limits = [] }) =>
      limits.map((limit) => ({ ...limit, url: arrived, states: [name] })),
    ),
  );
  const all = [...pageLimits.map((limit) => ({ ...limit, states: asked })), ...onPages];
  return [...Map.groupBy(all, ({ what }) => what.en).values()].map((group) => {
    const places = [...Map.groupBy(group, ({ url }) => url).values()].map(worst).sort(byWhatIsLeft);
    const [{ what }] = group as [(typeof all)[number]];
    return { what, places: places as [LimitedPlace, ...LimitedPlace[]] };
  });
}

/** "Forms sent empty: 3 of 5 were looked at". */
export function limitText({ what, places: [{ looked, of }] }: Limited, locale: keyof Text): string {
  const counted = {
    en: of === undefined ? `${looked}, of more, were` : `${looked} of ${of} were`,
    sv: of === undefined ? `${looked} av fler` : `${looked} av ${of}`,
  };
  const looks = { en: "looked at", sv: "undersöktes" };
  return `${what[locale]}: ${counted[locale]} ${looks[locale]}`;
}

function worst(all: readonly LimitedPlace[]): LimitedPlace {
  const [{ url, looked, of }] = [...all].sort(byWhatIsLeft) as [LimitedPlace];
  return { url, states: [...new Set(all.flatMap(({ states }) => states))], looked, of };
}

function byWhatIsLeft(a: LimitedPlace, b: LimitedPlace): number {
  return left(b) - left(a);
}

function left({ looked, of }: LimitedPlace): number {
  return of === undefined ? 1 : of - looked;
}
