import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createCleaner } from "#feedback/personal-data/cleaner.ts";

const SEED = 20261124;
const clean = createCleaner([]);
const named = (kind: string) => `[${kind} borttaget]`;

const whole = (min: number, max: number) => fc.integer({ min, max });
const padded = (min: number, max: number, length = 2) =>
  whole(min, max).map((n) => String(n).padStart(length, "0"));
const digits = (length: number) => padded(0, 10 ** length - 1, length);

// Ordinary words.

const date = fc
  .tuple(whole(1900, 2099), padded(1, 12), padded(1, 28), fc.constantFrom("-", "/", "."))
  .map(([year, month, day, mark]) => `${year}${mark}${month}${mark}${day}`);
const time = fc
  .tuple(padded(0, 23), fc.constantFrom(":", "."), padded(0, 59))
  .map(([hour, mark, minute]) => `${hour}${mark}${minute}`);
const amount = fc.oneof(
  whole(1, 999_999).map(String),
  whole(1000, 99_999_999).map((n) => n.toLocaleString("sv-SE")),
  whole(1000, 99_999_999).map((n) => n.toLocaleString("en-GB")),
  fc.tuple(whole(1, 9999), padded(0, 99)).map(([crowns, cents]) => `${crowns},${cents}`),
);
const fields = {
  date,
  time,
  amount,
  year: whole(1900, 2099).map(String),
  hours: fc.tuple(padded(6, 12), padded(13, 20)).map(([from, to]) => `${from}–${to}`),
  dnr: fc.tuple(whole(1995, 2030), whole(1, 999_999)).map(([year, number]) => `${year}-${number}`),
  postcode: fc.tuple(whole(100, 999), padded(10, 99)).map(([a, b]) => `${a} ${b}`),
  organisation: fc
    .tuple(whole(1, 9), digits(1), whole(2, 9), digits(3), digits(4))
    .map(([group, a, b, c, last]) => `${group}${a}${b}${c}-${last}`),
  form: whole(1000, 999_999).map((n) => `${n}`),
  statute: fc.tuple(whole(1900, 2030), whole(1, 1999)).map(([y, n]) => `SFS ${y}:${n}`),
  percent: whole(0, 1000).map((n) => `${n / 10} %`.replace(".", ",")),
  pages: whole(1, 400).map(String),
};
type Field = keyof typeof fields;

const SENTENCES = [
  "Jag betalade {amount} kr den {date} kl. {time}.",
  "Beslutet från {date}, dnr {dnr}, gäller till {year}.",
  "Blankett {form} har {pages} sidor men sidan {pages} saknas",
  "Organisationsnummer {organisation} finns inte i listan {year}.",
  "Ni skriver att det är öppet {hours}, men {date} var det stängt kl. {time}!",
  "Enligt {statute} {pages} kap. {pages} § ska {percent} betalas, alltså {amount} kronor?",
  "Box {pages}, {postcode} Norrköping",
  "Mellan {year} och {year} ökade det från {amount} till {amount} ({percent}).",
  "Öppettider: {time}–{time}, lördag {time}-{time}",
  "I paid {amount} SEK on {date} at {time} for {pages} pages.",
  "Form {form} says {amount} dollars within {pages} days ({percent}).",
  "Between {date} and {date} the case {dnr} was not visible.",
  "Company {organisation}, {postcode} Stockholm, case {dnr}: see {statute}.",
  "دفعت {amount} كرونة في {date} الساعة {time}",
  "النموذج {form} والصفحة {pages} في عام {year}",
  "القرار {dnr} بتاريخ {date} حسب {statute}",
  "فرم {form} صفحه {pages} ساعت {time} مبلغ {amount} کرون",
];

const toArabic = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const sentence = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.record({ ...fields }), fc.record({ ...fields }))
  .map(([pattern, one, other]) => {
    let turn = 0;
    return pattern.replace(/\{(\w+)\}/g, (_, name: Field) => (turn++ % 2 ? other : one)[name]);
  });
const ordinary = fc.oneof(sentence, sentence.map(toArabic));

test("ordinary sentences with amounts, dates, times, case and organisation numbers stay as they are", () => {
  fc.assert(
    fc.property(fc.array(ordinary, { minLength: 1, maxLength: 3 }), (sentences) => {
      const text = sentences.join("\n");
      assert.deepEqual(clean(text, named), { text, removed: {}, possible: [] });
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

// Personal identity numbers.

/** The check digit of nine digits: SKV 704. */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

interface Person {
  readonly century: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly last: string;
  readonly kind: string;
}

function person(born: Date, number: number, coordination: boolean, wrong = 0): Person {
  const [century, year, month, date] = [
    born.toISOString().slice(0, 2),
    born.toISOString().slice(2, 4),
    born.toISOString().slice(5, 7),
    born.toISOString().slice(8, 10),
  ];
  const day = coordination ? String(Number(date) + 60) : date;
  const three = String(number).padStart(3, "0");
  const check = (checkDigit(`${year}${month}${day}${three}`) + wrong) % 10;
  const kind = coordination ? "samordningsnummer" : "personnummer";
  return { century, year, month, day, last: `${three}${check}`, kind };
}

const born = fc.date({
  min: new Date("1900-03-01"),
  max: new Date("2025-12-31"),
  noInvalidDate: true,
});
const people = fc
  .tuple(born, whole(1, 999), fc.boolean())
  .map(([date, number, coordination]) => person(date, number, coordination));

const SEPARATORS = ["", "-", " ", "/", "+", "–", "\u2011", "−", "\u00A0", "\u202F", " - ", " – "];
const INNER = ["", "-", " ", "/", "."];
const SCRIPTS = [
  (text: string) => text,
  toArabic,
  (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
  (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];
const form = fc
  .record({
    full: fc.boolean(),
    inner: fc.constantFrom(...INNER),
    separator: fc.constantFrom(...SEPARATORS),
    script: fc.constantFrom(...SCRIPTS),
  })
  .map(({ full, inner, separator, script }) => (who: Person) => {
    const date = [full ? who.century + who.year : who.year, who.month, who.day].join(inner);
    return script(`${date}${separator}${who.last}`);
  });
const around = fc.constantFrom(
  ["", ""],
  ["Mitt personnummer är ", " och jag väntar."],
  ["pnr:", ";"],
  ["(", ")"],
  ["abc", "xyz"],
  ["född ", ", 2 barn"],
  ["رقمي ", " شكرا"],
  ["\u200F", "\u200F"],
  ["😀", "😀"],
  ["a\u0301\n", "\r\n"],
  ["Har ni fått 12 000 kr, ", "? Dnr 2024-123456"],
);

test("a valid personal identity or coordination number is taken out however it is written", () => {
  fc.assert(
    fc.property(people, form, around, (who, write, [before = "", after = ""]) => {
      // "000229+" says 1900, which had no leap day.
      fc.pre(`${who.year}${who.month}${Number(who.day) % 60}` !== "000229");
      const written = write(who);
      const cleaned = clean(before + written + after, named);
      assert.equal(cleaned.text, `${before}[${who.kind} borttaget]${after}`);
      assert.deepEqual(cleaned.removed, { [who.kind]: 1 });
    }),
    { seed: SEED, numRuns: 4000 },
  );
});

test("a number with a wrong check digit is never taken out", () => {
  fc.assert(
    fc.property(
      born,
      whole(1, 999),
      fc.boolean(),
      whole(1, 9),
      form,
      around,
      (date, number, coordination, wrong, write, [before, after]) => {
        const who = person(date, number, coordination, wrong);
        fc.pre(who.year !== "07");
        const text = before + write(who) + after;
        const cleaned = clean(text, named);
        assert.equal(cleaned.text, text);
        assert.deepEqual(cleaned.removed, {});
      },
    ),
    { seed: SEED, numRuns: 3000 },
  );
});

const noDate = fc.oneof(
  fc.tuple(padded(13, 99), padded(1, 28)),
  fc.tuple(fc.constant("00"), padded(1, 28)),
  fc.tuple(padded(1, 12), padded(32, 60)),
  fc.tuple(padded(1, 12), padded(92, 99)),
  fc.constantFrom(["02", "30"], ["04", "31"], ["02", "90"], ["11", "91"], ["06", "00"]),
);

test("a number whose date does not exist is never taken out, although its check digit is right", () => {
  fc.assert(
    fc.property(
      padded(0, 99),
      noDate,
      whole(1, 999),
      form,
      around,
      (year, [month = "", day = ""], number, write, [before, after]) => {
        fc.pre(year !== "07");
        const three = String(number).padStart(3, "0");
        const last = `${three}${checkDigit(`${year}${month}${day}${three}`)}`;
        const text = before + write({ century: "19", year, month, day, last, kind: "" }) + after;
        const cleaned = clean(text, named);
        assert.equal(cleaned.text, text);
        assert.deepEqual(cleaned.removed, {});
      },
    ),
    { seed: SEED, numRuns: 4000 },
  );
});

// Anything.

const scrap = fc.oneof(
  ordinary,
  fc.tuple(people, form).map(([who, write]) => write(who)),
  fc.constantFrom(
    "070-123 45 67",
    "+46 (0)70 123 45 67",
    "anna@example.se",
    "4111 1111 1111 1111",
    "SE45 5000 0000 0583 9825 7466",
    "08-123 456 78",
    "[personnummer borttaget]",
    "personnummer",
    "borttaget]",
    "@",
    ".se",
    "SE45",
    "+46",
    "0",
    "19",
    "x@",
  ),
  fc.string({ unit: fc.constantFrom(..."0123456789 -+/.()@aSE[]\n"), maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 10 }),
);
const anything = fc
  .array(fc.tuple(scrap, fc.constantFrom("", "", " ", "-", "\n", "/")), { maxLength: 8 })
  .map((scraps) => scraps.flat().join(""));
const own = createCleaner([
  { id: "dnr", pattern: "\\d{2}-\\d{6}" },
  { id: "ord", pattern: "[a-z]{8,}" },
]);

test("a text that was cleaned is not changed by cleaning it again", () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(clean, own), (text, cleaner) => {
      const once = cleaner(text, named);
      const twice = cleaner(once.text, named);
      assert.equal(twice.text, once.text);
      assert.deepEqual(twice.removed, {});
      assert.deepEqual(twice.possible, once.possible);
    }),
    { seed: SEED, numRuns: 4000 },
  );
});

test("without its placeholders the cleaned text is the text without the parts that were taken out", () => {
  const gap = "\uE000";
  fc.assert(
    fc.property(anything, (text) => {
      const { text: cleaned, removed } = clean(text, () => gap);
      const kept = cleaned.split(gap);
      const count = Object.values(removed).reduce((sum, n) => sum + n, 0);
      fc.pre(!text.includes(gap));
      assert.equal(kept.length - 1, count);
      let from = 0;
      for (const [index, part] of kept.entries()) {
        const at = index === kept.length - 1 && count > 0 ? text.length - part.length : from;
        const found = index === 0 ? 0 : Math.max(text.indexOf(part, from), at);
        assert.equal(text.slice(found, found + part.length), part);
        assert.ok(found >= from);
        from = found + part.length;
      }
      assert.equal(from, text.length);
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

// Time.

const HOSTILE = [
  "1",
  "1 ",
  "01 ",
  "4444 ",
  "+46",
  "a@",
  "a@a.",
  "a",
  "(0",
  "811218-",
  "SE45 ",
  "ord ",
];

test("the time grows with the length of the text, also of a hostile one", () => {
  const SHORT = 2500;
  const TIMES_LONGER = 32;
  // Linear time takes 32 times as long and quadratic time 1024 times: this lies well away from both.
  const LIMIT = 6 * TIMES_LONGER;
  const ATTEMPTS = 12;
  const time = (text: string) => {
    const start = performance.now();
    own(text, named);
    return performance.now() - start;
  };
  for (const unit of HOSTILE) {
    const text = unit.repeat(SHORT / unit.length);
    const longer = text.repeat(TIMES_LONGER);
    const short = Math.min(...Array.from({ length: ATTEMPTS }, () => time(text)));
    let long = Number.POSITIVE_INFINITY;
    // A busy machine only ever makes a run slower: the quickest one counts.
    for (let n = 0; n < ATTEMPTS && long / short >= LIMIT; n++) long = Math.min(long, time(longer));
    assert.ok(long / short < LIMIT, `${JSON.stringify(unit)}: ${(long / short).toFixed(1)}`);
  }
});
