import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { getSystemErrorMessage } from "node:util";
import { createGzip } from "node:zlib";
import { Failure } from "./problems.ts";

const MODE = 0o600;

/**
 * Writes a file that only its owner may read: beside its place, and there once it is whole and on disk,
 * so that no half of it is ever seen. Compressed when its name ends in .gz. Throws a Failure when it cannot
 * be written, and leaves what was there before.
 */
export async function writeNewFile(
  file: string,
  pieces: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  await checkPlace(file);
  const part = `${file}.${randomBytes(6).toString("hex")}.part`;
  const sink = createWriteStream(part, { flags: "wx", mode: MODE, flush: true });
  try {
    await (file.endsWith(".gz")
      ? pipeline(pieces, createGzip(), sink, { signal })
      : pipeline(pieces, sink, { signal }));
    await rename(part, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(part, { force: true });
    throw inWords(file, error);
  }
}

/** Whether there is something at a path. */
export async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

// Renaming onto a device or a pipe would put a file in its place.
async function checkPlace(file: string): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there && !there.isFile())
    throw new Failure(
      `${file} cannot be written: it is ${there.isDirectory() ? "a folder" : "no ordinary file"}.`,
    );
}

/** A new name is on disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and has the name on disk without.
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

function inWords(file: string, error: unknown): unknown {
  const { syscall, errno } = error as NodeJS.ErrnoException;
  const ours = ["open", "write", "writev", "fsync", "rename"].includes(syscall ?? "");
  return ours && errno !== undefined
    ? new Failure(`${file} cannot be written: ${getSystemErrorMessage(errno)}.`)
    : error;
}
