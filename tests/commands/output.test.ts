import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { createOutput } from "#commands/output.ts";

function streams(isTTY: boolean) {
  const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
  return { output: createOutput(stdout, stderr), stdout, stderr };
}

test("on a terminal, progress is one line that is rewritten and gone when something else is written", async () => {
  const { output, stdout, stderr } = streams(true);
  output.progress("1,000 responses …");
  output.progress("2,000 responses …");
  await output.print("done\n");
  output.note("note");
  assert.equal(
    await text(stderr.end()),
    "\r1,000 responses …\u001B[K\r2,000 responses …\u001B[K\r\u001B[Knote\n",
  );
  assert.equal(await text(stdout.end()), "done\n");
});

test("where no person watches there is no progress", () => {
  const { output, stderr } = streams(false);
  output.progress("1,000 responses …");
  assert.equal(stderr.read(), null);
});
