import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { HOLD_FROM, SIGNALS, type Signal, verdictOn } from "#feedback/abuse/signals.ts";
import { MINUTE, visitors } from "./abuse-visitors.ts";

const WEAK: readonly Signal[] = ["fast", "letters", "origin", "version"];
const ALONE: readonly Signal[] = ["trap", "only-links", "repeated", "volume"];
const someSignals = fc.subarray(Object.keys(SIGNALS) as Signal[]);

/** Any text, and texts of what people and spam are made of, without links or tags. */
const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      "Nej",
      "x",
      "👍🏽",
      "ትግርኛ",
      "شكرا",
      "谢谢",
      "@",
      "name@example.se",
      "WWW",
      "http",
    ),
    fc.constantFrom(
      "migrationsverket.se",
      "a.se/b",
      "!",
      "<3",
      "$$$",
      "xkcdwqrtplm",
      "811218-9876",
    ),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
  ),
  { maxLength: 60 },
);
const innocent = words
  .map((parts) => parts.join(" "))
  .filter((text) => !/:\/\/|www\.|<\/?[a-z]|\[/i.test(text));
const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant(undefined), fc.string());

describe("a verdict", () => {
  test("follows from the signals alone: it is their weight", () => {
    fc.assert(
      fc.property(someSignals, (signals) => {
        const weight = signals.reduce((sum, signal) => sum + SIGNALS[signal], 0);
        assert.equal(verdictOn(signals), weight >= HOLD_FROM ? "held" : "shown");
        assert.equal(verdictOn(signals.toReversed()), verdictOn(signals));
      }),
    );
  });

  test("holds for one strong sign, or two of medium weight, never for two weak ones", () => {
    for (const signal of ALONE) assert.equal(verdictOn([signal]), "held", signal);
    assert.equal(verdictOn(["many-links", "html"]), "held");
    for (const signal of ["many-links", "html"] as const)
      assert.equal(verdictOn([signal]), "shown");
    for (const one of WEAK)
      for (const other of WEAK) if (one !== other) assert.equal(verdictOn([one, other]), "shown");
    assert.equal(verdictOn(WEAK), "held");
  });

  test("of the guard is the verdict on the signals it names", () => {
    const anything = fc.record({
      address: fc.constantFrom("192.0.2.1", "2001:db8::1", undefined),
      trapped: fc.boolean(),
      originKnown: fc.boolean(),
      versionKnown: fc.boolean(),
      id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      text: fc.oneof(innocent, fc.constantFrom("http://a", "<a> http://a http://b http://c")),
      pause: fc.nat(MINUTE),
    });
    fc.assert(
      fc.property(fc.array(anything, { minLength: 20, maxLength: 60 }), (all) => {
        const { answer, comment, wait } = visitors();
        for (const { pause, ...sent } of all) {
          wait(pause);
          for (const { signals, verdict } of [answer(sent), comment(sent)])
            assert.equal(verdict, verdictOn(signals));
        }
      }),
    );
  });
});

describe("nobody is held back", () => {
  const sayings = {
    "one word": "Nej",
    "one character": "?",
    "an emoji": "👩🏽‍🦽",
    Tigrinya: "ኣብዚ ገጽ ዝደለኽዎ ሓበሬታ ኣይረኸብኩን። ብኽብረትኩም ብቋንቋ ትግርኛ ጽሓፉ።",
    "1,200 Arabic characters": "لم أجد ما أبحث عنه في هذه الصفحة. ".repeat(40).slice(0, 1200),
    "an at sign": "Skicka till kalle@example.se eller @myndigheten",
    "one link": "Länken https://www.migrationsverket.se/ansok går inte att öppna",
    "a bare domain": "Det står annat på migrationsverket.se.",
    shouting: "VARFÖR SVARAR NI ALDRIG!!!!!!!!!!!!!!!!",
    "a long consonant run": "Angstschweiß",
    "what was taken out": "Jag heter [namn borttaget] och har [personnummer borttaget]",
  };
  for (const [what, text] of Object.entries(sayings))
    test(`for ${what}, at once and from an unknown place`, () => {
      for (const originKnown of [true, false])
        assert.equal(visitors().comment({ text, originKnown }).verdict, "shown");
    });

  test("because two people wrote the same", () => {
    const { comment } = visitors();
    const text = sayings.Tigrinya;
    assert.equal(comment({ id: "a", text }).verdict, "shown");
    assert.equal(comment({ id: "b", address: "192.0.2.2", text }).verdict, "shown");
  });

  test("for any text without links and tags, wherever and however fast it comes", () => {
    fc.assert(
      fc.property(innocent, address, fc.nat(5000), (text, from, pause) => {
        const { answer, comment, wait } = visitors();
        answer({ address: from });
        wait(pause);
        const { signals, verdict } = comment({ address: from, text });
        assert.equal(verdict, "shown", `${signals}`);
        assert.deepEqual(
          signals.filter((signal) => !["fast", "letters"].includes(signal)),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("limits, whatever they are,", () => {
  const limit = fc.record({
    softPerMinute: fc.integer({ min: 1, max: 5 }),
    hardPerMinute: fc.integer({ min: 1, max: 8 }),
    softPerDay: fc.integer({ min: 1, max: 20 }),
  });
  const limits = fc.record({ answers: limit, comments: limit });
  const start = fc.integer({ min: 0, max: Date.UTC(2100, 0) });

  test("leave other addresses alone", () => {
    fc.assert(
      fc.property(
        limits,
        start,
        fc.uniqueArray(fc.ipV4(), { minLength: 2 }),
        (given, from, all) => {
          const { answer, comment } = visitors({ limits: given, start: from });
          const [flooding, ...others] = all;
          for (let sent = 0; sent < 20; sent++) {
            answer({ id: `${sent}`, address: flooding });
            comment({ id: `${sent}`, address: flooding });
          }
          for (const other of others) {
            assert.deepEqual(answer({ id: other, address: other }).signals, []);
            assert.equal(comment({ id: `c${other}`, address: other }).signals.length, 0);
          }
        },
      ),
    );
  });

  test("let one more in when the seconds that were told are over, however often it was tried", () => {
    const pauses = fc.array(fc.nat(20_000), { minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(limits, start, pauses, fc.nat(30), (given, from, all, tries) => {
        const { comment, wait } = visitors({ limits: given, start: from });
        for (const pause of all) {
          wait(pause);
          const { retryAfter } = comment();
          if (retryAfter === undefined) continue;
          assert.ok(Number.isInteger(retryAfter) && retryAfter >= 1 && retryAfter <= 60);
          for (let tried = 0; tried < tries; tried++)
            assert.equal(comment().retryAfter, retryAfter);
          wait(retryAfter * 1000);
          assert.equal(comment().retryAfter, undefined);
        }
      }),
    );
  });
});
