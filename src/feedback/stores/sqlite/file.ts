import { closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Unavailable } from "#feedback/sql/database.ts";

const MAY_PASS = ["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE", "ENOMEM"];

/** The file that `sqlite:///absolute/path/feedback.db` names; percent signs encode as in any URL. Throws when it names none. */
export function fileOf(url: string): string {
  try {
    return fileURLToPath(url.replace(/^sqlite:/, "file:"));
  } catch {
    throw new Error(
      `${url} names no file: an SQLite database is given as sqlite:///absolute/path/feedback.db.`,
    );
  }
}

/**
 * Makes the file and its folder where they are missing, for the owner only, and leaves alone what is
 * there. Throws `Unavailable` when the disk is full or read-only, otherwise an Error that says what to mend.
 */
export function makeFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
    }
    closeSync(openSync(file, "ax", 0o600));
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(file, { throwIfNoEntry: false })?.isFile()) return;
    if (MAY_PASS.includes(code)) throw new Unavailable(`${file} cannot be made: ${message}.`);
    throw new Error(
      `${file} cannot be opened: ${message}. Give DATABASE_URL or DATA_DIR the path of a file in a folder that this user may write in.`,
    );
  }
}
