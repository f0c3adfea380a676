import type { Status } from "#feedback/editors/work.ts";
import { REASONS, type Reason } from "#feedback/reasons.ts";
import type { Answer, FeedbackResponse } from "#feedback/response.ts";
import type { Entry } from "#feedback/store.ts";
import type { SeededPage } from "./pages.ts";
import { createRandom, createSeededIds, type Random, weighted } from "./random.ts";
import { createTimes } from "./times.ts";
import { comment as writeComment } from "./words.ts";

/** How much is made. */
export interface Amount {
  /** Responses with an answer. */
  readonly answers: number;
  /** Responses with a comment; of 50 one has no answer. */
  readonly comments: number;
}

const SEED = 7;
const PORTION = 1000;
const SILENT = 50;
/** Who has something to write has more often answered No. */
const NO_WHEN_WRITING = 0.65;
const WITH_REASONS = { yes: 0.25, no: 0.6 };
const MOST_REASONS = 3;
const SUPERSEDED = 0.01;
const HELD = 0.01;
/** Of those that were held, so many have been released since. */
const RELEASED = 0.4;
const REMOVED = 0.02;
const NOTED = 0.02;
/** From this share of the time on, most comments are not dealt with yet. */
const RECENT = 0.9;

const reason = {
  yes: weighted<Reason>(REASONS.yes, [50, 30, 15, 5]),
  no: weighted<Reason>(REASONS.no, [30, 28, 10, 12, 9, 3, 8]),
};
const status = weighted<Status>(
  ["new", "seen", "in-progress", "done", "not-about-page"],
  [10, 14, 1, 60, 15],
);
const recentStatus = weighted<Status>(
  ["new", "seen", "in-progress", "done", "not-about-page"],
  [80, 5, 5, 8, 2],
);
const signals = weighted([["fast"], ["volume", "origin"], ["links"], ["html"]], [4, 3, 2, 1]);

/** How many responses an amount is. */
export function rowsOf({ answers, comments }: Amount): number {
  return answers + Math.floor(comments / SILENT);
}

/** Made responses and notes, oldest first, in portions: the same rows each time for the same pages and amount. */
export function* seededEntries(
  page: (random: Random) => SeededPage,
  amount: Amount,
): Generator<Entry[]> {
  const random = createRandom(SEED);
  const newId = createSeededIds(random);
  const rows = rowsOf(amount);
  const time = createTimes(rows);
  const left = { rows, comments: amount.comments, silent: rows - amount.answers };
  let portion: Entry[] = [];
  for (let index = 0; index < rows; index += 1) {
    // Of those that are left, each is as likely as another to be one of the comments that are left.
    const writes = random() * left.rows < left.comments;
    const silent = writes && random() * left.comments < left.silent;
    left.rows -= 1;
    if (writes) left.comments -= 1;
    if (silent) left.silent -= 1;
    const place = { id: newId(), createdAt: time(index), at: index / rows };
    portion.push(...entries(page(random), place, { writes, silent }, random));
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}

interface Place {
  readonly id: string;
  readonly createdAt: string;
  /** How far it is from the first to the last, 0 to 1. */
  readonly at: number;
}

function entries(
  page: SeededPage,
  { id, createdAt, at }: Place,
  { writes, silent }: { readonly writes: boolean; readonly silent: boolean },
  random: Random,
): Entry[] {
  const { version, no } = page.versions.findLast(
    ({ from }) => from <= at,
  ) as SeededPage["versions"][0];
  const said = random() < (writes ? NO_WHEN_WRITING : no) ? "no" : "yes";
  const suspect = random() < HELD;
  const response: FeedbackResponse = {
    ...{
      id,
      createdAt,
      page: page.id,
      path: page.path,
      type: page.type,
      locale: page.locale,
      version,
    },
    question: 2,
    answer: silent ? null : said,
    reasons: silent ? [] : reasonsFor(said, random),
    comment: writes ? writeComment(random) : null,
    removed: writes && random() < REMOVED ? { phone: 1 } : {},
    possible: [],
    signals: suspect ? signals(random) : [],
    verdict: suspect && random() > RELEASED ? "held" : "shown",
    superseded: !writes && random() < SUPERSEDED,
  };
  if (!writes) return [{ kind: "response", response, commented: false }];
  const state = (at < RECENT ? status : recentStatus)(random);
  const entry: Entry = {
    ...{ kind: "response", response, commented: true },
    ...(state !== "new" && { status: state }),
  };
  return random() < NOTED ? [entry, note(id, createdAt, random)] : [entry];
}

function reasonsFor(answer: Answer, random: Random): readonly Reason[] {
  if (random() > WITH_REASONS[answer]) return [];
  const number = 1 + Math.floor(MOST_REASONS * random() ** 2);
  return [...new Set(Array.from({ length: number }, () => reason[answer](random)))];
}

function note(response: string, createdAt: string, random: Random): Entry {
  const at = createdAt.replace("Z", ":00.000Z");
  const id = `N${response.slice(1)}`;
  return { kind: "note", note: { id, response, at, author: "anna", words: writeComment(random) } };
}
