import assert from "node:assert/strict";
import { test } from "node:test";
import { patternProblem } from "#feedback/personal-data/agency.ts";
import { createCleaner } from "#feedback/personal-data/cleaner.ts";

const clean = createCleaner([]);
const named = (kind: string) => `[${kind} borttaget]`;

/** What stands around a number must stay as it is, to the code unit. */
const AROUND: readonly (readonly [string, string])[] = [
  ["", ""],
  ["Mitt nummer är ", " och jag väntar."],
  ["Nummer:", ", tack"],
  ["(", ")"],
  ["”", "”"],
  ["rad\r\n", "\r\nrad"],
  ["😀👨‍👩‍👧 e\u0301 ", " 👨‍👩‍👧🏳️‍🌈"],
  ["رقمي \u200F", "\u200F شكرا"],
  ["år 2024, ", " (2 barn)"],
];

function isTakenOut(kind: string, written: string) {
  for (const [before, after] of AROUND) {
    const { text, removed } = clean(`${before}${written}${after}`, named);
    assert.equal(text, `${before}[${kind} borttaget]${after}`);
    assert.deepEqual(removed, { [kind]: 1 });
  }
}

const TAKEN: Readonly<Record<string, readonly string[]>> = {
  personnummer: [
    "19811218-9876",
    "811218-9876",
    "811218 9876",
    "1981-12-18-9876",
    "1981-12-18 9876",
    "1981 12 18 9876",
    "81-12-18-9876",
    "811218/9876",
    "81/12/18-9876",
    "8112189876",
    "198112189876",
    "121212+1212",
    "000229-1235",
    "640823–3234",
    "640823—3234",
    "640823\u20113234",
    "640823−3234",
    "640823 - 3234",
    "811218\u00A09876",
    "811218\u202F\u2013\u202F9876",
    "811218\t9876",
    "811218\u200E-\u200E9876",
    "٨١١٢١٨-٩٨٧٦",
    "١٩٨١١٢١٨ ٩٨٧٦",
    "۸۱۱۲۱۸-۹۸۷۶",
    "８１１２１８－９８７６",
    "811218-T121",
  ],
  samordningsnummer: ["811278-9873", "19811278-9873", "8112789873", "۸۱۱۲۷۸-۹۸۷۳"],
  email: [
    "anna@example.se",
    "Anna.Svensson+skola@mail.example.co.uk",
    "o'neil_x@example.com",
    "åsa@räksmörgås.se",
    "a\u030Asa@example.se",
    "anna@xn--rksmrgs-5wao1o.xn--p1ai",
    "用户@例子.广告",
    "anna＠example.se",
    "811218-9876@example.se",
  ],
  card: [
    "4111111111111111",
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "5555 5555 5555 4444",
    "3782 822463 10005",
    "378282246310005",
    "6212 3456 7890 0000 003",
    "٤١١١ ١١١١ ١١١١ ١١١١",
  ],
  iban: [
    "SE45 5000 0000 0583 9825 7466",
    "SE4550000000058398257466",
    "se45 5000 0000 0583 9825 7466",
    "SE45\u00A05000\u00A00000\u00A00583\u00A09825\u00A07466",
    "GB29 NWBK 6016 1331 9268 19",
    "DE89370400440532013000",
    "NO93 8601 1117 947",
  ],
  mobile: [
    "070-123 45 67",
    "0701234567",
    "0701 23 45 67",
    "070 123 4567",
    "070/123 45 67",
    "070.123.45.67",
    "070–123 45 67",
    "070 - 123 45 67",
    "073-123 45 67",
    "+46 70 123 45 67",
    "+46701234567",
    "+46 (0)70-123 45 67",
    "0046 70 123 45 67",
    "0046701234567",
    "(0)70 123 45 67",
    "46701234567",
    "\u202A+46 70 123 45 67\u202C".slice(1, -1),
    "٠٧٠-١٢٣ ٤٥ ٦٧",
  ],
};

for (const [kind, forms] of Object.entries(TAKEN)) {
  for (const written of forms) {
    test(`${kind}: ${JSON.stringify(written)} is taken out and nothing around it`, () => {
      isTakenOut(kind, written);
    });
  }
}

test("an address stands in brackets, after mailto: and before a full stop", () => {
  const { text, removed } = clean("<a@b.se>, mailto:c@d.se. Se e@f.se.", named);
  assert.equal(text, "<[email borttaget]>, mailto:[email borttaget]. Se [email borttaget].");
  assert.deepEqual(removed, { email: 3 });
});

test("numbers that stand close to each other are all taken out and counted by kind", () => {
  const { text, removed } = clean(
    "070 123 45 67 070 123 45 68 811218-9876,811278-9873 4111 1111 1111 1111 12/27 SE45 5000 0000 0583 9825 7466 0701234567",
    named,
  );
  assert.equal(
    text,
    "[mobile borttaget] [mobile borttaget] [personnummer borttaget],[samordningsnummer borttaget] [card borttaget] 12/27 [iban borttaget] [mobile borttaget]",
  );
  assert.deepEqual(removed, { mobile: 3, personnummer: 1, samordningsnummer: 1, card: 1, iban: 1 });
});

for (const text of [
  "Form 123 says pay 450 dollars within 180 days",
  "0771-235 235",
  "Ring 0771-235 235 vardagar 8–16",
  "202100-2163",
  "dnr 2024-123456",
  "dnr 2012-101234",
  "Jag hittar inte blanketten för barn under 18 år",
  "Nej",
  "/",
  "1",
  "",
  "😀",
  "ቅጥዒ ክረክብ ኣይከኣልኩን",
  "@namn kl @ 10 @ @a.b a@ a@b",
  "10 000 000 kr, 2 500 000 000 kr",
  "2024-05-12-2024-06-12",
  "2024-05-12–2024-06-12 kl. 08.30–16.30",
  "4500, 5000, 5500, 6000",
  "010-485 20 10",
  "SFS 2018:1937, 9 kap. 2 §, s. 12–14",
]) {
  test(`${JSON.stringify(text)} stays and raises no doubt`, () => {
    assert.deepEqual(clean(text, named), { text, removed: {}, possible: [] });
  });
}

for (const [text, ...possible] of [
  ["2024-05-12 1400", "number"],
  ["811218-9875", "number"],
  ["811218-****", "number"],
  ["19811218-XXXX", "number"],
  ["20991218-9876", "number"],
  ["08-121 898 76", "phone"],
  ["Mitt nummer är 08-123 456 78 12 barn", "phone"],
  ["Ring +47 912 34 567 12 gånger", "phone"],
  ["+47 912 34 567", "phone"],
  ["00 49 30 901820", "phone"],
  ["811218-9875, 040-12 34 56", "number", "phone"],
] as const) {
  test(`${JSON.stringify(text)} is kept as it is written, for a person to judge`, () => {
    assert.deepEqual(clean(text, named), { text, removed: {}, possible });
  });
}

for (const text of [
  "811332-9876",
  "SE45 5000 0000 0583 9825 7467",
  "4111 1111 1111 1112",
  "070-123 45 678",
  "0190-123 45 67",
  "SE45 5000 0000 0583 9825 74661",
  "41 11 11 11 11 11 11 11",
  "811218-98765",
  "000229+1235",
]) {
  test(`${JSON.stringify(text)} is nearly one, and stays`, () => {
    const cleaned = clean(text, named);
    assert.equal(cleaned.text, text);
    assert.deepEqual(cleaned.removed, {});
  });
}

test("a number that stands before a telephone number stays", () => {
  assert.equal(clean("Sida 46 070-123 45 67", named).text, "Sida 46 [mobile borttaget]");
});

test("an account number is found behind a word that it is written together with", () => {
  assert.equal(clean("IBANSE4550000000058398257466", named).text, "IBAN[iban borttaget]");
});

test("the placeholder is the visitor's language's and is asked for by kind", () => {
  const arabic = (kind: string) => (kind === "personnummer" ? "[تمت إزالة الرقم الشخصي]" : "[–]");
  const cleaned = clean("رقمي ٨١١٢١٨-٩٨٧٦ شكرا", arabic);
  assert.equal(cleaned.text, "رقمي [تمت إزالة الرقم الشخصي] شكرا");
  assert.deepEqual(clean(cleaned.text, arabic), { ...cleaned, removed: {} });
});

test("what is uncovered when something beside it is taken out is taken out in the same go", () => {
  const once = clean("811218-9876-12-811218-9876", named);
  assert.deepEqual(clean(once.text, named), { ...once, removed: {} });
});

test("an agency's patterns come first, in their order, and are counted under their ids", () => {
  const own = createCleaner([
    { id: "dossier", pattern: "(?i)dossier \\d{2}-\\d{6}" },
    { id: "dnr", pattern: "Dnr \\S+" },
    { id: "dnr", pattern: "\\d{2}-\\d{6}" },
  ]);
  const { text, removed } = own(
    "😀 DOSSIER ١٢–٣٤٥٦٧٨, Dnr 811218-9876! dnr 12-345678 och 811218-9876",
    named,
  );
  assert.equal(
    text,
    "😀 [dossier borttaget], [dnr borttaget] dnr [dnr borttaget] och [personnummer borttaget]",
  );
  assert.deepEqual(removed, { dossier: 1, dnr: 2, personnummer: 1 });
});

test("an agency's pattern that fits the placeholder leaves the placeholder alone", () => {
  const own = createCleaner([{ id: "ord", pattern: "\\p{L}{10,}|[a-z]+et" }]);
  const once = own("811218-9876 Arbetsförmedlingen huset", named);
  assert.equal(once.text, "[personnummer borttaget] [ord borttaget] [ord borttaget]");
  assert.deepEqual(own(once.text, named), { ...once, removed: {} });
});

test("an agency's pattern does not read across what another one took", () => {
  const own = createCleaner([
    { id: "b", pattern: "bb" },
    { id: "c", pattern: "a\\s*c" },
  ]);
  assert.deepEqual(own("abbc", named), {
    text: "a[b borttaget]c",
    removed: { b: 1 },
    possible: [],
  });
});

test("a kind may have any name that the settings allow", () => {
  const own = createCleaner([{ id: "constructor", pattern: "K\\d+" }]);
  assert.deepEqual(own("K12", named).removed, { constructor: 1 });
});

test("an agency's pattern that cannot be used is refused with its id, its words and what to do", () => {
  const refused = (pattern: string) => () => createCleaner([{ id: "dnr", pattern }]);
  assert.throws(
    refused("(\\d+"),
    /"dnr" is not in RE2 syntax: .*missing closing \).*\(\\d\+.*Write/,
  );
  assert.throws(refused("(?<=a)\\d"), /"dnr" is not in RE2 syntax/);
  assert.throws(refused("\\d*"), /"dnr" matches an empty text.*\\d\*/);
});

test("an empty place is found in a pattern even where an empty text does not show it", () => {
  for (const pattern of ["", "a*", "\\b", "(?m)$", "x?|y"]) {
    assert.equal(patternProblem(pattern), "matches an empty text", pattern);
  }
  for (const pattern of ["\\d{2}-\\d{6}", "a+", "\\p{L}\\d", "\\bdnr\\b"]) {
    assert.equal(patternProblem(pattern), undefined, pattern);
  }
});
