import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type Load, startLoad } from "#tests/support/load.ts";
import { startServer } from "#tests/support/server.ts";
import { makeSmallSite } from "./small-site.ts";
import { assertKept, assertOnce, storedInFile } from "./stored.ts";
import { isWell } from "./until.ts";
import { createUsed } from "./used.ts";

const ROUNDS = 20;
const SHORTEST_MS = 100;
const LONGEST_MS = 400;

const used = createUsed();

test(`killed ${ROUNDS} times under load, the server opens its file again and has every acknowledged answer and word`, {
  timeout: 120_000,
}, async (t) => {
  const { env, file } = makeSmallSite(used);
  const loads: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer(used, env);
    assert.ok(await isWell(server.url), `round ${round}: the file does not open`);
    assertAll(file, loads);
    const load = await startLoad([server.url]);
    loads.push(load);
    await pause(randomInt(SHORTEST_MS, LONGEST_MS));
    await server.end("SIGKILL");
    await load.stop();
    assert.deepEqual(load.trouble, []);
    assert.ok(load.lost() > 0, `round ${round}: nothing was under way when the server was killed`);
  }
  const server = await startServer(used, env);
  assert.ok(await isWell(server.url));
  assertAll(file, loads);
  const visits = loads.flatMap((load) => load.visits);
  const acknowledged = visits.filter(({ answered }) => answered).length;
  t.diagnostic(`${acknowledged} answers were acknowledged`);
  assert.ok(acknowledged > 10 * ROUNDS, `only ${acknowledged} answers were acknowledged`);
});

function assertAll(file: string, loads: readonly Load[]): void {
  if (loads.length === 0) return;
  const stored = storedInFile(file);
  assertKept(
    stored,
    loads.flatMap((load) => load.visits),
  );
  assertOnce(stored, loads);
}
