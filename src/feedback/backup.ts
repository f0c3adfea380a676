import { createHash } from "node:crypto";
import { z } from "zod";
import { entrySchema } from "./backup/entry.ts";
import type { Entry, FeedbackStore } from "./store.ts";

const FORMAT = "lyhord-feedback";
/** 2 added what the editors' area keeps; 1 is read too. */
const VERSION = 2;
const PORTION = 1000;

/** In characters. A response with the longest comment takes a tenth of it; other files may be one endless line. */
const LINE_LIMIT = 100_000;

/** A file that is no whole and sound backup; the message is the end of a sentence that names the file. */
export class BackupProblem extends Error {
  override readonly name = "BackupProblem";
}

const header = z.object({ format: z.literal(FORMAT), version: z.int(), at: z.string() });
const end = z.strictObject({ end: z.literal(true), entries: z.int(), sha256: z.string() });

/**
 * All that a store holds as JSON Lines, in pieces: a line that says what it is, a line per entry, and
 * one with the number of entries and the SHA-256 of all lines before it. `onPortion` hears how many are done.
 */
export async function* backupText(
  store: FeedbackStore,
  at: Date,
  onPortion: (entries: number) => void = () => {},
): AsyncGenerator<string, void> {
  const hash = createHash("sha256");
  const hashed = (text: string) => {
    hash.update(text);
    return text;
  };
  yield hashed(line({ format: FORMAT, version: VERSION, at: at.toISOString() }));
  let entries = 0;
  for await (const portion of store.dump()) {
    yield hashed(portion.map(line).join(""));
    entries += portion.length;
    onPortion(entries);
  }
  yield line({ end: true, entries, sha256: hash.digest("hex") });
}

/**
 * The entries of a backup in portions, from its bytes in pieces. Throws a BackupProblem as soon as
 * something is wrong, which may be at the very end: what came before is good only when no error follows.
 */
export async function* readBackup(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Entry[], void> {
  const hash = createHash("sha256");
  let number = 0;
  let portion: Entry[] = [];
  let ended = false;
  for await (const text of lines(bytes)) {
    number += 1;
    if (ended) throw new BackupProblem(`goes on after its last line, in line ${number}`);
    const value = parsed(text, number);
    if (number === 1) checkHeader(value);
    else if (isEnd(value)) {
      checkEnd(value, number - 2, hash.digest("hex"));
      ended = true;
    } else portion.push(entry(value, number));
    if (!ended) hash.update(`${text}\n`);
    if (portion.length === PORTION) {
      yield portion;
      portion = [];
    }
  }
  if (number === 0) throw new BackupProblem("is empty");
  if (!ended) throw new BackupProblem("is cut off: its last line is missing");
  if (portion.length > 0) yield portion;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** The lines of a text that ends with a line break. */
async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for await (const piece of bytes) {
    const parts = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = parts.pop() as string;
    yield* parts;
    if (rest.length > LINE_LIMIT) throw notOurs();
  }
  if (rest !== "") throw new BackupProblem("is cut off: its last line is not whole");
}

function parsed(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw number === 1 ? notOurs() : new BackupProblem(`is damaged: line ${number} is not JSON`);
  }
}

function checkHeader(value: unknown): void {
  const { data } = header.safeParse(value);
  if (!data) throw notOurs();
  if (data.version < 1 || data.version > VERSION)
    throw new BackupProblem(
      `has version ${data.version}, this program reads up to ${VERSION}: use the version of Lyhörd that wrote it, or a newer one`,
    );
}

function isEnd(value: unknown): boolean {
  return typeof value === "object" && value !== null && "end" in value;
}

function checkEnd(value: unknown, entries: number, sha256: string): void {
  const { data } = end.safeParse(value);
  if (data?.entries !== entries)
    throw new BackupProblem(`is damaged: it holds ${entries} entries, not the number it ends with`);
  if (data.sha256 !== sha256)
    throw new BackupProblem("is damaged or was changed: its checksum does not fit");
}

function entry(value: unknown, number: number): Entry {
  const { data, error } = entrySchema.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  throw new BackupProblem(
    `is damaged: line ${number} has a wrong ${issue?.path.join(".") || "shape"}`,
  );
}

function notOurs(): BackupProblem {
  return new BackupProblem("is no backup that Lyhörd wrote");
}
