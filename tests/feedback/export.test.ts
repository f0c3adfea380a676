import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { COLUMNS } from "#feedback/export/columns.ts";
import { csv } from "#feedback/export/csv.ts";
import { inert } from "#feedback/export/formula.ts";
import { json } from "#feedback/export/json.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import { newId, response } from "#tests/support/response.ts";

const NASTY = [
  "=",
  "+",
  "-",
  "@",
  "＝",
  "＋",
  "－",
  "＠",
  "'",
  '"',
  ",",
  ";",
  "|",
  "\t",
  "\r",
  "\n",
];
const nastyText = fc.string({
  unit: fc.constantFrom(...NASTY, " ", "\u00A0", "1", "a", "(", "😀"),
  maxLength: 12,
});
/** What a spreadsheet could take for a formula, also after dropping white space. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

const saying = (comment: string | null, more: Partial<FeedbackResponse> = {}) =>
  response({
    answer: "no",
    reasons: ["missing", "unclear"],
    comment,
    removed: { personnummer: 2, email: 1 },
    signals: ["links"],
    ...more,
  });

async function* portions(...all: FeedbackResponse[][]) {
  yield* all;
}

async function text(pieces: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(pieces)).join("");
}

/** Cells as a spreadsheet reads them: quotes count only where a cell begins with one (RFC 4180, leniently). */
function cells(file: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const until = (end: RegExp) => {
    end.lastIndex = at;
    const found = end.exec(file)?.index ?? file.length;
    const part = file.slice(at, found);
    at = found;
    return part;
  };
  while (at < file.length) {
    let cell = "";
    if (file[at] === '"') {
      at += 1;
      for (;;) {
        cell += until(/"/g);
        at += 1;
        if (file[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    cell += until(new RegExp(`[${delimiter}\r\n]`, "g"));
    rows.at(-1)?.push(cell);
    if (file[at] === delimiter) {
      at += 1;
      continue;
    }
    at += file.startsWith("\r\n", at) ? 2 : 1;
    if (at < file.length) rows.push([]);
  }
  return rows;
}

function restored(cell: string): string {
  return cell.replace(/(?<=^|[\n\r\t,;|])'/g, "");
}

test("CSV begins with a byte order mark, ends every line with CRLF and has the documented columns", async () => {
  const file = await text(csv(portions([saying('två\nrader; "citat"')], [saying(null)])));
  assert.equal(file[0], "\uFEFF");
  assert.equal(file.replaceAll("\r\n", "").match(/\r/), null);
  assert.ok(file.endsWith("\r\n"));
  const [head, first, second, ...rest] = cells(file.slice(1), ",");
  assert.deepEqual(head, Object.keys(COLUMNS));
  assert.deepEqual(Object.keys(COLUMNS).sort(), Object.keys(saying(null)).sort());
  assert.equal(rest.length, 0);
  assert.deepEqual(first?.slice(2), [
    ..."kontakt /kontakt contact sv 0123456789ab 2 no".split(" "),
    "missing unclear",
    'två\nrader; "citat"',
    "personnummer:2 email:1",
    "",
    "links",
    "shown",
    "false",
  ]);
  assert.equal(second?.[10], "");
});

test("CSV without responses is a line of names", async () => {
  const names = Object.keys(COLUMNS).join(";");
  assert.equal(await text(csv(portions(), ";")), `\uFEFF${names}\r\n`);
});

test("no cell starts a formula, whatever the visitor wrote and whichever separator the reader takes", async () => {
  const run = async (comments: string[], delimiter: "," | ";" | "tab") => {
    const all = comments.map((comment) => saying(comment, { page: comment, id: `-${comment}` }));
    const file = (await text(csv(portions(all), delimiter))).slice(1);
    for (const reader of [",", ";", "\t", "|"]) {
      for (const cell of cells(file, reader).flat()) {
        assert.doesNotMatch(cell, FORMULA, `read with ${JSON.stringify(reader)}: ${file}`);
      }
    }
    const own = cells(file, delimiter === "tab" ? "\t" : delimiter).slice(1);
    assert.deepEqual(
      own.map((row) => row[10]).map((cell) => restored(cell as string)),
      comments,
    );
  };
  await run(["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "a;=1+1", 'a"\n=1'], ",");
  await fc.assert(
    fc.asyncProperty(fc.array(nastyText, { maxLength: 3 }), fc.constantFrom(",", ";", "tab"), run),
    { numRuns: 1500 },
  );
});

test("an apostrophe in front of a formula can be taken away again", () => {
  assert.equal(inert("=1+1"), "'=1+1");
  assert.equal(inert("-"), "'-");
  assert.equal(inert("\t=1"), "'\t'=1");
  assert.equal(inert("'=1"), "''=1");
  assert.equal(inert("rad\n- punkt"), "rad\n'- punkt");
  fc.assert(
    fc.property(nastyText, (text) => restored(inert(text)) === text),
    { numRuns: 5000 },
  );
});

test("text without formulas is left alone", () => {
  for (const plain of [
    "Jag hittar inte blanketten",
    "9-17",
    "a = b",
    "mejl@",
    "",
    " ",
    "ja, tack; hej",
  ])
    assert.equal(inert(plain), plain);
});

test("JSON has every response as it is stored, and is valid when there is none", async () => {
  const all = [
    saying("=1+1"),
    saying('\u2028 "😀" \\ \n\r\t'),
    saying(null, { answer: null, id: newId() }),
  ];
  assert.deepEqual(JSON.parse(await text(json(portions(all.slice(0, 2), [], all.slice(2))))), all);
  assert.deepEqual(JSON.parse(await text(json(portions()))), []);
  assert.deepEqual(JSON.parse(await text(json(portions([])))), []);
});
