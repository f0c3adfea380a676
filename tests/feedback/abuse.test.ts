import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createGuard, LIMITS } from "#feedback/abuse/guard.ts";
import { SIGNALS } from "#feedback/abuse/signals.ts";
import { DAY, MINUTE, NOON, visitors } from "./abuse-visitors.ts";

const SENTENCE = "Jag hittar inte den blankett på sidan som ni talar om.";

describe("an answer", () => {
  test("speaks for nothing when nothing is odd about it", () => {
    assert.deepEqual(visitors().answer(), { signals: [], verdict: "shown" });
  });

  test("is held when the field that no person sees held something", () => {
    const judged = visitors().answer({ trapped: true });
    assert.deepEqual(judged, { signals: ["trap"], verdict: "held" });
  });

  test("is shown when the origin is not known and the page has changed", () => {
    const judged = visitors().answer({ originKnown: false, versionKnown: false });
    assert.deepEqual(judged, { signals: ["origin", "version"], verdict: "shown" });
  });

  test("takes the place of the latest one from the same address about the same page and version", () => {
    const { answer, wait } = visitors();
    assert.equal(answer({ id: "a" }).supersedes, undefined);
    wait(9 * MINUTE);
    assert.equal(answer({ id: "b" }).supersedes, "a");
    wait(9 * MINUTE);
    assert.equal(answer({ id: "c" }).supersedes, "b");
    wait(10 * MINUTE + 1);
    assert.equal(answer({ id: "d" }).supersedes, undefined);
  });

  test("takes no place of one about another page or version, or from elsewhere", () => {
    const { answer } = visitors();
    answer({ id: "a" });
    assert.equal(answer({ id: "b", page: "other" }).supersedes, undefined);
    assert.equal(answer({ id: "c", version: "other" }).supersedes, undefined);
    assert.equal(answer({ id: "d", address: "192.0.2.2" }).supersedes, undefined);
    assert.equal(answer({ id: "e" }).supersedes, "a");
  });

  test("that comes again after a failure is the same answer: judged as before, counted once", () => {
    const limits = { ...LIMITS, answers: { softPerMinute: 2, hardPerMinute: 2, softPerDay: 9 } };
    const { answer } = visitors({ limits });
    answer({ id: "a" });
    const first = answer({ id: "b" });
    assert.equal(first.supersedes, "a");
    for (let again = 0; again < 5; again++) assert.deepEqual(answer({ id: "b" }), first);
    assert.deepEqual(answer({ id: "a" }), { signals: [], verdict: "shown" });
    assert.equal(answer({ id: "c" }).retryAfter, 60);
  });

  test("that is held takes no other out of the count", () => {
    const { answer } = visitors();
    answer({ id: "a" });
    assert.equal(answer({ id: "b", trapped: true }).supersedes, undefined);
    assert.equal(answer({ id: "c" }).supersedes, "a");
  });

  test("that was refused is not remembered", () => {
    const limits = { ...LIMITS, answers: { softPerMinute: 1, hardPerMinute: 1, softPerDay: 9 } };
    const { answer, wait } = visitors({ limits });
    answer({ id: "a" });
    assert.equal(answer({ id: "b" }).retryAfter, 60);
    wait(MINUTE);
    assert.equal(answer({ id: "b" }).supersedes, "a");
  });
});

describe("a comment", () => {
  const signalsOf = (text: string) => visitors().comment({ text }).signals;
  const verdictOf = (text: string) => visitors().comment({ text }).verdict;

  test("is held when it is nothing but links", () => {
    for (const text of [
      "https://example.com/x?y=1",
      " WWW.example.com,\nhttp://example.org/ ",
      "(https://sv.wikipedia.org/wiki/J%C3%A4rf%C3%A4lla)",
      "https://sv.wikipedia.org/wiki/Järfälla",
    ])
      assert.deepEqual(visitors().comment({ text }), { signals: ["only-links"], verdict: "held" });
  });

  test("is no mere link where words of another script follow one without a space", () => {
    assert.deepEqual(signalsOf("https://example.com谢谢你们"), []);
    assert.deepEqual(signalsOf("https://example.comขอบคุณ"), []);
  });

  test("shows that it has three links, and is shown all the same", () => {
    const two = "Se HTTPS://www.a.se och WWW.b.se";
    assert.deepEqual(signalsOf(two), []);
    assert.deepEqual(signalsOf(`${two} samt http://c.se`), ["many-links"]);
    assert.equal(verdictOf(`${two} samt http://c.se`), "shown");
  });

  test("may name the sites of agencies, which are no links", () => {
    const text = "migrationsverket.se, skatteverket.se, csn.se och 1177.se säger olika.";
    assert.deepEqual(signalsOf(text), []);
    assert.deepEqual(signalsOf("migrationsverket.se"), []);
  });

  test("shows that it has tags, and is held when they bring many links", () => {
    for (const tag of ["<a href=x>", "</A>", "<script>", "[url=x]", "[URL]x[/URL]"])
      assert.deepEqual(signalsOf(`köp ${tag} nu`), ["html"], tag);
    for (const text of ["5 < 6, a<b", "jag <3 er", "<abbr>", "[link removed]", "[ur]"])
      assert.deepEqual(signalsOf(text), [], text);
    const spam = "<a href=http://a.se>x</a> <a href=http://b.se>y</a> [url=http://c.se]z[/url]";
    assert.deepEqual(visitors().comment({ text: spam }), {
      signals: ["many-links", "html"],
      verdict: "held",
    });
  });

  test("shows eight consonants in a row, which are weak", () => {
    for (const text of ["xkcdwqrt", "aXKCDWQRTa hej", "ŵxķcđwqřt"])
      assert.deepEqual(visitors().comment({ text }), { signals: ["letters"], verdict: "shown" });
    for (const text of ["västkustskt", "strčprs", "бвгджзкл", "12345678", "xkcd wqrt"])
      assert.deepEqual(signalsOf(text), [], text);
  });

  test("is fast within two seconds of its answer, which is weak", () => {
    for (const [pause, signals] of [
      [2000, ["fast"]],
      [2001, []],
    ] as const) {
      const { answer, comment, wait } = visitors();
      answer({ id: "a" });
      wait(pause);
      assert.deepEqual(comment({ id: "a" }), { signals, verdict: "shown" });
      assert.deepEqual(comment({ id: "b" }).signals, []);
    }
  });

  test("is held from the fifth response with the same words on, from wherever they come", () => {
    const { comment, wait } = visitors();
    const send = (number: number, text = SENTENCE) =>
      comment({ id: `r${number}`, address: `192.0.2.${number}`, text });
    for (const number of [1, 2, 3]) assert.equal(send(number).verdict, "shown");
    assert.equal(send(4, `  ${SENTENCE.toUpperCase().replaceAll(" ", "\n\t")}`).verdict, "shown");
    wait(10 * MINUTE);
    assert.deepEqual(send(5, SENTENCE.normalize("NFD")), {
      signals: ["repeated"],
      verdict: "held",
    });
    assert.equal(send(6, `${SENTENCE} Eller?`).verdict, "shown");
    wait(10 * MINUTE);
    assert.equal(send(7).verdict, "shown");
  });

  test("that one person sends again and again, as after failures, is no repetition", () => {
    const { comment } = visitors();
    for (let again = 0; again < 8; again++)
      assert.equal(comment({ id: "a", text: SENTENCE }).verdict, "shown");
  });

  test("of fewer than twenty characters may be said by everybody", () => {
    const verdicts = (text: string) => {
      const { comment } = visitors();
      const ids = Array.from({ length: 8 }, (_, number) => `r${number}`);
      return new Set(ids.map((id) => comment({ id, text }).verdict));
    };
    assert.deepEqual(verdicts("Nej"), new Set(["shown"]));
    assert.deepEqual(verdicts("👍".repeat(19)), new Set(["shown"]));
    assert.deepEqual(verdicts("👍".repeat(20)), new Set(["shown", "held"]));
  });

  test("is held when three weak signs meet, and shown with two", () => {
    const { answer, comment } = visitors();
    answer({ id: "a" });
    const text = "xkcdwqrt";
    assert.equal(comment({ id: "a", text }).verdict, "shown");
    assert.deepEqual(comment({ id: "a", text, originKnown: false }), {
      signals: ["fast", "letters", "origin"],
      verdict: "held",
    });
  });

  test("is held when tags or many links meet one weak sign", () => {
    for (const text of ["<a href=x>", "Se http://a.se http://b.se http://c.se"])
      assert.equal(visitors().comment({ text, originKnown: false }).verdict, "held", text);
  });

  test("is refused without being remembered", () => {
    const limits = { ...LIMITS, comments: { softPerMinute: 9, hardPerMinute: 1, softPerDay: 9 } };
    const { comment } = visitors({ limits });
    comment({ text: "Hej" });
    for (let number = 0; number < 8; number++)
      assert.equal(comment({ id: `r${number}`, text: SENTENCE }).retryAfter, 60);
    assert.equal(comment({ address: "192.0.2.2", text: SENTENCE }).verdict, "shown");
  });
});

describe("the volume from one address", () => {
  for (const kind of ["answer", "comment"] as const)
    test(`above the soft limit of ${kind}s is held, above the hard one refused until the next minute`, () => {
      const limit = LIMITS[`${kind}s`];
      const { [kind]: send, wait } = visitors({ start: NOON + 12_345 });
      for (let sent = 1; sent <= limit.hardPerMinute; sent++) {
        const judged = send({ id: `${sent}` });
        const above = sent > limit.softPerMinute;
        assert.deepEqual(judged.signals, above ? ["volume"] : [], `number ${sent}`);
        assert.equal(judged.verdict, above ? "held" : "shown");
        assert.equal(judged.retryAfter, undefined);
      }
      for (let refused = 0; refused < 200; refused++)
        assert.deepEqual(send({ id: "x" }), {
          signals: ["volume"],
          verdict: "held",
          retryAfter: 48,
        });
      wait(47_000);
      assert.equal(send({ id: "x" }).retryAfter, 1);
      wait(1000);
      assert.equal(send({ id: "x" }).verdict, "shown");
    });

  for (const kind of ["answer", "comment"] as const)
    test(`above the soft limit of ${kind}s a day is held, until the day is over`, () => {
      const { softPerDay } = LIMITS[`${kind}s`];
      const { [kind]: send, wait } = visitors({ start: NOON - DAY / 2 });
      for (let sent = 1; sent <= softPerDay; sent++) {
        if (sent % 10 === 0) wait(MINUTE);
        assert.equal(send({ id: `${sent}` }).verdict, "shown", `number ${sent}`);
      }
      wait(NOON + DAY / 2 - 1 - (NOON - DAY / 2 + Math.floor(softPerDay / 10) * MINUTE));
      assert.deepEqual(send({ id: "x" }).signals, ["volume"]);
      wait(1);
      assert.deepEqual(send({ id: "y" }).signals, []);
    });

  test("of answers and that of comments are counted apart", () => {
    const { answer, comment } = visitors();
    for (let sent = 0; sent < 31; sent++) answer({ id: `${sent}` });
    assert.deepEqual(comment().signals, []);
  });

  const one = { softPerMinute: 1, hardPerMinute: 1, softPerDay: 9 };
  const limits = { answers: one, comments: one };
  const meet = (first: string, second: string) => {
    const { comment } = visitors({ limits });
    comment({ address: first });
    return comment({ address: second }).retryAfter !== undefined;
  };

  test("is counted for a whole IPv4 address however it is written, and for the /64 of IPv6", () => {
    assert.equal(meet("192.0.2.1", "192.0.2.1"), true);
    assert.equal(meet("192.0.2.1", "::ffff:192.0.2.1"), true);
    assert.equal(meet("::ffff:c000:201", "64:ff9b::192.0.2.1"), true);
    assert.equal(meet("192.0.2.1", "::ffff:0:192.0.2.1"), true);
    assert.equal(meet("192.0.2.1", "192.0.2.2"), false);
    assert.equal(meet("::ffff:192.0.2.1", "::ffff:192.0.2.2"), false);
    assert.equal(meet("2001:db8:1:2::1", "2001:0DB8:1:2:ffff:ffff:ffff:ffff"), true);
    assert.equal(meet("2001:db8:1:2::1", "2001:db8:1:3::1"), false);
  });

  test("is not counted for those whose address is not known, who would stop each other", () => {
    for (const address of [undefined, "", "unknown", "/run/site.sock", "192.0.2.1:443"]) {
      const { answer, comment } = visitors({ limits });
      for (let sent = 0; sent < 300; sent++) {
        assert.deepEqual(comment({ id: `${sent}`, address }), { signals: [], verdict: "shown" });
        assert.deepEqual(answer({ id: `${sent}`, address }), { signals: [], verdict: "shown" });
      }
    }
  });

  test("is forgotten with the day, and so is which answer came last", () => {
    for (const midnight of [NOON + DAY / 2, NOON + DAY * 1.5]) {
      const { answer, comment, wait } = visitors({ limits, start: midnight - 1 });
      answer({ id: "a" });
      comment();
      assert.equal(comment().retryAfter, 1);
      wait(1);
      assert.equal(comment().retryAfter, undefined);
      assert.equal(answer({ id: "b" }).supersedes, undefined);
    }
  });

  test("makes nobody wait longer than a minute when the clock is put back", () => {
    const { comment, wait } = visitors({ limits });
    comment();
    wait(-5 * MINUTE - 1);
    assert.equal(comment().retryAfter, undefined);
    assert.equal(comment().retryAfter, 1);
  });
});

test("the limits leave room for a library full of people, and the clock is the real one when none is given", ({
  mock,
}) => {
  assert.deepEqual(LIMITS, {
    answers: { softPerMinute: 30, hardPerMinute: 120, softPerDay: 1000 },
    comments: { softPerMinute: 10, hardPerMinute: 40, softPerDay: 200 },
  });
  mock.timers.enable({ apis: ["Date"], now: NOON + 12_345 });
  const guard = createGuard();
  const sent = { address: "192.0.2.1", trapped: false, originKnown: true, id: "a", text: "Hej" };
  for (let count = 0; count < 40; count++) guard.comment(sent);
  assert.equal(guard.comment(sent).retryAfter, 48);
});

test("every signal can be seen", () => {
  const guard = createGuard();
  const from = { address: "192.0.2.1", trapped: true, originKnown: false };
  const seen = new Set<string>();
  const add = ({ signals }: { signals: readonly string[] }) => {
    for (const signal of signals) seen.add(signal);
  };
  add(guard.answer({ ...from, id: "a", page: "p", version: "v", versionKnown: false }));
  const spam = `<a href=x> http://a http://b http://c xkcdwqrt`;
  for (let sent = 0; sent < 20; sent++)
    add(guard.comment({ ...from, id: sent === 0 ? "a" : `${sent}`, text: spam }));
  add(guard.comment({ ...from, id: "b", text: "http://a" }));
  assert.deepEqual([...seen].sort(), Object.keys(SIGNALS).sort());
});
