import { Unavailable } from "#feedback/sql/database.ts";

const NOT_A_DATABASE = 26;

/** SQLite's primary result codes for what is not the statement's fault, with what to do (https://sqlite.org/rescode.html). */
const MAY_PASS: Readonly<Record<number, string>> = {
  5: "another program writes to it for too long",
  6: "another program writes to it for too long",
  7: "give the process more memory",
  8: "make the file, its folder and its disk writable",
  10: "look at the disk that it is on",
  11: "restore it from a backup",
  13: "make room on its disk",
  14: "let this user read and write the file and its folder",
  15: "another program has locked it",
};
const BUSY = 5;

/** An error of SQLite about `file`: `Unavailable` when it may pass by itself, else one that says what is wrong. */
export function failure(error: unknown, file: string): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = primary(error);
  if (code === undefined) return error;
  if (code === NOT_A_DATABASE) {
    return new Error(`${file} is no SQLite database: move it away, or name another file.`);
  }
  const advice = MAY_PASS[code];
  return advice === undefined
    ? new Error(`${file}: ${error.message}`)
    : new Unavailable(`${file} cannot be used now (${error.message}): ${advice}.`);
}

/** Whether the connection is not to be trusted after an error: it is closed, and opened anew when needed. */
export function breaksConnection(error: unknown): boolean {
  const code = error instanceof Error ? primary(error) : undefined;
  return code !== undefined && code in MAY_PASS && code !== BUSY;
}

function primary(error: Error & { errcode?: number }): number | undefined {
  return error.errcode === undefined ? undefined : error.errcode & 0xff;
}
