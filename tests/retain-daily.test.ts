import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pino } from "pino";
import { sqliteUrl } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import { retainDaily } from "#retain-daily.ts";
import type { RetentionSettings } from "#site/feedback-settings.ts";
import { response } from "#tests/support/response.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const decision = { reference: "D 1", date: "2026-01-02", responsible: "R" };
const SETTINGS: RetentionSettings = {
  daily: true,
  rules: { answer: { period: "1 day", decision } },
  hold: [],
};

/** A store with one old answer, what the log says, and a wait for a number of lines in it. */
async function setUp(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "lyhord-daily-"));
  const url = sqliteUrl(join(folder, "feedback.db"));
  const store = await openStore(url);
  t.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  const logged = async (count: number) => {
    for (let tries = 0; tries < 20_000 && lines.length < count; tries += 1) {
      await new Promise(setImmediate);
    }
    assert.equal(lines.length, count);
  };
  const old = async () => {
    const one = response({ createdAt: "2020-01-01T00:00Z" });
    await store.add(one);
    return one.id;
  };
  t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  return { store, log, lines, logged, old, tick: (ms: number) => t.mock.timers.tick(ms) };
}

test("a minute after the start and then once a day, what the rules say is deleted and logged", async (t) => {
  const { store, log, lines, logged, old, tick } = await setUp(t);
  const stop = retainDaily(store, SETTINGS, log);
  const first = await old();
  tick(MINUTE_MS);
  await logged(1);
  assert.equal(await store.find(first), undefined);
  assert.match(lines[0] ?? "", /"count":1/);
  const second = await old();
  tick(DAY_MS);
  await logged(2);
  assert.equal(await store.find(second), undefined);
  stop();
  const third = await old();
  tick(2 * DAY_MS);
  await store.ping();
  assert.ok(await store.find(third));
});

test("where it is not enabled, or no rule has a decision, nothing is deleted", async (t) => {
  const { store, log, logged, old, tick } = await setUp(t);
  const id = await old();
  retainDaily(store, { ...SETTINGS, daily: false }, log);
  const stop = retainDaily(store, { ...SETTINGS, rules: { answer: { period: "1 day" } } }, log);
  tick(DAY_MS);
  await logged(2);
  assert.ok(await store.find(id));
  stop();
});

test("a run that fails is logged, and the next one goes on", async (t) => {
  const { store, log, lines, logged, tick } = await setUp(t);
  let fail = true;
  const failing: typeof store = {
    ...store,
    dispose: (...args) => (fail ? Promise.reject(new Error("away")) : store.dispose(...args)),
  };
  const stop = retainDaily(failing, SETTINGS, log);
  tick(MINUTE_MS);
  await logged(1);
  assert.match(lines[0] ?? "", /retention rules could not be run/);
  fail = false;
  tick(DAY_MS);
  await logged(2);
  assert.match(lines[1] ?? "", /retention rules were run/);
  stop();
});
