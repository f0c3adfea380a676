import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getSystemErrorMessage } from "node:util";
import { Failure } from "./problems.ts";

/** Where a command writes. */
export interface Output {
  /** Writes what was asked for to standard output, no faster than it is read. */
  print(text: string | AsyncIterable<string>, signal?: AbortSignal): Promise<void>;
  /** Writes a line for a person to standard error. */
  note(line: string): void;
  /** Shows how far long work has come, when standard error is a terminal: each text takes the place of the one before. */
  progress(text: string): void;
  /** Whether a person watches standard output. */
  readonly watched: boolean;
  /** Whether a person watches standard error, where progress is shown. */
  readonly progressed: boolean;
}

interface Stream extends Writable {
  readonly isTTY?: boolean;
}

/** An output on two streams, which stay open. */
export function createOutput(stdout: Stream, stderr: Stream): Output {
  let shown = false;
  const clear = () => {
    if (shown) stderr.write("\r\u001B[K");
    shown = false;
  };
  return {
    async print(text, signal) {
      if (typeof text === "string") clear();
      const source = typeof text === "string" ? Readable.from([text]) : text;
      await pipeline(source, stdout, { end: false, ...(signal && { signal }) }).catch(inWords);
      clear();
    },
    note(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      stderr.write(`\r${text}\u001B[K`);
      shown = true;
    },
    watched: stdout.isTTY === true,
    progressed: stderr.isTTY === true,
  };
}

// EPIPE is for the caller to tell apart: it is no failure that nobody reads on.
function inWords(error: NodeJS.ErrnoException): never {
  const { syscall = "", code, errno } = error;
  if (!syscall.startsWith("write") || code === "EPIPE" || errno === undefined) throw error;
  throw new Failure(`Standard output cannot be written: ${getSystemErrorMessage(errno)}.`);
}
