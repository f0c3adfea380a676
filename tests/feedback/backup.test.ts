import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sqliteUrl } from "#config.ts";
import { BackupProblem, backupText, readBackup } from "#feedback/backup.ts";
import { openStore } from "#feedback/open.ts";
import type { Entry, FeedbackStore } from "#feedback/store.ts";
import { newId, response } from "#tests/support/response.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-backup-"));
after(() => rmSync(folder, { recursive: true }));

const AT = new Date("2026-11-24T03:00:00Z");
const deletion = {
  at: "2026-11-01T00:00:00.000Z",
  category: "answer",
  before: "2024-11-01",
  period: "2 years",
  decision: { reference: "2026-17", date: "2026-02-01", responsible: "Arkivarien" },
  count: 3,
} as const;
const total = {
  page: "kontakt",
  version: "0123456789ab",
  locale: "sv",
  day: "2024-01-01",
  yes: 1,
  no: 2,
  comments: 1,
};

const at = "2026-11-02T09:05:00.123Z";
const account = {
  name: "anna.ek",
  role: "editor",
  password: "$scrypt$ln=17,r=8,p=1$salt$hash",
  disabled: true,
  createdAt: at,
  signedInAt: null,
} as const;
const note = { id: newId(), at, author: "anna.ek", words: "Rättat\n\u2028 <b>" };
const activity = {
  id: newId(),
  at,
  who: "",
  what: "sign-in-failed",
  subject: "",
  detail: "",
} as const;
const line = { id: newId(), page: "", locale: "sv", at, author: "anna.ek", words: "" };

function entries(number: number): Entry[] {
  const responses = Array.from({ length: number }, (_, index) => ({
    kind: "response" as const,
    response: response({
      answer: index % 2 ? "no" : null,
      reasons: index % 2 ? ["missing"] : [],
      comment: index % 3 ? null : `"rad"\n\u2028 😀 ${index}`,
      removed: { email: 1 },
      possible: ["phone"],
      verdict: index % 5 ? "shown" : "held",
      superseded: index % 7 === 0,
    }),
    commented: index % 3 === 0,
    ...(index % 4 ? {} : { status: "done" as const }),
  }));
  const [first] = responses;
  return [
    ...responses,
    { kind: "total", total },
    { kind: "deletion", deletion },
    { kind: "account", account },
    ...(first ? [{ kind: "note" as const, note: { ...note, response: first.response.id } }] : []),
    { kind: "activity", activity },
    { kind: "line", line },
  ];
}

async function* portions(all: readonly Entry[]) {
  for (let at = 0; at < all.length; at += 1000) yield all.slice(at, at + 1000);
}

/** A store of its own, for as long as `use` takes. */
async function inStore<T>(use: (store: FeedbackStore) => Promise<T>): Promise<T> {
  const file = join(folder, `${crypto.randomUUID()}.db`);
  const store = await openStore(sqliteUrl(file));
  return use(store).finally(() => store.close());
}

async function backup(all: readonly Entry[]): Promise<string> {
  return inStore(async (store) => {
    assert.equal(await store.restore(portions(all)), all.length);
    return (await Array.fromAsync(backupText(store, AT))).join("");
  });
}

/** The bytes of a text in pieces of a length that splits characters too. */
async function* pieces(text: string, length = 4093) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(text: string, length?: number): Promise<Entry[]> {
  return (await Array.fromAsync(readBackup(pieces(text, length)))).flat();
}

/** The backup with this as its lines between the first and the last, and a last line that fits. */
function withLines(...lines: string[]): string {
  const text = [`{"format":"lyhord-feedback","version":1,"at":"${AT.toISOString()}"}`, ...lines]
    .map((line) => `${line}\n`)
    .join("");
  const sha256 = createHash("sha256").update(text).digest("hex");
  return `${text}${JSON.stringify({ end: true, entries: lines.length, sha256 })}\n`;
}

test("what a store holds is in the backup, and comes out of it into another as it was", async () => {
  const all = entries(2500);
  const text = await backup(all);
  assert.equal(text.split("\n").length, all.length + 3);
  const key = (entry: Entry) => (entry.kind === "response" ? entry.response.id : entry.kind);
  const byKey = (list: readonly Entry[]) => list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const found = await read(text);
  assert.deepEqual(byKey(found), byKey(all));
  const again = await backup(found);
  assert.equal(again, text);
});

test("a backup is read the same in pieces of any length", async () => {
  const text = await backup(entries(20));
  const whole = await read(text, text.length * 2);
  for (const length of [1, 2, 3, 17]) assert.deepEqual(await read(text, length), whole);
});

test("a backup that is cut off anywhere is refused", async () => {
  const text = await backup(entries(3));
  const bytes = Buffer.byteLength(text);
  for (let kept = 0; kept < bytes; kept += 1) {
    const part = Buffer.from(text).subarray(0, kept).toString("latin1");
    const cut = Array.fromAsync(readBackup(pieces(Buffer.from(part, "latin1").toString())));
    await assert.rejects(cut, BackupProblem, `${kept} of ${bytes} bytes`);
  }
});

test("a backup in which anything was changed is refused", async () => {
  const text = await backup(entries(3));
  const first = text.indexOf("\n") + 1;
  for (let at = first; at < text.length - 1; at += 7) {
    const other = text[at] === "1" ? "2" : "1";
    const changed = text.slice(0, at) + other + text.slice(at + 1);
    await assert.rejects(read(changed), BackupProblem, `character ${at}`);
  }
  const lines = text.split("\n");
  const swapped = [lines[0], lines[2], lines[1], ...lines.slice(3)].join("\n");
  await assert.rejects(read(swapped), /checksum/);
});

const REFUSED = [
  ["", /^is empty$/],
  ["hello\n", /^is no backup that Lyhörd wrote$/],
  ["{}\n", /^is no backup that Lyhörd wrote$/],
  ['{"format":"other","version":1,"at":""}\n', /^is no backup/],
  ["x".repeat(300_000), /^is no backup/],
  [
    '{"format":"lyhord-feedback","version":3,"at":""}\n',
    /^has version 3, this program reads up to 2: use .* newer one$/,
  ],
  [withLines("{"), /^is damaged: line 2 is not JSON$/],
  [withLines('{"kind":"response"}'), /^is damaged: line 2 has a wrong response$/],
  [withLines('{"kind":"other"}'), /^is damaged: line 2 has a wrong kind$/],
  [
    withLines(JSON.stringify({ kind: "total", total: { ...total, yes: -1 } })),
    /line 2 has a wrong total\.yes$/,
  ],
  [withLines(JSON.stringify({ kind: "total", total, more: 1 })), /line 2 has a wrong shape$/],
  [withLines().replace('"entries":0', '"entries":1'), /^is damaged: it holds 0 entries/],
  [`${withLines()}{}\n`, /^goes on after its last line, in line 3$/],
] as const;

for (const [text, message] of REFUSED) {
  test(`refused: ${JSON.stringify(text.slice(0, 60))} (${message.source})`, async () => {
    await assert.rejects(read(text), (error: Error) => {
      assert.ok(error instanceof BackupProblem, String(error));
      assert.match(error.message, message);
      return true;
    });
  });
}
