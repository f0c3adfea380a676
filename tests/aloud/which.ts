import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where the first of these commands that is installed is; undefined when none is. */
export function which(...commands: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(":");
  return commands
    .flatMap((command) => folders.map((folder) => join(folder, command)))
    .find((file) => existsSync(file));
}
