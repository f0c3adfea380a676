import { parse } from "yaml";
import { z } from "zod";
import { names } from "#registry.ts";
import { fingerprint } from "./fingerprint.ts";
import { isFinding } from "./fold.ts";
import type { Outcome } from "./outcome.ts";
import { pathMatcher } from "./path-pattern.ts";
import type { Accepted, Reported, Stale } from "./result.ts";
import type { PageRecord } from "./run.ts";

const CHECK_IDS = names(new URL("checks/", import.meta.url), ".ts");
const DAYS_A_YEAR = 365;
const DAY_MS = 86_400_000;
const LEAST_REASON = 10;

const day = z.iso.date("must be a day, as 2027-01-31");
const entry = z.strictObject({
  check: z.string().min(1),
  page: z.string().startsWith("/", "must be a path that begins with /").default("/**"),
  state: z.string().optional(),
  fingerprint: z.string().min(1),
  reason: z
    .string()
    .trim()
    .min(LEAST_REASON, `must say why, in at least ${LEAST_REASON} characters`),
  by: z.string().trim().min(1, "must say who accepted it"),
  date: day,
  until: day.optional(),
  // What it was, for whoever reads the file; nothing is compared with it.
  about: z.string().optional(),
});
const file = z.strictObject({ version: z.literal(1), accepted: z.array(entry) });

/** Reads a baseline, JSON or YAML; throws one error that names everything wrong with it. */
export function readBaseline(text: string): readonly Accepted[] {
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    throw new Error(`it is neither JSON nor YAML: ${(error as Error).message.split("\n", 1)[0]}`);
  }
  const read = file.safeParse(content);
  if (read.success) return read.data.accepted;
  throw new Error(
    read.error.issues
      .map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`)
      .join("; "),
  );
}

/**
 * Marks the findings that the baseline accepts. An entry is stale when its day has passed, or when its
 * check judged a page that it is about and what it accepts is not there any more. `today` is YYYY-MM-DD.
 */
export function applyBaseline(
  {
    outcomes,
    pages,
  }: { readonly outcomes: readonly Outcome[]; readonly pages: readonly PageRecord[] },
  baseline: readonly Accepted[],
  today: string,
): { readonly outcomes: readonly Reported[]; readonly stale: readonly Stale[] } {
  const valid = baseline.filter((one) => lastDay(one) >= today);
  const matchers = valid.map((one) => ({ one, onPage: pathMatcher(one.page) }));
  const used = new Set<Accepted>();
  const reported = outcomes.map((outcome): Reported => {
    if (!isFinding(outcome)) return outcome;
    const print = fingerprint(outcome);
    const accepted = matchers.find(
      ({ one, onPage }) =>
        one.fingerprint === print &&
        one.check === (outcome.rule ?? outcome.check) &&
        (one.state === undefined || one.state === outcome.state) &&
        onPage(outcome.url),
    )?.one;
    if (accepted) used.add(accepted);
    return accepted ? { ...outcome, accepted } : outcome;
  });
  const gone = matchers.filter(
    ({ one, onPage }) =>
      !used.has(one) && wasSeen(one, onPage, pages) && wasJudged(one, onPage, outcomes),
  );
  return {
    outcomes: reported,
    stale: [
      ...baseline
        .filter((one) => !valid.includes(one))
        .map((one) => ({ entry: one, why: passed(one) })),
      ...gone.map(({ one }) => ({ entry: one, why: GONE })),
    ],
  };
}

const GONE = {
  en: "Nothing that was audited matches it any more: the element or the check has changed, or it is mended.",
  sv: "Inget av det som granskades stämmer med den längre: elementet eller kontrollen är ändrad, eller så är felet åtgärdat.",
};

function passed(one: Accepted) {
  return {
    en: `It held until ${lastDay(one)}.`,
    sv: `Den gällde till och med ${lastDay(one)}.`,
  };
}

function lastDay({ date, until }: Accepted): string {
  return until ?? new Date(Date.parse(date) + DAYS_A_YEAR * DAY_MS).toISOString().slice(0, 10);
}

function wasSeen(one: Accepted, onPage: (url: string) => boolean, pages: readonly PageRecord[]) {
  return pages.some(
    ({ url, arrived, states }) =>
      onPage(arrived ?? url) &&
      (one.state === undefined || states.some(({ name }) => name === one.state)),
  );
}

/** Another body's rule that found nothing may leave no trace: its checks speak for it. */
function wasJudged(one: Accepted, onPage: (url: string) => boolean, outcomes: readonly Outcome[]) {
  const ours = CHECK_IDS.includes(one.check) || outcomes.some(({ check }) => check === one.check);
  return outcomes.some(
    ({ outcome, check, rule, url, state }) =>
      outcome !== "untested" &&
      (ours ? check === one.check : rule !== undefined) &&
      (one.state === undefined || one.state === state) &&
      onPage(url),
  );
}
