import { load, names } from "#registry.ts";
import type { Check, Collect, Judgement } from "./check.ts";
import type { Level } from "./criteria.ts";
import type { Outcome, Text } from "./outcome.ts";
import { reason } from "./reason.ts";
import type { State } from "./state.ts";

const CHECKS = new URL("checks/", import.meta.url);
const LEVELS = ["A", "AA", "AAA"] as const;

/** Checks by id. */
export type Checks = ReadonlyMap<string, Check>;

/** Every check that has a file in checks/, or only those named; throws on a name without a file. */
export async function loadChecks(ids: readonly string[] = names(CHECKS, ".ts")): Promise<Checks> {
  const known = names(CHECKS, ".ts");
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new Error(
      `No check is called ${unknown.join(", ")}. The checks are ${known.join(", ")}.`,
    );
  return new Map(
    await Promise.all(ids.map(async (id) => [id, await load<Check>(CHECKS, id)] as const)),
  );
}

/** The checks that an audit of `level` asks. */
export function asked(checks: Checks, level: Level): Checks {
  return new Map(
    [...checks].filter(([, { least = "A" }]) => LEVELS.indexOf(least) <= LEVELS.indexOf(level)),
  );
}

/**
 * Judges a page by each check that is asked in its state. Never throws: whatever goes wrong with the
 * page, its evidence or a check is `untested`, with the reason.
 */
export async function judgePage(
  { url, state }: { readonly url: string; readonly state: State },
  checks: Checks,
  collect: Collect,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [id, check] of checks) {
    if (!check.judge || check.states?.(state) === false) continue;
    const about = aboutOf(id, check, url, state);
    try {
      outcomes.push(...outcomesOf(about, await check.judge(collect)));
    } catch (error) {
      outcomes.push({ ...about, outcome: "untested", message: notLookedAt(error) });
    }
  }
  return outcomes;
}

/** What to say of a page that could not be judged at all: every check untested, with the reason. */
export function untested(url: string, checks: Checks, state: State, message: Text): Outcome[] {
  return [...checks]
    .filter(([, check]) => check.judge && check.states?.(state) !== false)
    .map(([id, check]) => ({
      ...aboutOf(id, check, url, state),
      outcome: "untested",
      message,
    }));
}

/** Judges what checks of a site compare; `pages` holds for each check what it saw of each page. */
export function judgeSite(
  checks: Checks,
  state: State,
  pages: ReadonlyMap<string, readonly { readonly url: string; readonly evidence: unknown }[]>,
): Outcome[] {
  return [...checks].flatMap(([id, check]) => {
    // Visits that came to nothing leave holes.
    const seen = (pages.get(id) ?? []).filter(Boolean);
    if (!check.judgeSite || seen.length === 0) return [];
    const judged = Map.groupBy(check.judgeSite(seen), ({ url }) => url);
    return seen.flatMap(({ url }) =>
      outcomesOf(aboutOf(id, check, url, state), judged.get(url) ?? []),
    );
  });
}

/** Says of a page that something went wrong while it was looked at. */
export function notLookedAt(error: unknown): Text {
  const { en, sv } = reason(error);
  return {
    en: `The page could not be looked at: ${en}.`,
    sv: `Sidan gick inte att undersöka: ${sv}.`,
  };
}

type About = Pick<Outcome, "check" | "criteria" | "url" | "state" | "act" | "revision">;

function aboutOf(id: string, { criteria, act, revision }: Check, url: string, state: State): About {
  const more = { ...(act && { act }), ...(revision && { revision }) };
  return { check: id, criteria, ...more, url, state: state.name };
}

function outcomesOf(about: About, judgements: readonly Judgement[]): Outcome[] {
  if (judgements.length === 0) return [{ ...about, outcome: "inapplicable" }];
  const outcomes = judgements.map(({ target, verdict }) => ({ ...about, ...verdict, target }));
  // Of those that pass, by whatever rule, one stands for all: thousands would say nothing more.
  const passing = new Set<string | undefined>();
  return outcomes.filter(({ outcome, rule }) => {
    if (outcome !== "passed") return true;
    const first = !passing.has(rule);
    passing.add(rule);
    return first;
  });
}
