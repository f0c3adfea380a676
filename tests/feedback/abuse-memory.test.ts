import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, test } from "node:test";
import { getHeapSnapshot } from "node:v8";
import { CEILING, createRecent } from "#feedback/abuse/recent.ts";
import { MINUTE, visitors } from "./abuse-visitors.ts";

describe("the guard's memory", () => {
  /** As many visitors as fit, each from a network of their own, with words of their own. */
  const crowd = (
    { answer, comment }: Pick<ReturnType<typeof visitors>, "answer" | "comment">,
    size: number,
  ) => {
    for (let number = 0; number < size; number++) {
      const sent = {
        id: `crowd ${number}`,
        address: `2001:db8:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}::1`,
      };
      answer(sent);
      comment({ ...sent, text: `Så här många ord är mina egna: ${number}` });
    }
  };
  const one = { softPerMinute: 1, hardPerMinute: 1, softPerDay: 9 };
  const limits = { answers: one, comments: one };
  const text = "Det här skriver fem personer.";

  /** What is still known after a crowd. */
  const remembered = (size: number) => {
    const guarded = visitors({ limits });
    const { answer, comment } = guarded;
    answer({ id: "a" });
    comment({ id: "a" });
    for (const id of ["1", "2", "3", "4"]) comment({ id, address: undefined, text });
    crowd(guarded, size);
    return {
      answer: comment({ id: "a", address: undefined }).signals.includes("fast"),
      repeats: comment({ id: "5", address: undefined, text }).signals.includes("repeated"),
      volume: comment({ id: "b" }).retryAfter !== undefined,
    };
  };

  test("holds what came before half as many others as it has room for", () => {
    assert.deepEqual(remembered(CEILING / 2 - 1), { answer: true, repeats: true, volume: true });
  });

  test("has forgotten what came before as many others as it has room for", () => {
    assert.deepEqual(remembered(CEILING), { answer: false, repeats: false, volume: false });
  });

  test("never makes an answer supersede itself, however much came in between", () => {
    const { answer } = visitors();
    answer({ id: "a" });
    for (let number = 0; number < CEILING; number++)
      answer({ id: `crowd ${number}`, address: undefined });
    assert.equal(answer({ id: "a" }).supersedes, undefined);
    assert.equal(answer({ id: "b" }).supersedes, "a");
  });

  test("holds no address and no text, only what cannot be turned back into them", async () => {
    // Off the heap, since what this test itself holds must not be found.
    const marks = { kept: randomBytes(12), text: randomBytes(12), address: randomBytes(6) };
    const hex = (mark: Buffer) => mark.toString("hex");
    const addressOf = (mark: Buffer) => `2001:db8:${hex(mark).replace(/.{4}/g, "$&:")}:1`;
    const { answer, comment } = visitors();
    const kept = { id: hex(marks.kept) };
    const send = () => {
      const address = addressOf(marks.address);
      answer({ ...kept, address });
      comment({ ...kept, address, text: `En hel mening med ${hex(marks.text)}` });
    };
    send();
    // The engine itself holds the last text that any regular expression was matched against.
    assert.match("something else", /else/);
    const chunks: Buffer[] = [];
    for await (const chunk of getHeapSnapshot()) chunks.push(Buffer.from(chunk));
    const snapshot = Buffer.concat(chunks);
    assert.ok(snapshot.includes(Buffer.from(hex(marks.kept))), "the snapshot shows what is kept");
    assert.ok(!snapshot.includes(Buffer.from(hex(marks.text))), "no text");
    const network = addressOf(marks.address).slice(0, "2001:db8:1234:5678".length);
    assert.ok(!snapshot.includes(Buffer.from(network)), "no address");
    assert.equal(comment(kept).signals.includes("fast"), true);
  });
});

describe("what was noted not long ago", () => {
  test("is there until its time is over, counted from when it was last noted", () => {
    const recent = createRecent<number>(1000);
    recent.set("a", 1, 0);
    recent.set("b", 1, 600);
    recent.set("a", 2, 900);
    assert.equal(recent.get("b", 1600), 1);
    assert.equal(recent.get("b", 1601), undefined);
    assert.equal(recent.get("a", 1900), 2);
    recent.set("c", 1, 1900);
    assert.equal(recent.get("a", 1900), 2);
    assert.equal(recent.get("a", 1901), undefined);
  });

  test("is there while fewer than CEILING / 2 came after it, and not when CEILING did", () => {
    for (const before of [0, 1, CEILING / 4, CEILING / 2 - 1, CEILING / 2]) {
      const recent = createRecent<number>(1000);
      const fill = (from: number, count: number) => {
        for (let number = from; number < from + count; number++) recent.set(`${number}`, 0, 0);
      };
      fill(0, before);
      recent.set("a", 1, 0);
      fill(before, CEILING / 2 - 1);
      assert.equal(recent.get("a", 0), 1, `after ${before}`);
      fill(CEILING, CEILING);
      assert.equal(recent.get("a", 0), undefined, `after ${before}`);
    }
  });

  test("leaves the memory at once when others come long after its time", () => {
    const recent = createRecent<{ readonly held: string }>(1000);
    const first = new WeakRef(noteIn(recent, "a", 0));
    return collected(first, () => noteIn(recent, "b", 2001));
  });

  test("leaves the memory when others come after its time", () => {
    const recent = createRecent<{ readonly held: string }>(1000);
    const first = new WeakRef(noteIn(recent, "a", 0));
    const second = new WeakRef(noteIn(recent, "b", 1001));
    assert.ok(first.deref() && second.deref());
    return collected(first, () => noteIn(recent, "c", 2002)).then(() => {
      assert.equal(recent.get("b", 2001)?.held, "b");
    });
  });

  test("leaves although the clock was put back", () => {
    const recent = createRecent<{ readonly held: string }>(MINUTE);
    const first = new WeakRef(noteIn(recent, "a", 100 * MINUTE));
    noteIn(recent, "b", 50 * MINUTE);
    return collected(first, () => noteIn(recent, "c", 52 * MINUTE));
  });

  type Notes = ReturnType<typeof createRecent<{ readonly held: string }>>;

  function noteIn(recent: Notes, held: string, time: number) {
    const value = { held };
    recent.set(held, value, time);
    return value;
  }

  /** Resolves when something is gone after `then`; rejects if it stays through many collections. */
  async function collected(ref: WeakRef<object>, then: () => void) {
    then();
    for (let round = 0; round < 20 && ref.deref(); round++) {
      await new Promise((resolve) => setImmediate(resolve));
      for await (const _ of getHeapSnapshot());
    }
    assert.equal(ref.deref(), undefined);
  }
});
