import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { startServer } from "#tests/support/server.ts";
import { mountSmallDisk, NO_DISK } from "./small-disk.ts";
import { makeSmallSite } from "./small-site.ts";
import { storedInFile } from "./stored.ts";
import { assertAllRefused, assertWorksAgain, tryAnswer } from "./unsaved.ts";
import { createUsed } from "./used.ts";

const MEGABYTES = 4;

const used = createUsed();

for (const [how, signal] of [
  ["closed", "SIGTERM"],
  ["killed", "SIGKILL"],
] as const) {
  test(`on a read-only disk with a database whose server was ${how}, nothing is lost of what visitors write, and it works once the disk can be written`, {
    skip: NO_DISK,
    timeout: 60_000,
  }, async () => {
    const { folder, env, file } = makeSmallSite(used);
    const disk = mountSmallDisk(used, join(folder, "data"), MEGABYTES);
    const before = await startServer(used, env);
    const thanks = await tryAnswer(before.url, "198.51.100.1");
    assert.ok(thanks);
    await before.end(signal);
    await disk.remount("ro");
    const { url } = await startServer(used, env);
    const unsaved = await assertAllRefused(url, thanks);
    await disk.remount("rw");
    await assertWorksAgain(url, unsaved);
    assert.equal(storedInFile(file).length, 3);
  });
}
