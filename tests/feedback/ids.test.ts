import assert from "node:assert/strict";
import { test } from "node:test";
import { createIds, isId } from "#feedback/ids.ts";

const BYTES = 16;
const ALIKE_BYTES = 4;

test("ids have their form, are all different, and begin alike for 64 in a row only", () => {
  const newId = createIds();
  const ids = Array.from({ length: 6400 }, newId);
  assert.ok(ids.every(isId));
  assert.equal(new Set(ids).size, ids.length);
  const bytes = ids.map((id) => Buffer.from(id, "base64url"));
  assert.ok(bytes.every(({ length }) => length === BYTES));
  const beginnings = bytes.map((id) => id.subarray(0, ALIKE_BYTES).toString("hex"));
  assert.equal(new Set(beginnings).size, 100);
  assert.equal(new Set(beginnings.slice(0, 64)).size, 1);
});

test("what is not the same in neighbours is random in every bit", () => {
  const newId = createIds();
  const rests = Array.from({ length: 4096 }, () =>
    Buffer.from(newId(), "base64url").subarray(ALIKE_BYTES),
  );
  for (let bit = 0; bit < (BYTES - ALIKE_BYTES) * 8; bit += 1) {
    const ones = rests.filter((rest) => ((rest[bit >> 3] as number) >> (bit & 7)) & 1).length;
    // Eight standard deviations from the middle: by chance in fewer than one of a million million runs.
    assert.ok(Math.abs(ones - 2048) < 8 * 32, `bit ${bit}: ${ones}`);
  }
});

test("other texts are no ids", () => {
  for (const text of [
    "",
    "finns-inte",
    "A".repeat(23),
    `${"A".repeat(21)}B`,
    `${"A".repeat(20)}åA`,
  ]) {
    assert.equal(isId(text), false, text);
  }
});
