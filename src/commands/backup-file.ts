import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { getSystemErrorMessage } from "node:util";
import { createGunzip } from "node:zlib";
import { BackupProblem, readBackup } from "#feedback/backup.ts";
import type { Entry } from "#feedback/store.ts";
import { Failure, UsageProblem } from "./problems.ts";

const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * The entries of a backup file, compressed or not, in portions. Throws a UsageProblem when the file is
 * no sound backup, which may show at its very end only, and a Failure when it cannot be read.
 */
export async function* readBackupFile(file: string): AsyncGenerator<readonly Entry[], void> {
  try {
    const zipped = await isZipped(file);
    const source = createReadStream(file);
    // An error reaches whoever reads the last stream.
    yield* readBackup(zipped ? pipeline(source, createGunzip(), () => {}) : source);
  } catch (error) {
    throw inWords(file, error);
  }
}

async function isZipped(file: string): Promise<boolean> {
  const handle = await open(file);
  const start = Buffer.alloc(GZIP.length);
  await handle.read(start, 0, start.length, 0).finally(() => handle.close());
  return start.equals(GZIP);
}

function inWords(file: string, error: unknown): unknown {
  const { code = "", errno, message } = error as NodeJS.ErrnoException;
  if (error instanceof BackupProblem)
    return new UsageProblem(`${file} ${message}; nothing was restored.`);
  if (code.startsWith("Z_"))
    return new UsageProblem(`${file} is cut off or damaged (${message}); nothing was restored.`);
  return errno === undefined
    ? error
    : new Failure(`${file} cannot be read: ${getSystemErrorMessage(errno)}.`);
}
