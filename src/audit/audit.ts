import type { Page } from "playwright";
import { load, names } from "#registry.ts";
import type { Check, Collect, Evidence, Judgement, Memory } from "./check.ts";
import type { Outcome } from "./outcome.ts";
import { enterState, type State } from "./state.ts";

const CHECKS = new URL("checks/", import.meta.url);
// One kind of evidence, of one page in one state, in milliseconds.
const EVIDENCE_LIMIT = 60_000;

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

/**
 * Brings a loaded page into `state` and judges it by each check. Never throws: whatever goes wrong
 * with the page, its evidence or a check is `untested`, with the reason.
 */
export async function auditPage(
  page: Page,
  {
    checks,
    state,
    memory = new Map(),
  }: { readonly checks: Checks; readonly state: State; readonly memory?: Memory },
): Promise<Outcome[]> {
  const url = page.url();
  const entered = enterState(page, state);
  const collected = new Map<Evidence<unknown>, Promise<unknown>>();
  const collect: Collect = <E>(evidence: Evidence<E>) => {
    const collecting =
      collected.get(evidence) ??
      entered.then(() => withinLimit(evidence.collect(page, state, memory)));
    collected.set(evidence, collecting);
    return collecting as Promise<E>;
  };
  const outcomes: Outcome[] = [];
  for (const [id, check] of checks) {
    const about = { check: id, criteria: check.criteria, url, state: state.name };
    try {
      await entered;
      outcomes.push(...outcomesOf(about, await check.judge(collect)));
    } catch (error) {
      outcomes.push({ ...about, outcome: "untested", message: reason(error) });
    }
  }
  return outcomes;
}

/** What to say of a page that could not be judged at all: every check untested, with the reason. */
export function untested(url: string, checks: Checks, state: State, message: string): Outcome[] {
  return [...checks].map(([id, { criteria }]) => ({
    check: id,
    criteria,
    url,
    state: state.name,
    outcome: "untested",
    message,
  }));
}

/** The first line of what was thrown. */
export function reason(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] as string;
}

type About = Pick<Outcome, "check" | "criteria" | "url" | "state">;

function outcomesOf(about: About, judgements: readonly Judgement[]): Outcome[] {
  if (judgements.length === 0) return [{ ...about, outcome: "inapplicable" }];
  return judgements.map(({ target, verdict }) => ({ ...about, ...verdict, target }));
}

async function withinLimit<E>(collecting: Promise<E>): Promise<E> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The page did not answer within ${EVIDENCE_LIMIT / 1000} seconds.`)),
      EVIDENCE_LIMIT,
    );
  });
  return Promise.race([collecting, limit]).finally(() => clearTimeout(timer));
}
