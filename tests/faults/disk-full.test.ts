import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { startLoad } from "#tests/support/load.ts";
import { startServer } from "#tests/support/server.ts";
import { mountSmallDisk, NO_DISK } from "./small-disk.ts";
import { makeSmallSite } from "./small-site.ts";
import { assertKept, assertOnce, storedInFile } from "./stored.ts";
import { assertCommentRefused, assertPagesStand, assertWorksAgain, tryAnswer } from "./unsaved.ts";
import { isWell, until } from "./until.ts";
import { createUsed } from "./used.ts";

// Room for SQLite's log, which is emptied at 1,000 pages (4 MB), and for the file beside it.
const MEGABYTES = 16;
const options = { skip: NO_DISK, timeout: 60_000 };

const used = createUsed();

async function startOnSmallDisk() {
  const { folder, env, file } = makeSmallSite(used);
  const disk = mountSmallDisk(used, join(folder, "data"), MEGABYTES);
  const server = await startServer(used, env);
  return { disk, file, url: server.url };
}

test(
  "on a full disk answers and comments get a 503 with every word, pages stand, and all works when there is room",
  options,
  async () => {
    const { disk, file, url } = await startOnSmallDisk();
    const first = await tryAnswer(url, "198.51.100.1");
    assert.ok(first);
    // What little room a closed log gives back is taken at once.
    await until("an answer that is not saved", async () => {
      disk.fill();
      return (await tryAnswer(url, "198.51.100.2")) === undefined;
    });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      disk.fill();
      assert.equal(await tryAnswer(url, "198.51.100.3"), undefined);
    }
    disk.fill();
    const unsaved = await assertCommentRefused(url, first);
    await assertPagesStand(url);
    // The health check writes less than an answer, and what answers left half written is room for it.
    await until("a server that says that it is not well", async () => {
      disk.fill();
      return !(await isWell(url));
    });
    disk.empty();
    await assertWorksAgain(url, unsaved);
    storedInFile(file);
  },
);

test(
  "when the disk fills up under load nothing acknowledged is missing, and who tries again is stored once",
  options,
  async (t) => {
    const { disk, file, url } = await startOnSmallDisk();
    const load = await startLoad([url]);
    await pause(300);
    disk.fill();
    await until("503s", () => (load.statuses.get(503) ?? 0) > 100);
    disk.empty();
    const before = load.visits.length;
    await until("visits that go on", () => load.visits.length > before + 64);
    await load.stop();
    t.diagnostic(`${load.visits.length} visits, statuses ${JSON.stringify([...load.statuses])}`);
    assert.deepEqual(load.trouble, []);
    assert.ok(load.visits.every(({ commented }) => commented));
    const stored = storedInFile(file);
    assertKept(stored, load.visits);
    assertOnce(stored, [load]);
  },
);
