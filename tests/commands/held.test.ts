import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedbackStore } from "#feedback/store.ts";
import { cells, response, useLyhord } from "./lyhord.ts";

/** What the log tells that the command line did, in the order in which it was written. */
async function acts({ editors }: FeedbackStore) {
  const entries = await editors.activity.entries(100);
  return entries
    .filter(({ who }) => who === "command line")
    .map(({ what, subject, detail }) => `${what} ${subject} ${detail}`.trim())
    .toReversed();
}

test("held responses are listed with the beginning of what they say, on one line each", async () => {
  const { run, inStore } = useLyhord();
  const comment = `rad ett\nrad\ttvå \u001B[31m\u202Eröd ${"å".repeat(80)}`;
  const held = response("2026-01-01", { verdict: "held", signals: ["links", "html"], comment });
  await inStore((store) => Promise.all([held, response("2026-01-02")].map((r) => store.add(r))));
  const [plain, readable, none] = await Promise.all([
    run(["feedback", "held", "--plain"]),
    run(["feedback", "held"]),
    run(["feedback", "held", "--page", "saknas"]),
  ]);
  const start = `rad ett rad två  [31mröd ${"å".repeat(35)}…`;
  assert.deepEqual(cells(plain.stdout), [
    [held.id, "2026-01-01T09:05Z", "kontakt", "links html", start],
  ]);
  assert.equal([...start].length, 61);
  assert.equal(readable.stdout.trimEnd().split("\n").length, 2);
  assert.ok(readable.stdout.includes(start));
  assert.equal(none.stdout, "Nothing is held.\n");
  assert.deepEqual((await inStore(acts)).sort(), [
    "comments-read granskning=held 1",
    "comments-read granskning=held 1",
    "comments-read sida=saknas&granskning=held 0",
  ]);
});

test("release shows responses, hold takes them away again, and unknown ids are named; the log has what was changed", async () => {
  const { run, inStore } = useLyhord();
  const all = ["-aaaaaaaaaaaaaaaaaaaaA", "--aaaaaaaaaaaaaaaaaaaQ"].map((id) =>
    response("2026-01-01", { id, verdict: "held" }),
  );
  const ids = all.map(({ id }) => id);
  const verdicts = () =>
    inStore((store) => Promise.all(ids.map(async (id) => (await store.find(id))?.verdict)));
  await inStore((store) => Promise.all(all.map((each) => store.add(each))));
  const released = await run(["feedback", "release", ...ids]);
  assert.deepEqual([released.code, released.stdout], [0, "2 responses are shown.\n"]);
  assert.deepEqual(await verdicts(), ["shown", "shown"]);
  const held = await run(["feedback", "hold", ids[0] as string, "saknas", "fel\nid"]);
  assert.deepEqual([held.code, held.stdout], [1, "1 response is held.\n"]);
  assert.equal(held.stderr, 'There is no response with the id "saknas" and "fel\\nid".\n');
  assert.deepEqual(await verdicts(), ["held", "shown"]);
  const again = await run(["feedback", "hold", ids[0] as string]);
  assert.deepEqual([again.code, again.stdout], [0, "1 response is held.\n"]);
  assert.deepEqual(await inStore(acts), [
    ...ids.toSorted().map((id) => `released ${id}`),
    `held ${ids[0]}`,
  ]);
});
