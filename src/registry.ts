import { readdirSync } from "node:fs";

/**
 * The names that a folder of extensions holds: the file names without `extension`, sorted.
 * The file name is the id, so adding a check, a report, a store, a locale or a page type is adding
 * one file. Throws when the folder cannot be read.
 */
export function names(folder: URL, extension: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

/** The default export of `folder/name.ts`. Give it only a name that `names` gave. */
export async function load<T>(folder: URL, name: string): Promise<T> {
  const module = (await import(new URL(`${name}.ts`, folder).href)) as { default: T };
  return module.default;
}
