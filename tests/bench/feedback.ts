import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { sqliteUrl } from "#config.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import openPostgres from "#feedback/stores/postgres.ts";
import openSqlite from "#feedback/stores/sqlite.ts";
import { startPostgres } from "#tests/support/postgres.ts";
import { response } from "#tests/support/response.ts";

// npm run bench:feedback: what it is worth that answers share commits, each on disk before it is
// acknowledged. Both ways take turns, each turn in a new database, so that what else the machine does
// meets both.

const CLIENTS = 64;
const ROUND_MS = 500;
const ROUNDS = 15;
const READY_ANSWERS = 50_000;

type Open = (url: string, group?: number) => Promise<FeedbackStore>;

interface Round {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** The longest time for which the event loop, and so every page, had to wait, in ms. */
  readonly delay: number;
}

// Where the site has its file: the system's folder for temporary files need not be on a disk.
const data = fileURLToPath(new URL("../../data/", import.meta.url));
mkdirSync(data, { recursive: true });
const folder = mkdtempSync(join(data, "bench-"));
const postgres = await startPostgres({ durable: true });
let places = 0;
try {
  await compare("SQLite", openSqlite, async () => {
    return sqliteUrl(join(folder, `${places++}.db`));
  });
  await compare("PostgreSQL", openPostgres, async () => {
    const name = `place${places++}`;
    await postgres.createDatabase(name);
    return postgres.url(name);
  });
} finally {
  await postgres.close();
  rmSync(folder, { recursive: true });
}

async function compare(name: string, open: Open, place: () => Promise<string>): Promise<void> {
  const turn = async (group?: number) => round(await open(await place(), group));
  await turn(1);
  await turn();
  const rounds: { one: Round; group: Round }[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    rounds.push({ one: await turn(1), group: await turn() });
  }
  const ratios = rounds.map(({ one, group }) => group.rate / one.rate).sort((a, b) => a - b);
  print(
    `${name}: ${CLIENTS} clients, ${ROUNDS} rounds of ${ROUND_MS} ms each; medians, and the worst delay`,
  );
  print(`${"".padEnd(22)}${cells(["answers/s", "p50 ms", "p99 ms", "longest stall ms"])}`);
  report(
    "one commit per answer",
    rounds.map(({ one }) => one),
  );
  report(
    "shared commits",
    rounds.map(({ group }) => group),
  );
  const [least, most] = [ratios.at(0) ?? 0, ratios.at(-1) ?? 0];
  print(`${median(ratios).toFixed(1)} times as many (${least.toFixed(1)} to ${most.toFixed(1)})\n`);
}

/** Each client sends its next answer as soon as the one before is acknowledged. */
async function round(store: FeedbackStore): Promise<Round> {
  await store.ping();
  const answers = Array.from({ length: READY_ANSWERS }, answer);
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  async function client(): Promise<void> {
    for (;;) {
      const sent = performance.now();
      if (sent - start > ROUND_MS) return;
      await store.add(answers.pop() ?? answer());
      times.push(performance.now() - sent);
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  await store.close();
  times.sort((a, b) => a - b);
  return {
    rate: times.length / seconds,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    delay: delay.max / 1e6,
  };
}

function answer(): FeedbackResponse {
  return response({ answer: "no", reasons: ["missing"] });
}

function report(name: string, rounds: readonly Round[]): void {
  const middle = (pick: (round: Round) => number) => median(rounds.map(pick).sort((a, b) => a - b));
  const figures = [
    middle(({ rate }) => rate).toFixed(0),
    middle(({ p50 }) => p50).toFixed(2),
    middle(({ p99 }) => p99).toFixed(2),
    Math.max(...rounds.map(({ delay }) => delay)).toFixed(1),
  ];
  print(`${name.padEnd(22)}${cells(figures)}`);
}

function cells(texts: readonly string[]): string {
  return texts.map((text) => text.padStart(18)).join("");
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
